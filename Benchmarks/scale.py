"""Measures how time and memory of the checker grow with the work, and records it for Benchmarks/plot."""

import argparse
import datetime
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from comparison import ours, tools
from comparison.measuring import Failure
from scaling import jobs
from scaling.points import point
from scaling.running import available_bytes, resident_bytes, run

# The most seconds for everything after the build, and for one run.
BUDGET_SECONDS = 690
RUN_SECONDS = 240
BILLION_SECONDS = 1800


def main():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/scale",
        description="Measures the checker at growing sizes: speed and bytes against the number of states, "
        "and states, seconds and bytes against hosts, VMs and faults. On two calm cores it takes about "
        "six minutes and 12 GiB; runs without enough memory or time are left out, with a message.",
    )
    parser.add_argument(
        "--billion", action="store_true",
        help="one run of more than a billion states within 20 GiB instead; about five minutes")
    parser.add_argument(
        "--quick", action="store_true",
        help="tiny sizes, to try the script; recorded only with --output")
    parser.add_argument("--output", type=Path, help="the folder for the record "
                        "(default: Benchmarks/results)")
    parser.add_argument("--no-build", action="store_true", help="the programs are built already")
    arguments = parser.parse_args()
    load = os.getloadavg()[0]
    try:
        if not arguments.no_build:
            ours.build()
    except Failure as failure:
        sys.exit(f"{failure}")
    measure = measure_billion if arguments.billion else measure_growth
    points, left_out = measure(arguments.quick)
    if not points:
        sys.exit("nothing was measured")
    result = {
        "date": datetime.date.today().isoformat(), "isQuick": arguments.quick,
        "machine": tools.machine(set()), "loadBefore": round(load, 2), "threads": jobs.THREADS,
        "leftOut": left_out, "points": points,
    }
    folder = arguments.output or (
        None if arguments.quick else ours.REPOSITORY / "Benchmarks" / "results")
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        kind = "billion" if arguments.billion else "scaling"
        path = folder / f"{result['date']}-{kind}.json"
        path.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
        print(f"recorded in {path}")
    if arguments.quick and left_out:
        sys.exit("something was left out")


def measure_growth(quick):
    """All runs for the plots: the points, and the runs that were left out."""
    points, left_out = [], []
    deadline = time.monotonic() + BUDGET_SECONDS
    with tempfile.TemporaryDirectory() as folder:
        has_stores = "--store" in help_of_check()
        if not has_stores:
            print("this checker has no --store; the pool is measured with the store it chooses")
        everything = jobs.all_jobs(Path(folder), quick, has_stores)
        for number, job in enumerate(everything, 1):
            print(f"{number}/{len(everything)} {job.name}: ", end="", flush=True)
            seconds = min(RUN_SECONDS, deadline - time.monotonic())
            found, problem = attempt(job, seconds)
            if problem:
                left_out.append(f"{job.name}: {problem}")
                print(f"LEFT OUT, {problem}")
            else:
                points.append(found)
                print(words(found))
    return points, left_out


def measure_billion(quick):
    """The one run of a billion states."""
    job = jobs.billion(quick)
    print(f"{job.states:,} states are expected, within {int(job.command[-1]) / 2**30:g} GiB", flush=True)
    said = [0.0]
    def tick(pid, elapsed):
        if elapsed - said[0] >= 30:
            said[0] = elapsed
            print(f"  {elapsed:.0f} s, {resident_bytes(pid) / 2**30:.2f} GiB", flush=True)
    found, problem = attempt(job, BILLION_SECONDS, tick)
    if problem:
        sys.exit(problem)
    print(words(found))
    found["memoryLimitBytes"] = int(job.command[-1])
    if found["peakBytes"] > found["memoryLimitBytes"]:
        sys.exit(f"the process took up to {found['peakBytes']:,} bytes, which is too much")
    return [found], []


def attempt(job, seconds, on_tick=None):
    """Runs a job if there is enough memory and time; returns its point, or the reason why not."""
    if seconds < 5:
        return None, "there is no time left"
    if job.expected_bytes > available_bytes():
        return None, f"it takes about {job.expected_bytes / 2**30:.0f} GiB, which are not available"
    found, problem = run(job.command, seconds, on_tick)
    return (None, problem) if problem else point(job, found)


def words(found):
    """A point, in one line of text."""
    return (
        f"{found['states']:,} states, {found['seconds']:.2f} s, "
        f"{found['generated'] / max(found['seconds'], 1e-9) / 1e6:.2f} M generated/s, "
        f"{found['memoryBytes'] / found['states']:.1f} bytes a state"
    )


def help_of_check():
    """The checker's help on its options."""
    return subprocess.run(
        [str(ours.CHECKER), "check", "--help"], stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=False,
    ).stdout


if __name__ == "__main__":
    main()
