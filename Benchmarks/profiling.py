"""Measures with perf where one thread of the checker spends its time, and records it."""

import argparse
import datetime
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from comparison import ours, tools
from comparison.measuring import Failure
from scaling import points, running
from scaling.jobs import Job

# The parts, each with a pattern for the mangled names of its functions; a function belongs to the first
# part that matches.
PARTS = [
    ("packing and unpacking states", r"^\$s4Spec.*(ByteMap|Packing|StateLayout|PoolView)"),
    ("steps of the protocol", r"^\$s4Spec"),
    ("properties", r"^\$s10Invariants"),
    ("fetching what look-ups need: waiting for memory", r"^\$s8Explorer.*View.*5fetch"),
    ("looking up and adding states", r"^\$s8Explorer.*(View.*(insert|lower)|StateTree|StateFolder|Quotient)"),
    ("growing the visited set", r"^\$s8Explorer.*(growTable|rebuild|[Rr]oom|TableSource)"),
    ("ordering what a level has found", r"^\$s8Explorer.*(PendingOrder|Deal|6assign)"),
    ("hashing", r"^\$s8Explorer.*WordHash.*4hash"),
    ("remembering recent states", r"^\$s8Explorer.*RecentStates"),
    ("visiting successors, what is inlined into it included", r"^\$s8Explorer.*Worker"),
    ("other parts of the explorer", r"^\$s8Explorer"),
    ("copying and clearing memory", r"mem(move|cpy|set)|memmove"),
    ("the system: fresh memory", r"^\[k\]"),
    ("everything else", r""),
]


def works(quick):
    """The works to profile: a name and the command of each."""
    benchmark = [str(ours.BENCHMARK), "--threads", "1", "--runs", "1", "--skip-stuttering", "--json"]
    check = [str(ours.CHECKER), "check", "--threads", "1", "--format", "json", "--no-reductions"]
    models = "Benchmarks/models/"
    states = "30000" if quick else "2000000"
    return [
        ("two-phase commit", [*benchmark, "--resource-managers", "6" if quick else "9"]),
        ("the slice", [*check, models + ("migration-small" if quick else "migration-large") + ".jsonc"]),
        ("a whole pool", [*check, models + "whole-pool.jsonc", "--max-states", states]),
    ]


def main():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/profile",
        description="Runs two-phase commit, the slice and a whole pool under perf with one thread, and "
        "records how much time each part of the program takes. It takes about a minute.",
    )
    parser.add_argument("--quick", action="store_true",
                        help="tiny sizes, to try the script; recorded only with --output")
    parser.add_argument("--output", type=Path, help="the folder for the record "
                        "(default: Benchmarks/results)")
    parser.add_argument("--no-build", action="store_true", help="the programs are built already")
    arguments = parser.parse_args()
    if not shutil.which("perf"):
        sys.exit("perf is not installed; the distribution has it in a package linux-perf or linux-tools")
    try:
        if not arguments.no_build:
            ours.build()
        profiles = [profile(name, command) for name, command in works(arguments.quick)]
    except Failure as failure:
        sys.exit(f"{failure}")
    record = {
        "date": datetime.date.today().isoformat(), "isQuick": arguments.quick,
        "machine": tools.machine(set()), "profiles": profiles,
    }
    folder = arguments.output or (
        None if arguments.quick else ours.REPOSITORY / "Benchmarks" / "results")
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{record['date']}-profile.json"
        path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
        print(f"recorded in {path}")


def profile(name, command):
    """The result of one program, with the share of the time spent in each part."""
    with tempfile.TemporaryDirectory() as folder:
        data = f"{folder}/perf.data"
        measured, problem = running.run(
            ["perf", "record", "-q", "-F", "997", "-o", data, "--", *command], 300)
        if problem:
            raise Failure(f"{name}: {problem}")
        result = subprocess.run(
            ["perf", "report", "-i", data, "--stdio", "--no-children", "--sort", "symbol",
             "-F", "overhead,symbol", "-t", "|"],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    point, problem = points.point(Job(name, "auto", 0, command), measured)
    if problem:
        raise Failure(f"{name}: {problem}")
    shares = dict.fromkeys((part for part, _ in PARTS), 0.0)
    for line in result.stdout.splitlines():
        match = re.match(r"\s*([0-9.]+)%\s*\|\s*(\[.\])\s*(\S.*)", line)
        if match:
            shares[part_of(match.group(2), match.group(3))] += float(match.group(1)) / 100
    if sum(shares.values()) < 0.9:
        raise Failure(f"{name}: perf reported no times: {result.stderr[-300:]}")
    print(f"{name}: {point['seconds']:.2f} s, {point['seconds'] / point['generated'] * 1e9:.0f} ns a "
          "successor")
    for part, share in sorted(shares.items(), key=lambda item: -item[1]):
        print(f"  {share:6.1%}  {part}")
    return {"work": name, "states": point["states"], "generated": point["generated"],
            "seconds": point["seconds"], "shares": {key: round(value, 4) for key, value in shares.items()}}


def part_of(side, symbol):
    """The part that a function belongs to; `[k]` marks kernel functions."""
    name = "[k] " + symbol if side == "[k]" else symbol
    return next(part for part, pattern in PARTS if re.search(pattern, name))


if __name__ == "__main__":
    main()
