"""Which cases are compared, in which order."""

from dataclasses import dataclass

# Of a hundred cases, how many are of each kind.
SHARES = {"graphs": 60, "models": 15, "designs": 25}

# The most cases that one process compares.
BLOCK = 40


@dataclass(frozen=True)
class Block:
    """Neighbouring cases of one kind."""

    kind: str
    first: int
    count: int


def blocks(options):
    """The blocks of all cases; those of different kinds take turns."""
    if options.case is not None:
        return [Block(options.kind, options.case, 1)]
    kinds = {options.kind: 100} if options.kind else SHARES
    found = []
    rest = options.cases
    for kind, share in kinds.items():
        count = min(rest, -(-options.cases * share // 100))
        rest -= count
        for start in range(0, count, BLOCK):
            place = (start + BLOCK / 2) / count
            block = Block(kind, options.first + start, min(BLOCK, count - start))
            found.append((place, kind, block))
    return [block for _, _, block in sorted(found, key=lambda entry: entry[:2])]
