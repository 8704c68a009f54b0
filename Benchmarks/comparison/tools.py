"""The other checkers: whether they are installed, how to install them, and their versions."""

import os
import shutil
import subprocess

# The command, and the distribution package that contains it.
PACKAGES = {"spin": "spin", "rumur": "rumur", "gcc": "gcc"}


def available():
    """The usable other tools by name, installed now if necessary; none without a C compiler."""
    missing = [name for name in PACKAGES if not shutil.which(name)]
    if missing:
        print(f"installing {', '.join(missing)}", flush=True)
        install([PACKAGES[name] for name in missing])
    found = {name for name in PACKAGES if shutil.which(name)}
    for name in PACKAGES:
        if name not in found:
            print(f"{name} is missing and cannot be installed; it is left out", flush=True)
    if "gcc" not in found:
        print("without a C compiler, Spin and Rumur are left out", flush=True)
        return set()
    return found


def install(packages):
    """Installs packages one by one with apt-get, as root or with a sudo that needs no password."""
    if not shutil.which("apt-get"):
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and not shutil.which("sudo"):
        return
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for package in packages:
        command = prefix + ["apt-get", "install", "-y", "-qq", package]
        if quietly(command, environment):
            continue
        quietly(prefix + ["apt-get", "update", "-qq"], environment)
        quietly(command, environment)


def quietly(command, environment):
    """Runs a command without showing its output; returns whether it succeeded."""
    return (
        subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        ).returncode
        == 0
    )


def version(command, *arguments):
    """The first line of a tool's version output."""
    if not shutil.which(command):
        return None
    result = subprocess.run(
        [command, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    lines = (result.stdout + result.stderr).strip().splitlines()
    return lines[0].strip() if lines else None


def machine(found):
    """A description of the machine, without anything that identifies it."""
    cpu = memory = ""
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("model name"):
                cpu = line.split(":", 1)[1].strip()
    with open("/proc/meminfo", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("MemTotal"):
                memory = f"{int(line.split()[1]) / 1024 / 1024:.0f} GiB"
    description = {
        "cpu": cpu,
        "cores": os.cpu_count(),
        "memory": memory,
        "kernel": f"{os.uname().sysname} {os.uname().release.split('-')[0]}",
        "swift": version("swift", "--version"),
    }
    if "spin" in found:
        description["spin"] = version("spin", "-V")
    if "rumur" in found:
        description["rumur"] = version("rumur", "--version")
    if found:
        description["gcc"] = version("gcc", "--version")
    return description
