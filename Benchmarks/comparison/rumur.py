"""Rumur: the verifiers that it generates from the Murphi twins."""

from .measuring import Run, number
from .ours import BUILD, REPOSITORY
from .works import LARGE

SIZES = {
    "two-phase-commit": ("resourceManagers",),
    "migration": ("hosts", "migrations", "restarts"),
}


def contenders(work, mode):
    """With one and two threads; only with two if one takes more than half a minute."""
    if mode == "agree":
        return [contender(work, 1)]
    return [contender(work, threads) for threads in ((2,) if work == LARGE else (1, 2))]


def contender(work, threads):
    """One work with a number of threads."""
    model = REPOSITORY / "Benchmarks" / "twins" / f"{work.kind}.m"
    sizes = [f"s/^  {key}: [0-9]*;/  {key}: {value};/" for key, value in
             zip(SIZES[work.kind], work.sizes)]
    label = "-".join(map(str, (work.kind,) + work.sizes))
    folder = BUILD / "twins" / f"rumur-{label}-{threads}"
    return {
        "tool": "Rumur",
        "variant": "breadth first",
        "threads": threads,
        "folder": folder,
        "builds": [
            ["cp", str(model), "twin.m"],
            *(["sed", "-i", size, "twin.m"] for size in sizes),
            ["rumur", "--symmetry-reduction", "off", "--deadlock-detection", "off",
             "--threads", str(threads), "--output", "twin.c", "twin.m"],
            ["gcc", "-std=c11", "-O3", "-march=native", "-mcx16", "-w", "-o", "twin", "twin.c",
             "-lpthread"],
        ],
        "command": ["./twin"],
        "environment": {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"},
        "read": lambda text: read(text, folder / "twin.c"),
    }


def read(text, source):
    """The result of a verifier, given its generated source; a fired rule is a generated successor."""
    found = number(r"(\d+) states, \d+ rules fired", text)
    fired = number(r"states, (\d+) rules fired", text)
    bits = number(r"STATE_SIZE_BITS = (\d+)", source.read_text(encoding="utf-8")) or 0
    return None if found is None or fired is None else Run(found, fired, 0, 0, 0, (bits + 7) // 8)
