"""The tests of the checker, as a program that compares cases."""

import os
import subprocess
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


class Failure(Exception):
    """Why there is no program."""


def tests(builds):
    """The path of the program that runs the tests, which is built first, optimised as a whole.

    Its folder is not the usual one: there, each file is optimised by itself, which is five times slower.
    """
    command = ["swift", "build", "--package-path", str(REPOSITORY), "-c", "release", "-Xswiftc",
               "-enable-testing", "--scratch-path", str(REPOSITORY / ".build-differential")]
    try:
        if builds and subprocess.run([*command, "--build-tests", "--quiet"]).returncode != 0:
            raise Failure("the tests cannot be built")
        folder = subprocess.run(
            [*command, "--show-bin-path"], stdout=subprocess.PIPE, text=True).stdout.strip()
    except OSError as error:
        raise Failure(f"cannot run swift: {error.strerror}") from error
    path = Path(folder) / "checkerPackageTests.xctest"
    if not path.is_file():
        raise Failure(f"found no tests at {path}, expected them from swift build --build-tests")
    return path


def command(path, name):
    """The command that runs one test."""
    return [str(path), "--testing-library", "swift-testing", "--filter", name]


def folder():
    """A new folder for models and checkpoints, which is removed even if the program dies.

    Checkpoints are synced to the disk; where the folder is in memory, that costs nothing.
    """
    memory = "/dev/shm"
    return tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None)


def environment(kind, options, files, **more):
    """The variables that request cases of a kind; those of earlier requests are gone.

    Models and checkpoints are written to the given folder.
    """
    variables = {name: value for name, value in os.environ.items()
                 if not name.startswith("CHECKER_DIFFERENTIAL_")}
    variables["TMPDIR"] = files
    wanted = {"kind": kind, "seed": options.seed, "states": options.states,
              "others": options.others, **more}
    for name, value in wanted.items():
        if value is not None:
            variables[f"CHECKER_DIFFERENTIAL_{name.upper()}"] = str(value)
    return variables


def run_alone(path, options):
    """Compares a model file or the shipped models; returns the exit status."""
    with folder() as files:
        if options.shipped:
            test, variables = "agree on shipped models", environment("shipped", options, files)
        else:
            options.states = options.states or 1_000_000
            variables = environment("file", options, files, file=os.path.abspath(options.model))
            test = "Differential: the requested cases"
        status = subprocess.run(command(path, test), env=variables).returncode
    return 0 if status == 0 else 1
