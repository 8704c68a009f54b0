"""The works that are compared: two-phase commit, and a slice of the protocol, at several sizes, and a whole pool."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Work:
    """One thing to explore."""

    kind: str
    title: str
    # What sets the size, as the twins spell it.
    sizes: tuple
    # How many states it has, initial ones included, as has been found by all tools; 0 where nobody but
    # us explores it, and not to the end.
    distinct: int
    # How many successors are generated, the initial state not counted.
    generated: int
    # The model of ours, for what is not two-phase commit.
    model: str = ""
    # How ours explores it. The twins reduce nothing, so neither does ours.
    options: tuple = ("--no-reductions",)

    @property
    def is_cut_short(self):
        """Whether it is not explored to the end."""
        return self.distinct == 0


def commit(managers, distinct, generated):
    """Two-phase commit with so many resource managers."""
    title = f"two-phase commit, {managers} resource managers"
    return Work("two-phase-commit", title, (managers,), distinct, generated)


def migration(name, title, hosts, migrations, restarts, distinct, generated):
    """The slice of the protocol at one size."""
    return Work(
        "migration", title, (hosts, migrations, restarts), distinct, generated,
        f"Benchmarks/models/migration-{name}.jsonc",
    )


COMMIT_3 = commit(3, 288, 761)
COMMIT_5 = commit(5, 8_832, 37_345)
COMMIT_7 = commit(7, 296_448, 1_735_809)
COMMIT_9 = commit(9, 10_340_352, 77_616_641)
SMALL = migration("small", "migration, 2 hosts, 1 restart", 2, 1, 1, 45_464, 137_270)
THREE_HOSTS = migration(
    "three-hosts", "migration, 3 hosts, 2 restarts", 3, 1, 2, 891_543, 3_542_237
)
LARGE = migration(
    "large", "2 migrations, 2 hosts, 2 restarts", 2, 2, 2, 7_705_484, 32_164_077
)

WHOLE_POOL = Work(
    "whole-pool", "a whole pool, the first three million states", (3, 2), 0, 0,
    "Benchmarks/models/whole-pool.jsonc", ("--no-reductions", "--max-states", "3000000"),
)
WHOLE_POOL_REDUCED = Work(
    "whole-pool", "a whole pool, with reductions, the first three million states", (3, 2), 0, 0,
    "Benchmarks/models/whole-pool.jsonc", ("--max-states", "3000000"),
)

# The works by whose ratios the targets are judged.
SYNTHETIC = COMMIT_9
SLICE = LARGE


def of(mode):
    """The works of a mode of the script."""
    return {
        "full": [COMMIT_9, THREE_HOSTS, LARGE, WHOLE_POOL, WHOLE_POOL_REDUCED],
        "smoke": [COMMIT_5, SMALL],
        "agree": [COMMIT_3, COMMIT_5, COMMIT_7, SMALL, THREE_HOSTS],
    }[mode]
