"""The table in plain text."""

TITLES = ("work", "change", "tool", "", "checker", "twin", "")


def show(rows):
    """Prints the rows; what is the same as in the row above is left out."""
    lines = [TITLES] + [
        (each.work, each.change or "none", each.tool, each.subject, each.checker, each.twin, each.result)
        for each in rows
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(len(TITLES))]
    above = None
    for line in lines:
        shown = ("", "", "") + line[3:] if above == line[:3] else line
        if above is not None and above != line[:3]:
            print()
        above = line[:3]
        print("  ".join(cell.ljust(width) for cell, width in zip(shown, widths)).rstrip())
    print()
