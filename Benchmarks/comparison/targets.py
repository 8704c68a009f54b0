"""The checker's targets relative to the other tools, and whether this run meets them."""

from dataclasses import dataclass

from . import works


@dataclass
class Verdict:
    """One target."""

    words: str
    wanted: float
    # None if the other tool was not available.
    found: float = None

    @property
    def line(self):
        """The target and its result in one line."""
        if self.found is None:
            return f"not known: {self.words}; the other tool is not installed"
        return (
            f"{'met' if self.found >= self.wanted else 'NOT MET'}: {self.words}: "
            f"{self.found:.2f}, wanted {self.wanted:g}"
        )


def verdicts(contenders):
    """All targets; the best round of each contender counts."""
    def rate(tool, work, threads=None):
        rates = [
            contender.best.generated / contender.best.seconds
            for contender in contenders
            if contender.tool == tool and contender.work == work
            and threads in (None, contender.threads)
        ]
        return max(rates, default=None)

    def ratio(above, below):
        return above / below if above and below else None

    synthetic, slice_ = works.SYNTHETIC, works.SLICE
    two = rate("checker", synthetic, 2)
    return [
        Verdict("generated a second, as a multiple of the best Spin, two-phase commit", 10,
                ratio(two, rate("Spin", synthetic))),
        Verdict("generated a second, as a multiple of the best Spin, the slice", 5,
                ratio(rate("checker", slice_, 2), rate("Spin", slice_))),
        Verdict("generated a second, as a multiple of the best Rumur, two-phase commit", 60,
                ratio(two, rate("Rumur", synthetic))),
        Verdict("generated a second, as a part of the memory limit, two-phase commit", 0.5,
                ratio(two, rate("memory limit", synthetic, 2))),
        Verdict("two threads, as a multiple of one, two-phase commit", 1.7,
                ratio(two, rate("checker", synthetic, 1))),
        Verdict("two threads, as a multiple of one, the slice", 1.7,
                ratio(rate("checker", slice_, 2), rate("checker", slice_, 1))),
        Verdict("millions generated a second by two threads, a whole pool", 5,
                ratio(rate("checker", works.WHOLE_POOL, 2), 1e6)),
    ]


def calmness(contenders):
    """The share of time in which single-threaded programs had a core to themselves, at most 1."""
    runs = [run for contender in contenders if contender.threads == 1 for run in contender.runs]
    return min(1, sum(run.cpu_seconds for run in runs) / sum(run.process_seconds for run in runs))


def remark(contenders):
    """A remark if other work was running on the machine, else nothing."""
    share = calmness(contenders)
    if share >= 0.9:
        return []
    return [
        "",
        f"Other work was running: programs with one thread had a core for {share:.0%} of their time, and",
        "two threads lose more than that by waiting for each other. Judge their ratios, and therefore the",
        "targets, on an idle machine.",
    ]
