"""Our own programs: the explorer alone, the whole program, and the memory limit."""

import json
import subprocess
from pathlib import Path

from . import works
from .measuring import Failure, Run

REPOSITORY = Path(__file__).resolve().parents[2]
BUILD = REPOSITORY / ".build-benchmarks"
BENCHMARK = BUILD / "release" / "explorer-benchmark"
CHECKER = REPOSITORY / ".build" / "release" / "checker"


def build():
    """Builds both packages."""
    print("building the checker", flush=True)
    commands = [
        ["swift", "build", "-c", "release", "--product", "checker"],
        ["swift", "build", "-c", "release", "--package-path", "Benchmarks",
         "--scratch-path", str(BUILD)],
    ]
    # Without its last plan, the build sees files that were added to the neighbouring package.
    (BUILD / "release.yaml").unlink(missing_ok=True)
    for command in commands:
        result = subprocess.run(
            command, cwd=REPOSITORY, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            check=False,
        )
        if result.returncode != 0:
            raise Failure(f"{' '.join(command)} failed:\n{(result.stdout + result.stderr)[-2000:]}")


def contenders(work, mode):
    """Ours with one and two threads; for two-phase commit with 9 resource managers, also the memory limit."""
    found = []
    for threads in (1, 2):
        command = (
            [str(CHECKER), "check", work.model, "--threads", str(threads), "--format", "json",
             *work.options]
            if work.model
            else [str(BENCHMARK), "--resource-managers", str(work.sizes[0]), "--threads",
                  str(threads), "--runs", "1", "--skip-stuttering", "--json"]
        )
        found.append({
            "tool": "checker",
            "variant": "every property" if work.model else "one property",
            "threads": threads,
            "folder": REPOSITORY,
            "command": command,
            # 1: a property is violated, expectedly or not; 3: the search was cut short.
            "good_statuses": (1, 3) if work.is_cut_short else (0, 1) if work.model else (0,),
            "read": (cut_short if work.is_cut_short else read_check) if work.model
            else read_benchmark,
        })
    if mode != "agree" and work == works.SYNTHETIC or mode == "smoke" and not work.model:
        for threads in (1, 2):
            found.append({
                "tool": "memory limit",
                "variant": "look-ups only",
                "threads": threads,
                "folder": REPOSITORY,
                "command": [
                    str(BENCHMARK), "memory-limit", "--lookups", str(work.generated), "--keys",
                    str(work.distinct), "--threads", str(threads), "--runs", "1", "--json"],
                "read": read_benchmark,
                "is_limit": True,
            })
    return found


def cut_short(text):
    """The result of `checker check` when it was cut short, as intended."""
    return read_check(text, "incomplete")


def read_check(text, completion="exhaustive"):
    """The result of `checker check`; the initial state does not count as generated."""
    try:
        model = json.loads(text)["models"][0]
        if model["completion"] != completion:
            return None
        return Run(
            model["distinctStates"], model["statesGenerated"] - 1, model["seconds"], 0, 0,
            model["bytesPerState"])
    except (ValueError, KeyError, IndexError):
        return None


def read_benchmark(text):
    """The result of the benchmark; a look-up of the memory limit counts as a generated state."""
    try:
        found = json.loads(text)
        generated = found["generated"] - found["initial"]
        return Run(found["distinct"], generated, found["seconds"], 0, 0, 8)
    except (ValueError, KeyError):
        return None
