"""Compares every variant of the search with a naive explorer, on random graphs, models and designs."""

import argparse
import os
import sys
import time

from comparing import cases, program
from comparing.pool import Pool

DESCRIPTION = """\
Explores random transition systems, random small models and random changed designs with a naive explorer
that packs nothing and reduces nothing, and with every variant of the real search: 1, 2 and 4 threads;
plain, compressed and changing stores; with and without symmetry and merged steps; in one go, and stopped,
written to a checkpoint and resumed; with enough memory and with too little. Compares counts, depths,
verdicts, the lengths of counterexamples, and every step of every counterexample.

A case in which anything differs is reduced and printed, with the command that repeats it. A trap or a
case without an end is reported with its number."""

EPILOGUE = "Exit status: 0 nothing differs; 1 something does; 2 the command line or the build is wrong."


def number(text):
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError("expected 0 or more")
    return value


def arguments():
    parser = argparse.ArgumentParser(
        prog="Scripts/differential", description=DESCRIPTION, epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=number, default=10_000,
                        help="how many cases to compare (default: 10000)")
    parser.add_argument("--kind", choices=list(cases.SHARES),
                        help="only cases of one kind (default: some of each)")
    parser.add_argument("--seed", type=number, default=1, help="the series of cases (default: 1)")
    parser.add_argument("--first", type=number, default=0,
                        help="the number of the first case of each kind (default: 0)")
    parser.add_argument("--case", type=number,
                        help="only the case of --kind with this number; prints it first")
    parser.add_argument("--states", type=number,
                        help="the most states of a model without reductions (default: 1000)")
    parser.add_argument("--others", type=number, metavar="N",
                        help="of each case, only the simplest search with each combination of reductions, "
                        "and N others at random: far more cases in the same time")
    parser.add_argument("--jobs", type=number, default=os.cpu_count() or 1,
                        help="how many cases to compare at once (default: one for each processor)")
    parser.add_argument("--model", metavar="FILE", help="this model file instead of random cases")
    parser.add_argument("--shipped", action="store_true",
                        help="the shipped models with up to 20,000 states instead of random cases")
    parser.add_argument("--no-build", action="store_true", help="the tests are built already")
    found = parser.parse_args()
    if found.case is not None and not found.kind:
        parser.error("--case needs --kind")
    return found


def main():
    options = arguments()
    try:
        tests = program.tests(builds=not options.no_build)
    except program.Failure as failure:
        print(f"differential: error: {failure}", file=sys.stderr)
        sys.exit(2)
    if options.model or options.shipped:
        sys.exit(program.run_alone(tests, options))
    began = time.monotonic()
    blocks = cases.blocks(options)
    pool = Pool(tests, options, sum(block.count for block in blocks))
    pool.run(blocks)
    seconds = time.monotonic() - began
    print(pool.summary(seconds), end="")
    sys.exit(1 if pool.failures or not pool.compared else 0)


if __name__ == "__main__":
    main()
