"""The plots of docs/performance.md, from the points that Benchmarks/scale recorded."""

from . import axes, svg

# The lines of the plots against size: series, store, name.
SIZE_LINES = [
    ("two-phase commit", "plain", "two-phase commit"),
    ("two-phase commit", "compressed", "two-phase commit, compressed"),
    ("pool, two hosts", "plain", "pool of two hosts"),
    ("pool, three hosts", "plain", "pool of three hosts"),
    ("pool, three hosts", "compressed", "pool of three hosts, compressed"),
    ("pool, three hosts, to the end", "plain", "pool of three hosts, one fault, to the end"),
]
FAMILIES = {
    "hosts": "hosts (1 VM, 2 restarts of xapi)",
    "VMs": "VMs (2 hosts, 1 restart of xapi)",
    "faults": "restarts of xapi (2 hosts, 1 VM)",
}


def all_plots(scaling, billion):
    """Every plot with enough recorded points: its file name and its text."""
    points = scaling["points"] if scaling else []
    everything = points + (billion["points"] if billion else [])
    plots = {
        "speed": against_size(
            "Speed against the size of the state space", "M generated a second", everything, speed),
        "bytes": against_size(
            "Memory against the size of the state space", "bytes a state", everything, state_bytes),
    }
    for family, title in FAMILIES.items():
        plots[f"growth-{family.lower()}"] = growth(family, title, points)
    return {f"{name}.svg": plot for name, plot in plots.items() if plot}


def speed(point):
    """Millions of successors generated per second of the search."""
    return point["generated"] / max(point["seconds"], 1e-6) / 1e6


def state_bytes(point):
    """Bytes per distinct state, everything included."""
    return point["memoryBytes"] / point["states"]


def of_line(points, series, store):
    """The points of a line in order; a checker without --store has kept plain states."""
    stores = (store, "auto") if store == "plain" else (store,)
    found = [point for point in points if point["series"] == series and point["store"] in stores]
    return sorted(found, key=lambda point: point["states"])


def against_size(title, unit, points, value):
    """A panel for the explorer alone and one for the whole program, with a line per system and store.

    Small spaces are left out where there are others, for they are over before anything can be measured.
    """
    panels = []
    for name, is_there in (
        ("The explorer by itself", lambda series: series == "two-phase commit"),
        ("The whole program", lambda series: series != "two-phase commit"),
    ):
        lines = []
        for style, (series, store, words) in enumerate(SIZE_LINES):
            found = of_line(points, series, store) if is_there(series) else []
            large = [point for point in found if point["states"] >= 50_000] or found
            if large:
                places = [(point["states"], value(point)) for point in large]
                lines.append(svg.Line(words, places, style, store == "compressed"))
        every = [place for line in lines for place in line.points]
        if every:
            panels.append(svg.Panel(
                name, axes.logarithmic("distinct states", [x for x, _ in every]),
                axes.linear(unit, [y for _, y in every]), lines))
    return svg.figure(f"{title}: two threads, no reductions", panels, height=280) if panels else None


def growth(family, title, points):
    """Three panels: states, seconds and bytes against the size of the family."""
    found = [point for point in points if point["series"] == family]
    if not found:
        return None
    panels = []
    for name, value, unit in (
        ("States", lambda point: point["states"], "distinct states"),
        ("Seconds", lambda point: max(point["seconds"], 1e-4), "seconds of the search"),
        ("Bytes", lambda point: point["memoryBytes"], "bytes held at most"),
    ):
        lines = []
        for style, reductions in enumerate((True, False)):
            chosen = sorted((point["size"], value(point)) for point in found
                            if point["reductions"] == reductions and point["isExhaustive"])
            if chosen:
                lines.append(svg.Line(
                    "with reductions" if reductions else "without reductions", chosen, style,
                    not reductions))
        every = [place for line in lines for place in line.points]
        if not every:
            return None
        panels.append(svg.Panel(
            name, axes.steps(title, [x for x, _ in every]),
            axes.logarithmic(unit, [y for _, y in every]), lines))
    return svg.figure(
        f"One live migration, amended design: growth with {family}", panels, width=250, height=230)
