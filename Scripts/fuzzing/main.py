"""The command line of Scripts/fuzz."""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from badinput.inputs import REPOSITORY

from . import seeds

PACKAGE = REPOSITORY / "Fuzzing"
SCRATCH = REPOSITORY / ".build-fuzzing"
FAILURES = PACKAGE / "failures"
# An input that takes longer is a failure, and one that needs more memory.
MAXIMUM_SECONDS = 2
MAXIMUM_MEGABYTES = 256


def main():
    """Builds the fuzzer, runs it on each parser, and returns the exit status."""
    arguments = parsed_arguments()
    if not arguments.no_build:
        subprocess.run(
            ["swift", "build", "-c", "release", "--package-path", PACKAGE, "--scratch-path", SCRATCH], check=True)
    program = SCRATCH / "release/fuzz"
    failures = 0
    for parser in arguments.parser or seeds.PARSERS:
        failures += fuzzed(parser, program, arguments)
    print(f"{failures} failures" if failures else "no failure")
    return 1 if failures else 0


def parsed_arguments():
    """The options."""
    parser = argparse.ArgumentParser(
        prog="Scripts/fuzz",
        description="Fuzzes the parsers of the checker: inputs that crash one, take longer than two seconds or "
        "more than 256 MiB are saved in Fuzzing/failures, made smaller, and the exit status is 1.")
    parser.add_argument("--seconds", type=int, default=600, metavar="N", help="for each parser (default: 600)")
    parser.add_argument("--parser", action="append", choices=seeds.PARSERS, help="only this one; repeat the option for more")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="choose other inputs (default: 1)")
    parser.add_argument("--no-build", action="store_true", help="the fuzzer is built already")
    parser.add_argument(
        "--checker", default=REPOSITORY / ".build/release/checker", metavar="PATH",
        help="the program that writes the first traces and checkpoints (default: .build/release/checker)")
    return parser.parse_args()


def fuzzed(parser, program, arguments):
    """Fuzzes one parser for some seconds, and returns the number of failures."""
    failures = FAILURES / parser
    failures.mkdir(parents=True, exist_ok=True)
    known = set(failures.iterdir())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count = seeds.write(parser, arguments.checker, folder / "seeds")
        (folder / "found").mkdir()
        seeds.dictionary(arguments.checker, folder / "words")
        left = arguments.seconds
        seed = arguments.seed
        executions = seconds = 0
        while left > 0:
            output = run(parser, program, [
                f"-max_total_time={left}", f"-seed={seed}", f"-dict={folder / 'words'}", f"-timeout={MAXIMUM_SECONDS}",
                f"-rss_limit_mb={MAXIMUM_MEGABYTES}", f"-max_len={seeds.MAXIMUM_BYTES[parser]}",
                f"-artifact_prefix={failures}/", "-print_final_stats=1", "-reload=0",
                str(folder / "found"), str(folder / "seeds")])
            runs, took = numbers(output)
            executions += runs
            seconds += max(took, 1)
            left -= max(took, 1)
            seed += 1
            for artifact in sorted(set(failures.iterdir()) - known):
                if artifact.name.startswith(("timeout-", "slow-unit-")) and is_fast(parser, program, artifact):
                    artifact.unlink()
                else:
                    known.add(artifact)
                    print_failure(parser, program, artifact, output)
        shutil.copytree(folder / "found", PACKAGE / "found" / parser, dirs_exist_ok=True)
    new = [path for path in failures.iterdir() if path in known and not path.name.startswith("small-")]
    coverage = re.findall(r"cov: (\d+)", output)
    memory = re.findall(r"peak_rss_mb:\s+(\d+)", output)
    print(
        f"{parser}: {count} seeds, {executions:,} inputs in {seconds} s, {executions // max(seconds, 1):,} a second, "
        f"{coverage[-1] if coverage else '?'} edges, {memory[-1] if memory else '?'} MiB, {len(new)} failures", flush=True)
    return len(new)


def run(parser, program, options):
    """Runs the fuzzer and returns what it prints."""
    environment = {**os.environ, "FUZZED_PARSER": parser, "SWIFT_BACKTRACE": "enable=no"}
    process = subprocess.run(
        [program, *options], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return process.stdout.decode("utf-8", "replace")


def numbers(output):
    """How many inputs were read, and in how many seconds."""
    runs = re.findall(r"stat::number_of_executed_units:\s+(\d+)", output)
    done = re.findall(r"Done (\d+) runs in (\d+) second", output)
    rate = re.findall(r"stat::average_exec_per_sec:\s+(\d+)", output)
    count = int(runs[-1]) if runs else 0
    if done:
        return count, int(done[-1][1])
    return count, count // max(int(rate[-1]), 1) if rate else 1


def is_fast(parser, program, artifact):
    """Whether an input takes less of the processor than the limit: a busy machine is no failure."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(parser, program, ["-timeout=120", f"-rss_limit_mb={MAXIMUM_MEGABYTES}", str(artifact)])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < MAXIMUM_SECONDS


def print_failure(parser, program, artifact, output):
    """Makes a failing input smaller, and says where it is."""
    small = artifact.with_name("small-" + artifact.name)
    run(parser, program, [
        "-minimize_crash=1", "-max_total_time=60", f"-timeout={MAXIMUM_SECONDS}", f"-rss_limit_mb={MAXIMUM_MEGABYTES}",
        f"-exact_artifact_path={small}", str(artifact)])
    reason = re.findall(r"(?:Fatal error|Precondition failed|SUMMARY)[^\n]*", output)
    size = small.stat().st_size if small.exists() else artifact.stat().st_size
    print(f"{parser}: FAILURE {artifact.relative_to(REPOSITORY)}, {size} bytes when made smaller: {reason[0] if reason else ''}", file=sys.stderr)
