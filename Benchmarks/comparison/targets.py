"""What the checker is to reach beside the others, and whether this run has reached it."""

from dataclasses import dataclass

from . import works


@dataclass
class Verdict:
    """One target."""

    words: str
    wanted: float
    # None when what it is compared with was not there.
    found: float = None

    @property
    def line(self):
        """In one line."""
        if self.found is None:
            return f"not known: {self.words}; the other tool is not here"
        return (
            f"{'met' if self.found >= self.wanted else 'NOT MET'}: {self.words}: "
            f"{self.found:.2f}, wanted {self.wanted:g}"
        )


def verdicts(contenders):
    """Every target; of each contender its best round counts."""
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
    """The part of the time in which programs of one thread had a core to themselves, at most 1."""
    runs = [run for contender in contenders if contender.threads == 1 for run in contender.runs]
    return min(1, sum(run.cpu_seconds for run in runs) / sum(run.process_seconds for run in runs))


def remark(contenders):
    """What to say of the machine when others were at work on it, else nothing."""
    share = calmness(contenders)
    if share >= 0.9:
        return []
    return [
        "",
        f"Other work was running: programs of one thread had a core for {share:.0%} of their time, and",
        "those of two threads wait for each other more than that. Their ratios, and with them the",
        "targets, are to be judged on a calm machine.",
    ]
