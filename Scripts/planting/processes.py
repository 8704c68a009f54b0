"""Processes that are ended with all that they have started."""

import os
import signal
import subprocess


def start(command, **options):
    """Starts a program in a session of its own."""
    return subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stderr=subprocess.STDOUT, start_new_session=True, **options)


def end(process):
    """Ends a process and its session: what it has started may be in groups of their own."""
    for number in [process.pid, *members(process.pid)]:
        try:
            os.kill(number, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
    process.wait()


def members(session):
    """The processes of a session."""
    found = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                # The name of the program may contain anything but stands in parentheses.
                fields = file.read().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[3] == str(session):
            found.append(int(name))
    return found
