"""Several processes that compare cases at once, and what they have found together."""

import queue
import sys
import threading
import time
from collections import Counter

from . import worker
from .cases import SHARES

# The seconds between two lines of progress.
PROGRESS_SECONDS = 15


class Pool:
    """Compares blocks of cases, some at once."""

    def __init__(self, tests, options, total):
        self.failures = 0
        self.compared = 0
        self._tests = tests
        self._options = options
        self._total = total
        self._kinds = {kind: Counter() for kind in SHARES}
        self._lock = threading.Lock()
        self._began = time.monotonic()
        self._told = self._began

    def run(self, blocks):
        """Compares every block."""
        left = queue.SimpleQueue()
        for block in blocks:
            left.put(block)
        threads = [threading.Thread(target=self._work, args=[left])
                   for _ in range(max(1, self._options.jobs))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _work(self, left):
        while True:
            try:
                block = left.get_nowait()
            except queue.Empty:
                return
            worker.compare(
                self._tests, self._options, block, self._note_case, self._note_failure)

    def _note_case(self, kind, states, searches, violated):
        with self._lock:
            self.compared += 1
            self._kinds[kind].update(
                cases=1, states=states, searches=searches, violated=violated)
            now = time.monotonic()
            if now - self._told >= PROGRESS_SECONDS:
                self._told = now
                print(f"{self.compared:,} of {self._total:,} cases, {self.failures} with a difference, "
                      f"{self._rate(now - self._began):,} a minute", file=sys.stderr, flush=True)

    def _note_failure(self, report):
        with self._lock:
            self.failures += 1
            print(report, flush=True)

    def _rate(self, seconds):
        return round(60 * self.compared / max(seconds, 0.001))

    def summary(self, seconds):
        """The counts of each kind, and of all."""
        lines = [
            f"{kind}: {found['cases']:,} cases, {found['states']:,} states, "
            f"{found['searches']:,} searches, {found['violated']:,} with a violation\n"
            for kind, found in self._kinds.items() if found["cases"]]
        return "".join(lines) + (
            f"{self.compared:,} cases in {seconds:.0f} seconds, {self._rate(seconds):,} a minute; "
            f"{self.failures} with a difference\n")
