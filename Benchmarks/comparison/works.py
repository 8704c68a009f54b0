"""The works to compare: two-phase commit and a slice of the protocol at several sizes, and a whole pool."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Work:
    """One system to explore."""

    kind: str
    title: str
    # The parameters of the size, as spelled in the twins.
    sizes: tuple
    # The number of states, including initial ones, on which all tools agree; 0 if only ours explores it,
    # and not to the end.
    distinct: int
    # The number of successors generated, without the initial state.
    generated: int
    # Our model; empty for two-phase commit.
    model: str = ""
    # Options for ours. The twins reduce nothing, so ours does not either.
    options: tuple = ("--no-reductions",)

    @property
    def is_cut_short(self):
        """Whether the search is cut short."""
        return self.distinct == 0


def commit(managers, distinct, generated):
    """Two-phase commit with the given number of resource managers."""
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
SMALL = migration("small", "migration, 2 hosts, 1 restart", 2, 1, 1, 35_693, 105_120)
THREE_HOSTS = migration(
    "three-hosts", "migration, 3 hosts, 2 restarts", 3, 1, 2, 724_231, 2_816_002
)
LARGE = migration(
    "large", "2 migrations, 2 hosts, 2 restarts", 2, 2, 2, 5_435_787, 22_005_737
)

WHOLE_POOL = Work(
    "whole-pool", "a whole pool, the first three million states", (3, 2), 0, 0,
    "Benchmarks/models/whole-pool.jsonc", ("--no-reductions", "--max-states", "3000000"),
)
WHOLE_POOL_REDUCED = Work(
    "whole-pool", "a whole pool, with reductions, the first three million states", (3, 2), 0, 0,
    "Benchmarks/models/whole-pool.jsonc", ("--max-states", "3000000"),
)

# The works whose ratios decide the targets.
SYNTHETIC = COMMIT_9
SLICE = LARGE


def of(mode):
    """The works for a mode of the script."""
    return {
        "full": [COMMIT_9, THREE_HOSTS, LARGE, WHOLE_POOL, WHOLE_POOL_REDUCED],
        "smoke": [COMMIT_5, SMALL],
        "agree": [COMMIT_3, COMMIT_5, COMMIT_7, SMALL, THREE_HOSTS],
    }[mode]
