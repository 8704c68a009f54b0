"""Decides whether the tests notice a fault."""

import json
import threading
from dataclasses import dataclass

from faults import Mistake

# How much longer than without a fault tests may take, and how long they may take before it matters.
PATIENCE = 5
PATIENCE_SECONDS = 60
UNMEASURED_SECONDS = 120


@dataclass
class Notice:
    """Whether and how the tests noticed a fault."""

    is_noticed: bool
    text: str
    seconds: float


def notice(fault, tests, is_quick):
    """Runs the tests with a fault until one notices it."""
    seconds, skipped = 0, []
    module = f"^{fault.file.split('/')[0]}Tests"
    for only in [fault.tests] if is_quick else [fault.tests, module, None]:
        result = patient_run(fault, tests, only, skipped)
        seconds += result.seconds
        if result.ending != "passed":
            text = "stops: " + result.text if result.ending == "crashed" else result.text
            return Notice(True, text, seconds)
        skipped.append(only)
    return Notice(False, "NOT NOTICED", seconds)


def patient_run(fault, tests, only, skipped):
    """Runs tests with a fault; what they take without one is measured only if that matters."""
    known = Baselines(tests).seconds(only)
    limit = UNMEASURED_SECONDS if known is None else PATIENCE * known + PATIENCE_SECONDS
    result = tests.run(fault.number, only, skipped, limit)
    if result.ending != "endless" or known is not None:
        return result
    limit = PATIENCE * Baselines(tests).measured(only) + PATIENCE_SECONDS
    return tests.run(fault.number, only, skipped, limit) if limit > UNMEASURED_SECONDS else result


class Baselines:
    """The seconds that tests take without a fault, kept until the next build."""

    lock = threading.Lock()

    def __init__(self, tests):
        self.tests = tests
        self.path = tests.scratch.folder / "baseline.json"

    def all(self):
        build = str(self.tests.program.stat().st_mtime_ns)
        known = json.loads(self.path.read_text()) if self.path.is_file() else {}
        return known if known.get("build") == build else {"build": build, "seconds": {}}

    def seconds(self, only):
        """The seconds, None if they are not known."""
        return self.all()["seconds"].get(only or "all")

    def measured(self, only):
        """The seconds; runs the tests if they are not known, and expects them to pass."""
        with self.lock:
            known, key = self.all(), only or "all"
            if key not in known["seconds"]:
                result = self.tests.run(only=only)
                if result.ending != "passed":
                    raise Mistake(f"the tests ({key}) do not pass without a fault: {result.text}")
                if result.count == 0:
                    raise Mistake(f"no test fits {key}")
                known["seconds"][key] = round(result.seconds, 1)
                self.path.write_text(json.dumps(known, indent=2) + "\n")
            return known["seconds"][key]
