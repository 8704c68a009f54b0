"""The command line of Scripts/bad-input, and its table."""

import argparse
import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from . import (
    changes, checkpoints, command_lines, designs, destroyed_files, hangs, json_syntax, judging, ledgers,
    models, other_kinds, pipes, running, sessions, signals, terminal, traces)
from .case import shown
from .inputs import REPOSITORY, Inputs

GROUPS = [
    ("command line", command_lines), ("JSON", json_syntax), ("model", models), ("design", designs),
    ("change", changes), ("ledger", ledgers), ("trace", traces), ("checkpoint", checkpoints),
    ("other kind", other_kinds), ("session", sessions), ("file destroyed", destroyed_files),
    ("terminal", terminal), ("signal", signals), ("pipe", pipes), ("hang", hangs),
]


def main():
    """Runs the cases, prints the table, and returns the exit status."""
    listen_to_signals()
    arguments = parsed_arguments()
    checker = os.path.abspath(arguments.checker)
    if not os.access(checker, os.X_OK):
        sys.exit(f"there is no program {checker}; build it with: swift build -c release")
    running.limit_memory()
    cases = all_cases(Inputs(checker))
    if arguments.only:
        cases = [case for case in cases if arguments.only in f"{case.group}: {case.name}"]
    if arguments.list:
        for case in cases:
            print(f"{case.group}: {case.name}: {clipped(case.shown_command(), 200)}")
        print(f"{len(cases)} cases")
        return 0
    start = time.monotonic()
    wrong = []
    skipped = 0
    most_seconds = most_bytes = 0
    print(row("case", "command", "expected", "found", ""))
    with ThreadPoolExecutor(max_workers=arguments.jobs) as pool:
        for case, outcome in zip(cases, pool.map(lambda case: outcome_of(case, checker), cases)):
            if outcome is None:
                skipped += 1
                print(row(title(case), case.shown_command(), case.shown_expectation(), "-", "skipped"))
                continue
            found = judging.problems(case, outcome)
            if found:
                wrong.append((case, outcome, found))
            most_seconds = max(most_seconds, outcome.own_seconds)
            most_bytes = max(most_bytes, outcome.peak_bytes)
            print(row(
                title(case), case.shown_command(), case.shown_expectation(), shown_outcome(outcome),
                "WRONG" if found else "right"), flush=True)
    for case, outcome, found in wrong:
        print_wrong(case, outcome, found)
    print(
        f"\n{len(cases)} cases: {len(cases) - len(wrong) - skipped} right, {len(wrong)} WRONG, {skipped} "
        f"skipped; {time.monotonic() - start:.0f} s, at most {most_seconds:.1f} s and "
        f"{most_bytes >> 20} MiB each")
    return 1 if wrong else 0


def parsed_arguments():
    """The options."""
    parser = argparse.ArgumentParser(
        prog="Scripts/bad-input",
        description="Runs the checker on bad input of every kind, and compares its exit status, its messages "
        "and the files with what they must be. The exit status is 1 if something is wrong.")
    parser.add_argument(
        "--checker", default=REPOSITORY / ".build/release/checker", metavar="PATH",
        help="the program (default: .build/release/checker)")
    parser.add_argument("--only", metavar="TEXT", help="run only the cases whose title has TEXT")
    parser.add_argument("--list", action="store_true", help="list the cases, and run none")
    parser.add_argument(
        "--jobs", type=int, default=2, metavar="N", help="run N cases at once (default: 2)")
    return parser.parse_args()


def all_cases(inputs):
    """The cases of every group."""
    cases = []
    for name, group in GROUPS:
        for case in group.cases(inputs):
            case.group = name
            cases.append(case)
    titles = [title(case) for case in cases]
    twice = sorted({name for name in titles if titles.count(name) > 1})
    if twice:
        sys.exit(f"two cases have the title {twice[0]!r}")
    return cases


def outcome_of(case, checker):
    """The outcome of a case; None if it makes no sense for this user."""
    if case.needs_permissions and os.geteuid() == 0:
        return None
    return running.run(case, checker)


def title(case):
    """The name of a case with its group."""
    return f"{case.group}: {case.name}"


def row(case, command, expected, found, verdict):
    """A line of the table."""
    columns = [(case, 60), (command, 60), (expected, 60), (found, 60)]
    return "  ".join(clipped(shown(text), width).ljust(width) for text, width in columns) + "  " + verdict


def shown_outcome(outcome):
    """The exit status, and the first message or else the first line of output."""
    lines = (outcome.errors or outcome.output).decode("utf-8", "backslashreplace").splitlines()
    return f"{outcome.status} {lines[0] if lines else ''}"


def clipped(text, width):
    """A text cut off at a width."""
    return text if len(text) <= width else text[: width - 1] + "…"


def print_wrong(case, outcome, found):
    """Everything about a case that is wrong."""
    print(f"\nWRONG: {title(case)}")
    print(f"  command:  {clipped(shown(case.shown_command()), 2000)}")
    print(f"  expected: {shown(case.shown_expectation())}")
    for problem in found:
        print(f"  problem:  {shown(problem)}")
    print(f"  found:    status {outcome.status}, {outcome.seconds:.2f} s, {outcome.peak_bytes >> 20} MiB")
    for line in outcome.text().splitlines()[:8]:
        print(f"            {clipped(shown(line), 400)}")


def listen_to_signals():
    """Makes programs that are started notice signals that whoever started this one ignores, as nohup does."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM):
        if signal.getsignal(number) == signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
