"""Runs one of our programs with a time limit, and returns its results, time and memory."""

import json
import os
import signal
import subprocess
import tempfile
import time


def run(command, seconds, on_tick=None):
    """Runs a program that prints JSON, and returns its output and costs, or the reason why it has none.

    Returns a pair: a dictionary and None, or None and the reason. Kills a program that does not finish in
    time.
    """
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            usage = wait(process, start, seconds, on_tick)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            os.wait4(process.pid, 0)
            raise
        if usage is None:
            return None, f"not done within {seconds:.0f} s"
        elapsed = time.monotonic() - start
        output.seek(0)
        text = output.read().decode(errors="replace")
    # 1: a property is violated; 3: cut short, which may be intended.
    if process.returncode not in (0, 1, 3):
        return None, f"ended with {process.returncode}: {text[-500:].strip()}"
    try:
        found = json.loads(text)
    except ValueError:
        return None, text[-500:].strip()
    costs = {
        "processSeconds": round(elapsed, 3),
        "cpuSeconds": round(usage.ru_utime + usage.ru_stime, 3),
        "peakBytes": usage.ru_maxrss * 1024,
    }
    return {"found": found, "costs": costs}, None


def wait(process, start, seconds, on_tick):
    """Waits for a program; returns its usage, or None if it was killed because the time was up."""
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage
        elapsed = time.monotonic() - start
        if elapsed > seconds:
            os.killpg(process.pid, signal.SIGKILL)
            os.wait4(process.pid, 0)
            process.returncode = -signal.SIGKILL
            return None
        if on_tick:
            on_tick(process.pid, elapsed)
        time.sleep(min(0.2, 0.005 + elapsed / 50))


def resident_bytes(pid):
    """The resident set of a process."""
    try:
        with open(f"/proc/{pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def available_bytes():
    """The available memory of the machine."""
    with open("/proc/meminfo", encoding="ascii") as lines:
        for line in lines:
            if line.startswith("MemAvailable"):
                return int(line.split()[1]) * 1024
    return 0
