"""Measures the checker, Spin and Rumur alternately on the same work, and reports how fast each was.

Fails if the tools do not agree on the number of states.
"""

import argparse
import os
import sys

from comparison import programs, report, targets, tools, works
from comparison.measuring import Failure, measure


def main():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/run",
        description="Builds the checker and its twins in Promela and Murphi, runs all of them side by "
        "side in the same run, and records the results in Benchmarks/results.",
        epilog="RUNS=N in the environment sets the number of rounds; the default is 3.",
    )
    modes = parser.add_mutually_exclusive_group()
    modes.add_argument(
        "--smoke", action="store_true", help="the small sizes, one round, nothing recorded"
    )
    modes.add_argument(
        "--agree", action="store_true",
        help="check only that all tools find the same number of states, at more sizes; nothing recorded",
    )
    arguments = parser.parse_args()
    mode = "smoke" if arguments.smoke else "agree" if arguments.agree else "full"
    try:
        rounds = int(os.environ.get("RUNS", "3")) if mode == "full" else 1
        if rounds < 1:
            raise ValueError
    except ValueError:
        sys.exit("RUNS must be a number of rounds, at least 1")

    try:
        available = tools.available()
        contenders = [
            contender
            for work in works.of(mode)
            for contender in programs.contenders(work, mode, available)
        ]
        programs.build(contenders)
        load = os.getloadavg()[0]
        measure(contenders, rounds)
    except Failure as failure:
        sys.exit(f"{failure}")

    verdicts = targets.verdicts(contenders) if mode == "full" else []
    lines = report.lines(contenders, verdicts)
    print("\n" + "\n".join(lines))
    disagreements = report.disagreements(contenders)
    if disagreements:
        sys.exit("\nTHE TOOLS DO NOT AGREE\n" + "\n".join(disagreements))
    print("\nAll tools agree on the number of states.")
    if mode == "full":
        for path in report.record(contenders, verdicts, lines, rounds, load, available):
            print(f"recorded in {path}")


if __name__ == "__main__":
    main()
