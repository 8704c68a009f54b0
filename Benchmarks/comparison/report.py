"""The results as tables, and their record."""

import datetime
import json

from . import targets, tools
from .ours import REPOSITORY

COLUMNS = [
    "tool", "variant", "threads", "distinct states", "generated", "best s", "median s", "CPU s",
    "distinct/s", "generated/s", "packed", "bytes/state", "peak memory", "checker is faster by",
]


def lines(contenders, verdicts):
    """One Markdown table per work, then the targets."""
    text = []
    for work in unique(contender.work for contender in contenders):
        rows = [row(contender, contenders) for contender in contenders if contender.work == work]
        text += [f"### {work.title[0].upper()}{work.title[1:]}", "", *table(rows), ""]
    if verdicts:
        text += ["### Targets", "", *(f"- {verdict.line}" for verdict in verdicts)]
        text += targets.remark(contenders)
    return text


def row(contender, contenders):
    """The cells of one contender."""
    best = contender.best
    distinct = f"{best.distinct:,}"
    if contender.may_omit:
        missing = contender.work.distinct - best.distinct
        distinct += f" ({missing:,} omitted)" if missing else " (may omit)"
    return [
        contender.tool, contender.variant, str(contender.threads), distinct, f"{best.generated:,}",
        f"{best.seconds:.2f}", f"{contender.median.seconds:.2f}", f"{best.cpu_seconds:.2f}",
        millions(best.distinct / best.seconds), millions(best.generated / best.seconds),
        str(best.packed_bytes or ""), f"{best.peak_bytes / best.distinct:.0f}",
        f"{best.peak_bytes / 2**20:,.0f} MiB", advantage(contender, contenders),
    ]


def advantage(contender, contenders):
    """The checker's generated successors per second, divided by the contender's, for the same threads."""
    for other in contenders:
        same = other.work == contender.work and other.threads == contender.threads
        if other.tool == "checker" and same:
            ours = other.best.generated / other.best.seconds
            theirs = contender.best.generated / contender.best.seconds
            return "1" if other is contender else f"{ours / theirs:.2f}"
    return ""


def millions(rate):
    """A rate in millions, as text."""
    return f"{rate / 1e6:.2f} M"


def table(rows):
    """Rows of a Markdown table, with aligned columns."""
    widths = [max(map(len, cells)) for cells in zip(COLUMNS, *rows)]
    def line(cells):
        padded = (
            cell.ljust(width) if index < 2 else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(cells, widths))
        )
        return "| " + " | ".join(padded) + " |"
    rule = ["-" * width if index < 2 else "-" * (width - 1) + ":" for index, width in
            enumerate(widths)]
    return [line(COLUMNS), line(rule), *map(line, rows)]


def disagreements(contenders):
    """The contenders whose counts are wrong for their work; those that store hashes may omit states."""
    found = []
    for contender in contenders:
        work = contender.work
        # If the counts are not known in advance, those of ours with one thread are used.
        first = next(other.runs[0] for other in contenders if other.work == work)
        distinct, generated = work.distinct, work.generated
        if work.is_cut_short:
            distinct, generated = first.distinct, first.generated
        for run in contender.runs:
            if contender.may_omit and run.distinct <= distinct:
                continue
            for what, is_there, wanted in (
                ("distinct states", run.distinct, distinct),
                ("generated", run.generated, generated),
            ):
                if is_there != wanted:
                    found.append(
                        f"{work.title}, {contender.name}: {is_there:,} {what}, not {wanted:,}")
    return unique(found)


def unique(items):
    """The items in order, without repetitions."""
    return list(dict.fromkeys(items))


def record(contenders, verdicts, text, rounds, load, found):
    """Writes the results, with a description of the machine, as JSON and as Markdown."""
    date = datetime.date.today().isoformat()
    machine = tools.machine(found)
    result = {
        "date": date, "rounds": rounds, "machine": machine, "loadBefore": round(load, 2),
        "coreShareOfOneThread": round(targets.calmness(contenders), 3),
        "rows": [as_json(contender) for contender in contenders],
        "targets": [
            {"target": verdict.words, "wanted": verdict.wanted, "found": verdict.found}
            for verdict in verdicts
        ],
    }
    folder = REPOSITORY / "Benchmarks" / "results"
    folder.mkdir(exist_ok=True)
    (folder / f"{date}.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    described = ", ".join(f"{key} {value}" for key, value in machine.items())
    head = [f"# {date}", "", f"{rounds} rounds, load before them {load:.1f}; {described}.", ""]
    (folder / f"{date}.md").write_text("\n".join(head + text) + "\n", encoding="utf-8")
    return [f"Benchmarks/results/{date}.{form}" for form in ("json", "md")]


def as_json(contender):
    """One contender with all of its runs."""
    return {
        "work": contender.work.title, "tool": contender.tool, "variant": contender.variant,
        "threads": contender.threads, "mayOmitStates": contender.may_omit,
        "runs": [
            {
                "distinctStates": run.distinct, "generated": run.generated,
                "seconds": round(run.seconds, 3),
                "processSeconds": round(run.process_seconds, 3), "cpuSeconds": round(run.cpu_seconds, 3),
                "peakBytes": run.peak_bytes, "packedBytes": run.packed_bytes or None,
            }
            for run in contender.runs
        ],
    }
