"""Decides whether the tests notice a fault."""

import json
import threading
from dataclasses import dataclass

from faults import Mistake

# The quick tests, which run before all others.
QUICK = "^(ExplorerTests|SpecTests|InvariantsTests)"

# How much longer than without a fault tests may take.
PATIENCE = 5
PATIENCE_SECONDS = 60


@dataclass
class Notice:
    """Whether and how the tests noticed a fault."""

    is_noticed: bool
    text: str
    seconds: float


def notice(fault, tests, is_quick):
    """Runs the tests with a fault until one notices it."""
    seconds, skipped = 0, []
    for only in [fault.tests] if is_quick else [fault.tests, QUICK, None]:
        limit = PATIENCE * baseline(tests, only) + PATIENCE_SECONDS
        result = tests.run(fault.number, only, skipped, limit)
        seconds += result.seconds
        if result.ending != "passed":
            prefix = {"failed": "", "crashed": "stops: ", "endless": ""}[result.ending]
            return Notice(True, prefix + result.text, seconds)
        skipped.append(only)
    return Notice(False, "NOT NOTICED", seconds)


def expect_all_tests_to_pass(tests):
    """Runs all tests without a fault, since otherwise a failure says nothing."""
    for only in [None, QUICK]:
        expect_to_pass(tests, only)


def expect_to_pass(tests, only):
    """Runs some tests without a fault."""
    baseline(tests, only)


lock = threading.Lock()


def baseline(tests, only):
    """The seconds that tests take without a fault; known from an earlier run with the same build."""
    with lock:
        path = tests.scratch.folder / "baseline.json"
        build = str(tests.program.stat().st_mtime_ns)
        known = json.loads(path.read_text()) if path.is_file() else {}
        if known.get("build") != build:
            known = {"build": build, "seconds": {}}
        key = only or "all"
        if key not in known["seconds"]:
            print(f"without a fault: {only or 'all tests'}", flush=True)
            result = tests.run(only=only)
            if result.ending != "passed":
                raise Mistake(f"without a fault, the tests {key} do not pass: {result.text}")
            if result.count == 0:
                raise Mistake(f"there are no tests {key}")
            known["seconds"][key] = round(result.seconds, 1)
            path.write_text(json.dumps(known, indent=2) + "\n")
        return known["seconds"][key]
