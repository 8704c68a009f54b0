"""The tests of the checker, as a program that compares cases."""

import os
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


class Failure(Exception):
    """Why there is no program."""


def tests(builds):
    """The path of the program that runs the tests, which is built first.

    The modules that are compared are optimised in every build, see Package.swift.
    """
    command = ["swift", "build", "--package-path", str(REPOSITORY)]
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


def environment(kind, options, **more):
    """The variables that request cases of a kind; those of earlier requests are gone."""
    variables = {name: value for name, value in os.environ.items()
                 if not name.startswith("CHECKER_DIFFERENTIAL_")}
    # Checkpoints are synced to the disk; where the folder is in memory, that costs nothing.
    if os.access("/dev/shm", os.W_OK):
        variables["TMPDIR"] = "/dev/shm"
    wanted = {"kind": kind, "seed": options.seed, "states": options.states, **more}
    for name, value in wanted.items():
        if value is not None:
            variables[f"CHECKER_DIFFERENTIAL_{name.upper()}"] = str(value)
    return variables


def run_alone(path, options):
    """Compares a model file or the shipped models; returns the exit status."""
    if options.shipped:
        test, variables = "agree on shipped models", environment("shipped", options)
    else:
        options.states = options.states or 1_000_000
        variables = environment("file", options, file=os.path.abspath(options.model))
        test = "Differential: the requested cases"
    status = subprocess.run(command(path, test), env=variables).returncode
    return 0 if status == 0 else 1
