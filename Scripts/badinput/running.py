"""Runs a case in a folder of its own, and measures it."""

import hashlib
import os
import resource
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from .inputs import DESIGN, MODEL

# A run that takes longer is killed, and wrong: on a busy machine it takes longer than its own seconds.
KILLED_AFTER_SECONDS = 120
# Without this limit a test that goes wrong could take all of the machine's memory.
ADDRESS_SPACE_BYTES = 1 << 38


@dataclass
class Outcome:
    """What a command has done."""

    status: int
    signal: int
    output: bytes
    errors: bytes
    # By the clock, and without those in which other processes had the processors.
    seconds: float
    own_seconds: float
    peak_bytes: int
    is_killed: bool
    # What is in the folder before and after, and the bytes of what was written.
    before: dict
    after: dict
    written: dict

    def text(self):
        """Everything that was printed."""
        return (self.errors + self.output).decode("utf-8", "backslashreplace")


def run(case, checker):
    """Runs a case."""
    with tempfile.TemporaryDirectory(prefix="bad-input.") as name:
        folder = Path(name)
        write_files(case, folder)
        before = contents(folder)
        words = ["bash", "-c", case.script] if case.script else [checker, *case.words()]
        environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": name, "LC_ALL": "C.UTF-8",
            "checker": str(checker), **case.environment,
        }
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            start = time.monotonic()
            process = subprocess.Popen(
                words, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=output,
                stderr=errors, start_new_session=True, preexec_fn=None)
            threading.Thread(target=feed, args=(process, case), daemon=True).start()
            watch = Watch(process.pid)
            usage, is_killed = wait(process, case.signals, start, watch)
            seconds = time.monotonic() - start
            output.seek(0)
            errors.seek(0)
            ended = process.returncode
            after = contents(folder)
            return Outcome(
                status=ended if ended >= 0 else 128 - ended, signal=-ended if ended < 0 else 0,
                output=output.read(), errors=errors.read(), seconds=seconds,
                own_seconds=seconds - watch.queued_seconds,
                # What the system says of a script is that of all its processes, but at least as much as
                # this program has.
                peak_bytes=usage.ru_maxrss * 1024 if case.script else watch.peak_bytes,
                is_killed=is_killed, before=before,
                after=after, written=new_texts(folder, before, after))


def feed(process, case):
    """Writes standard input, as far as it is read."""
    try:
        process.stdin.write(case.stdin)
        process.stdin.flush()
        if not case.keeps_input_open:
            process.stdin.close()
    except OSError:
        pass


class Watch:
    """The most memory of a process so far, and how long its first thread has waited for a processor.

    What the system says of memory at the end includes that of this program, which starts the process.
    """

    def __init__(self, pid):
        self.pid = pid
        self.peak_bytes = 0
        self.queued_seconds = 0.0

    def look(self):
        """Looks at the process, unless it has ended."""
        try:
            with open(f"/proc/{self.pid}/status", encoding="ascii") as lines:
                for line in lines:
                    if line.startswith("VmHWM:"):
                        self.peak_bytes = max(self.peak_bytes, int(line.split()[1]) * 1024)
            with open(f"/proc/{self.pid}/schedstat", encoding="ascii") as file:
                self.queued_seconds = int(file.read().split()[1]) / 1e9
        except (OSError, ValueError, IndexError):
            pass


def wait(process, signals, start, watch):
    """Waits for a process, and sends it signals; returns its usage, and whether it was killed."""
    left = list(signals)
    pause = 0.001
    while True:
        watch.look()
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage, False
        elapsed = time.monotonic() - start
        while left and elapsed >= left[0][0]:
            os.kill(process.pid, left.pop(0)[1])
        if elapsed > KILLED_AFTER_SECONDS:
            os.killpg(process.pid, signal.SIGKILL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage, True
        time.sleep(pause)
        pause = min(0.01, pause * 1.5)


def write_files(case, folder):
    """Writes the model, the design and the files of a case."""
    files = {"m.jsonc": MODEL, "designs/proposed.jsonc": DESIGN, **case.files}
    for name in case.folders:
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        if text is None:
            continue
        path = os.path.join(os.fsencode(folder), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        text = text() if callable(text) else text
        with open(path, "wb") as file:
            file.write(text.encode("utf-8") if isinstance(text, str) else text)
    for name, target in case.links.items():
        os.symlink(target, folder / name)
    for name, target in case.hard_links.items():
        os.link(folder / target, folder / name)
    for name in case.pipes:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(folder / name)


def contents(folder):
    """What is in a folder: a digest of each file, the target of each link, the kind of all others."""
    found = {}
    for parent, folders, files in os.walk(os.fsencode(folder)):
        for name in folders + files:
            path = os.path.join(parent, name)
            relative = os.path.relpath(path, os.fsencode(folder)).decode("utf-8", "backslashreplace")
            if os.path.islink(path):
                found[relative] = os.readlink(path)
            elif os.path.isfile(path):
                with open(path, "rb") as file:
                    found[relative] = hashlib.file_digest(file, "sha256").digest()
            else:
                found[relative] = None
    return found


def new_texts(folder, before, after):
    """The bytes of the files that were written."""
    texts = {}
    for name in after:
        path = folder / name
        is_new = name not in before or before[name] != after[name]
        if is_new and path.is_file() and not path.is_symlink():
            texts[name] = path.read_bytes()
    return texts


def limit_memory():
    """Limits the address space of every process from here on."""
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > ADDRESS_SPACE_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE_BYTES, most))
