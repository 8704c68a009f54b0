"""Processes that are ended with all that they have started."""

import os
import signal
import subprocess


def start(command, **options):
    """Starts a program in a group of its own."""
    return subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stderr=subprocess.STDOUT, start_new_session=True, **options)


def end(process):
    """Ends a process and its group."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()
