"""Plants small faults in a copy of the sources, and lists those that no test notices."""

import argparse
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import noticing
import table
from faults import Mistake, all_faults
from planting import sources_with
from running import Tests
from scratch import Scratch

REPOSITORY = Path(__file__).resolve().parents[2]


def main():
    arguments = parsed_arguments()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        faults = all_faults(REPOSITORY)
        planted = sources_with(faults, REPOSITORY)
        wanted = [fault for fault in faults[arguments.first - 1:]
                  if arguments.only.lower() in fault.text.lower()]
        if not wanted:
            raise Mistake(f"no fault has the text {arguments.only!r}; --list shows all")
        if arguments.list:
            return print("\n".join(fault.text for fault in wanted))
        if arguments.check:
            return print(f"all faults can be planted: {len(faults)}")
        scratch = Scratch(REPOSITORY / ".build-planted")
        scratch.write(planted, REPOSITORY)
        if not arguments.no_build:
            scratch.build()
        return try_all(wanted, Tests(scratch), arguments)
    except Mistake as mistake:
        print(f"planted-faults: error: {mistake}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def try_all(faults, tests, arguments):
    """Runs the tests with each fault; returns the exit status."""
    if not arguments.no_baseline:
        print("running all tests without a fault, unless they have passed with this build", flush=True)
        noticing.Baselines(tests).measured(None)
    print(table.head(), flush=True)
    unnoticed = []
    pool = ThreadPoolExecutor(arguments.jobs)
    try:
        trials = pool.map(lambda fault: noticing.notice(fault, tests, arguments.quick), faults)
        for fault, notice in zip(faults, trials):
            print(table.line(fault, notice), flush=True)
            if not notice.is_noticed:
                unnoticed.append(fault)
    finally:
        tests.stop()
        pool.shutdown(cancel_futures=True)
    print(table.summary(faults, unnoticed))
    return 1 if unnoticed else 0


def parsed_arguments():
    parser = argparse.ArgumentParser(
        prog="Scripts/planted-faults",
        description="Plants each of the faults of Scripts/planting/faults in a copy of the sources, runs "
        "the tests, and lists the faults that no test notices. All faults are compiled at once, and an "
        "environment variable turns on one of them, so the copy, .build-planted, is built once. First all "
        "tests must pass without a fault. With a fault, the tests that its description names run first, "
        "then those of its module, then all; the first failure, a crash, or a run without an end counts.",
        epilog="Exit status: 0 every fault is noticed; 1 some are not; 2 the faults cannot be planted, or "
        "tests fail without a fault.")
    parser.add_argument("--only", metavar="TEXT", default="",
                        help="only faults with a text in their line of --list")
    parser.add_argument("--from", dest="first", type=int, default=1, metavar="N",
                        help="only faults from this number on, to continue")
    parser.add_argument("--list", action="store_true", help="list the faults, and do nothing else")
    parser.add_argument("--check", action="store_true",
                        help="say whether every fault can be planted, and do nothing else")
    parser.add_argument("--quick", action="store_true",
                        help="only the tests that the description of a fault names")
    parser.add_argument("--jobs", type=int, default=1, metavar="N",
                        help="the number of faults to try at once (default: 1)")
    parser.add_argument("--no-baseline", action="store_true",
                        help="do not run all tests without a fault first")
    parser.add_argument("--no-build", action="store_true", help="the copy is built already")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
