"""Which targets are met, from all records."""

from .plots import of_line, speed, state_bytes
from .tables import table


def rows(comparison, scaling, billion):
    """Each target, the wanted value, the value found, and whether it meets the target."""
    found = []
    for target in comparison["targets"] if comparison else []:
        found.append((target["target"], f"at least {target['wanted']:g}", target["found"],
                      target["found"] is not None and target["found"] >= target["wanted"]))
    if scaling:
        found += of_scaling(scaling["points"])
    if billion:
        point = billion["points"][0]
        gibibytes = point["peakBytes"] / 2**30
        found.append((f"GiB of memory for {point['states']:,} states", "at most 20", gibibytes,
                      gibibytes <= 20 and point["states"] >= 10**9))
    return found


def of_scaling(points):
    """The targets about growing sizes."""
    found = []
    for series in ("pool, two hosts", "two-phase commit"):
        line = of_line(points, series, "plain")
        small, large = nearest(line, 1e6), nearest(line, 1e8)
        # Two-phase commit has no size near 100 million states; the next larger one has 367 million.
        if series == "two-phase commit":
            large = line[-1] if line else None
        # Enough states for the target to apply.
        if small and large and large["states"] >= 0.5e8:
            part = speed(large) / speed(small)
            found.append((f"speed at {large['states']:,} states as a part of that at "
                          f"{small['states']:,}, {series}", "at least 0.7", part, part >= 0.7))
    for series, states in (("two-phase commit", 1e7), ("two-phase commit", 4e8),
                           ("pool, three hosts, to the end", 1e7), ("pool, two hosts", 1e8)):
        point = nearest(of_line(points, series, "plain"), states)
        if point and point["states"] >= 0.5 * states:
            beside = state_bytes(point) - point["packedBytes"]
            cut = "" if point["isExhaustive"] else ", cut short"
            found.append((
                f"bytes a state beside the packed one ({point['packedBytes']}), {series}, "
                f"{point['states']:,} states{cut}", "at most 14", beside, beside <= 14))
    plain = nearest(of_line(points, "pool, three hosts", "plain"), 5e7)
    folded = nearest(of_line(points, "pool, three hosts", "compressed"), 5e7)
    if folded and folded["states"] >= 4e7:
        held = state_bytes(folded)
        found.append((f"bytes a state, compressed, pool of three hosts, {folded['states']:,} states",
                      "at most 14", held, held <= 14))
        if plain and plain["states"] == folded["states"]:
            part = speed(folded) / speed(plain)
            found.append(("speed of the compressed store as a part of that of the plain one, there",
                          "at least 0.5", part, part >= 0.5))
    return found


def nearest(points, states):
    """The point with the nearest number of states, by ratio; None if there are no points."""
    return min(points, default=None,
               key=lambda point: max(point["states"] / states, states / point["states"]))


def lines(comparison, scaling, billion):
    """The table of the targets."""
    found = rows(comparison, scaling, billion)
    if not found:
        return ["Nothing is recorded yet."]
    return table(
        ["target", "wanted", "found", ""],
        [[words, wanted, "not known" if value is None else f"{value:.2f}",
          "not known" if value is None else "met" if is_met else "**not met**"]
         for words, wanted, value, is_met in found])
