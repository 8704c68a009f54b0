"""Axes: the values that they span, their ticks, and the labels of the ticks."""

import math
from dataclasses import dataclass


@dataclass
class Axis:
    """One axis; `low` and `high` are its ends."""

    title: str
    low: float
    high: float
    ticks: list
    is_logarithmic: bool = False

    def part(self, value):
        """The place of a value, from 0 to 1."""
        if self.is_logarithmic:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


def logarithmic(title, values):
    """From a power of ten below the least value to one above the greatest."""
    low = math.floor(math.log10(min(values)) + 1e-9)
    high = math.ceil(math.log10(max(values)) - 1e-9)
    high = max(high, low + 1)
    step = math.ceil((high - low) / 8)
    return Axis(title, 10.0**low, 10.0**high, [10.0**n for n in range(low, high + 1, step)], True)


def linear(title, values):
    """From 0 to a round number above the greatest value."""
    greatest = max(max(values), 1e-9)
    power = 10 ** math.floor(math.log10(greatest / 5))
    step = next(factor * power for factor in (1, 2, 5, 10) if greatest <= 5.5 * factor * power)
    count = math.ceil(greatest / step - 1e-9)
    return Axis(title, 0, count * step, [step * n for n in range(count + 1)])


def steps(title, values):
    """A tick for each of a few whole numbers, with space at both ends."""
    low, high = min(values), max(values)
    return Axis(title, low - 0.25, high + 0.25, list(range(low, high + 1)))


def spelled(value):
    """A number in few characters: 0.01, 300, 20 k, 1 M, 1 G."""
    for factor, unit in ((1e9, " G"), (1e6, " M"), (1e3, " k")):
        if value >= factor * 0.9999:
            return f"{value / factor:g}{unit}"
    return f"{value:g}"
