"""Running other programs, and the folders in which the twins are built."""

import os
import shutil
import subprocess
from pathlib import Path

BUILD = Path(__file__).resolve().parents[2] / ".build" / "twins"

# A run that is slower than this has gone wrong.
LIMIT_IN_SECONDS = 900


class Failure(Exception):
    """Something that ends the comparison, with a message for the user."""


def missing_programs(programs):
    """The first of some programs that is not installed, or an empty string."""
    return next((program for program in programs if not shutil.which(program)), "")


def output(command, folder, **environment):
    """What a program prints; it must succeed."""
    result = execute(command, folder, environment)
    if result.returncode != 0:
        raise Failure(f"{' '.join(map(str, command))} in {folder} failed:\n{said(result)}")
    return result.stdout


def any_output(command, folder, **environment):
    """What a program prints, whether or not it succeeds."""
    return said(execute(command, folder, environment))


def execute(command, folder, environment):
    """Runs a program in a folder, with additions to the environment."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return subprocess.run(
            command, cwd=folder, env={**os.environ, **environment}, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False, timeout=LIMIT_IN_SECONDS,
        )
    except subprocess.TimeoutExpired as expired:
        raise Failure(
            f"{' '.join(map(str, command))} in {folder} took more than {LIMIT_IN_SECONDS} s") from expired


def said(result):
    """Both outputs of a program."""
    return result.stdout + result.stderr


def preprocess(twin, model, properties, folder):
    """Writes a twin with its definitions filled in, and returns the file."""
    target = folder / f"twin{twin.suffix}"
    defined = list(model.definitions) + properties
    if model.change:
        defined.append(f"{flag(twin, model.change)}=1")
    output(
        ["gcc", "-E", "-P", "-w", "-undef", "-x", "c", *(f"-D{each}" for each in defined),
         "-o", target, twin],
        folder,
    )
    return target


def flag(twin, change):
    """The name by which a twin knows a change."""
    name = "CHANGE_" + change.replace("-", "_")
    if name not in twin.read_text(encoding="utf-8"):
        raise Failure(f"{twin}: no {name}, for the change “{change}”")
    return name
