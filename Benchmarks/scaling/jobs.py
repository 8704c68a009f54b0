"""The jobs to measure: each is one run of one of our programs."""

from dataclasses import dataclass

from comparison.ours import BENCHMARK, CHECKER, REPOSITORY

from . import families

THREADS = 2


@dataclass
class Job:
    """One run."""

    # The line and plot of its point.
    series: str
    store: str
    # The place of the point: resource managers, requested states, hosts, VMs or faults.
    size: int
    command: list
    reductions: bool = False
    # The distinct states that it must reach, or at least these if it is cut short on purpose.
    states: int = 0
    # The approximate memory, to leave the job out where there is less.
    expected_bytes: int = 0

    @property
    def name(self):
        """Its name in progress lines."""
        reductions = ", with reductions" if self.reductions else ""
        return f"{self.series}, {self.size:,}, {self.store}{reductions}"


def commit_states(managers):
    """The distinct states of two-phase commit; Tests/TestSupport/TwoPhaseCommit.swift explains them."""
    return 4**managers + 6**managers + 2**managers


def commit(managers, store, clock=1, memory=None):
    """Two-phase commit, which measures the explorer alone."""
    command = [
        str(BENCHMARK), "--resource-managers", str(managers), "--clock", str(clock),
        "--skip-stuttering", "--store", store, "--threads", str(THREADS), "--runs", "1", "--json",
    ]
    states = commit_states(managers) * clock
    return Job(
        "two-phase commit", store, managers, command + (["--memory", str(memory)] if memory else []),
        states=states, expected_bytes=states * (30 if store == "plain" else 15),
    )


def check(series, model, store, size, options, **others):
    """The whole program on a model."""
    command = [
        str(CHECKER), "check", str(model), "--threads", str(THREADS), "--format", "json", *options]
    # "auto" is the default, and also works with a checker without the option.
    if store != "auto":
        command += ["--store", store]
    return Job(series, store, size, command, **others)


def cut_short(series, model, store, states, state_bytes):
    """The whole program on the given number of first states of a model."""
    return check(
        series, model, store, states, ["--no-reductions", "--max-states", str(states)],
        states=states, expected_bytes=states * (state_bytes if store == "plain" else 25))


def growth(folder, quick):
    """Small families of models, each of which grows in one dimension."""
    for family, size, model in families.models(folder, quick):
        for reductions in (True, False):
            options = ["--max-states", "200000" if quick else "20000000", "--memory", "6G"]
            yield check(
                family, model, "auto", size, options + ([] if reductions else ["--no-reductions"]),
                reductions=reductions)


def all_jobs(folder, quick, has_stores):
    """All runs, the most important first, because the time may run out."""
    plain, stores = ("plain", ("plain", "compressed")) if has_stores else ("auto", ("auto",))
    two_vms = REPOSITORY / "models" / "deep" / "amended-two-vms.jsonc"
    three_hosts = families.three_hosts(folder)
    steps = [10_000, 30_000] if quick else [
        100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000]
    three_host_steps = [10_000] if quick else [1_000_000, 10_000_000, 50_000_000]
    jobs = [cut_short("pool, two hosts", two_vms, plain, states, 100) for states in steps]
    jobs += [commit(managers, store)
             for managers in (range(3, 6) if quick else range(5, 11))
             for store in ("plain", "compressed")]
    jobs += growth(folder, quick)
    jobs += [cut_short("pool, three hosts", three_hosts, store, states, 130)
             for states in three_host_steps for store in stores]
    if quick:
        return jobs
    # One large space to its end: a search that is cut short still holds its widest level, which takes memory.
    whole = REPOSITORY / "models" / "deep" / "amended-two-vms-three-hosts.jsonc"
    return [
        *jobs, check("pool, three hosts, to the end", whole, plain, 0, ["--no-reductions"],
                     expected_bytes=3 << 30),
        commit(11, "plain"),
    ]


def billion(quick):
    """More than a billion distinct states in 20 GiB: two-phase commit with an independent clock."""
    if quick:
        return commit(5, "compressed", clock=17, memory=256 << 20)
    return commit(10, "compressed", clock=17, memory=20 << 30)
