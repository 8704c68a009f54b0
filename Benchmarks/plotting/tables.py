"""The tables of the documents, from the records."""

from .plots import FAMILIES, SIZE_LINES, of_line, speed, state_bytes


def table(head, rows):
    """A Markdown table; the first column is text, the others are numbers."""
    rule = "|---|" + "--:|" * (len(head) - 1)
    return ["| " + " | ".join(head) + " |", rule, *("| " + " | ".join(row) + " |" for row in rows)]


def measured_on(record):
    """The line with the date and the machine of a measurement."""
    machine = record["machine"]
    described = ", ".join(
        str(machine[key]) for key in ("cpu", "memory", "kernel") if machine.get(key))
    return (f"Measured on {record['date']}: {described}, {machine['cores']} cores"
            + (f"; load before it {record['loadBefore']:.1f}." if "loadBefore" in record else "."))


def size(scaling, billion):
    """States, generated, seconds, speed and bytes of every run by size."""
    if not scaling:
        return ["Nothing is recorded yet."]
    points = scaling["points"] + (billion["points"] if billion else [])
    rows = []
    for series, store, name in SIZE_LINES:
        for point in of_line(points, series, store):
            if point["states"] >= 1000:
                rows.append([
                    name, f"{point['states']:,}", f"{point['generated']:,}",
                    f"{point['seconds']:.2f}", f"{speed(point):.2f}", f"{point['packedBytes']}",
                    f"{state_bytes(point):.1f}", f"{point['peakBytes'] / 2**20:,.0f}"])
    left_out = [f"Left out: {words}." for words in scaling["leftOut"]]
    return [measured_on(scaling), "", *table(
        ["", "distinct states", "generated", "seconds", "M generated/s", "packed bytes",
         "bytes a state", "peak MiB"], rows), *([""] if left_out else []), *left_out]


def growth(scaling):
    """Each family: states, seconds and bytes, with and without reductions."""
    if not scaling:
        return ["Nothing is recorded yet."]
    rows = []
    for family, title in FAMILIES.items():
        found = [point for point in scaling["points"]
                 if point["series"] == family and point["isExhaustive"]]
        for number in sorted({point["size"] for point in found}):
            cells = []
            for reductions in (True, False):
                point = next((point for point in found if point["size"] == number
                              and point["reductions"] == reductions), None)
                cells += ["", "", ""] if point is None else [
                    f"{point['states']:,}", f"{point['seconds']:.2f}",
                    f"{point['memoryBytes'] / 2**20:,.1f}"]
            rows.append([f"{title}: {number}", *cells])
    return table(
        ["", "states, reduced", "seconds", "MiB", "states, not reduced", "seconds", "MiB"], rows)


def billion_run(billion):
    """The run of a billion states, in words."""
    if not billion:
        return ["Nothing is recorded yet."]
    point = billion["points"][0]
    return [
        f"{point['states']:,} distinct states and {point['generated']:,} generated in "
        f"{point['seconds']:,.0f} s ({speed(point):.1f} M generated a second), "
        f"{state_bytes(point):.2f} bytes a state, everything included; the process took "
        f"{point['peakBytes'] / 2**30:.2f} GiB at its largest, of the "
        f"{point['memoryLimitBytes'] / 2**30:g} GiB that it was given.", "",
        measured_on(billion),
    ]


def profile(record):
    """The time spent in each part of the program: nanoseconds per successor, and the share of the time."""
    if not record:
        return ["Nothing is recorded yet."]
    profiles = record["profiles"]
    rows = []
    for part in profiles[0]["shares"]:
        shares = [profile["shares"][part] for profile in profiles]
        if max(shares) >= 0.005:
            rows.append([part, *(f"{share * nanoseconds(profile):.0f} ({share:.0%})"
                                 for share, profile in zip(shares, profiles))])
    rows.append(["together", *(f"{nanoseconds(profile):.0f}" for profile in profiles)])
    head = ["one thread: ns a successor", *(profile["work"] for profile in profiles)]
    return [measured_on(record), "", *table(head, rows)]


def nanoseconds(profile):
    """The nanoseconds per successor."""
    return profile["seconds"] / profile["generated"] * 1e9


def comparison(record):
    """Ours and the other tools, in millions generated per second: a row per program, a column per work."""
    if not record:
        return ["Nothing is recorded yet."]
    works = list(dict.fromkeys(row["work"] for row in record["rows"]))
    programs = list(dict.fromkeys(
        (row["tool"], row["variant"], row["threads"]) for row in record["rows"]))
    rows = []
    for program in programs:
        cells = []
        for work in works:
            row = next((row for row in record["rows"] if row["work"] == work
                        and (row["tool"], row["variant"], row["threads"]) == program), None)
            cells.append(rate(row) if row else "")
        rows.append([f"{program[0]}, {program[1]}", str(program[2]), *cells])
    return [measured_on(record), "", *table(["", "threads", *works], rows)]


def rate(row):
    """The rate of the best run by wall time, and for one thread also by CPU time."""
    best = min(row["runs"], key=lambda run: run["seconds"])
    wall = f"{best['generated'] / best['seconds'] / 1e6:.2f}"
    if row["threads"] > 1:
        return wall
    return f"{wall} ({best['generated'] / best['cpuSeconds'] / 1e6:.2f})"
