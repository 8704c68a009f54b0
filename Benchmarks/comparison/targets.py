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
            return f"not known  {self.words}: the other tool is not here"
        return (
            f"{'met' if self.found >= self.wanted else 'NOT MET':<9}  {self.words}: "
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
    ]
