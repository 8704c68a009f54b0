"""Line plots in SVG: panels side by side, with one legend above them.

The picture has its own light background, so that it is readable on a page of any colour.
"""

from dataclasses import dataclass, field
from html import escape

from .axes import Axis, spelled

# Colours that colour-blind readers can distinguish; the lines also differ in their shapes.
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#7f6000", "#56b4e9"]
INK, GREY, RULE, PAPER = "#1f2328", "#57606a", "#d8dee4", "#ffffff"
FONT = "font-family='system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif'"


@dataclass
class Line:
    """A named series of points; `style` chooses colour and shape."""

    name: str
    points: list
    style: int
    is_dashed: bool = False


@dataclass
class Panel:
    """One pair of axes and the lines in it."""

    title: str
    x: Axis
    y: Axis
    lines: list = field(default_factory=list)


def figure(title, panels, width=380, height=250):
    """The whole picture."""
    left, right, top, bottom = 62, 22, 26, 46
    lines = list({line.name: line for panel in panels for line in panel.lines}.values())
    rows = legend_rows(lines, len(panels) * (width + left + right) - 24)
    head = 40 + 20 * len(rows) + 8
    total = (len(panels) * (width + left + right), head + top + height + bottom)
    parts = [
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {total[0]} {total[1]}' "
        f"width='{total[0]}' height='{total[1]}' {FONT} font-size='12' role='img'>",
        f"<title>{escape(title)}</title>",
        f"<rect width='{total[0]}' height='{total[1]}' rx='6' fill='{PAPER}'/>",
        text(14, 25, title, size=15, weight="600"),
    ]
    for number, row in enumerate(rows):
        for x, line in row:
            y = 44 + 20 * number
            parts += [stroke(line, [(x, y), (x + 26, y)]), mark(line, x + 13, y),
                      text(x + 33, y + 4, line.name)]
    for number, panel in enumerate(panels):
        x = number * (width + left + right) + left
        parts += drawn(panel, x, head + top, width, height)
    return "\n".join([*parts, "</svg>"]) + "\n"


def legend_rows(lines, width):
    """The start of each legend entry, in rows that fit the width."""
    rows, x = [[]], 14
    for line in lines:
        entry = 33 + 6.6 * len(line.name) + 22
        if rows[-1] and x + entry > width:
            rows.append([])
            x = 14
        rows[-1].append((x, line))
        x += entry
    return rows


def drawn(panel, left, top, width, height):
    """A panel whose area has its top left corner at (left, top)."""
    def at(point):
        return (left + panel.x.part(point[0]) * width, top + (1 - panel.y.part(point[1])) * height)

    parts = [text(left, top - 10, panel.title, weight="600")]
    for tick in panel.y.ticks:
        y = at((panel.x.low, tick))[1]
        parts += [rule(left, y, left + width, y),
                  text(left - 7, y + 4, spelled(tick), GREY, anchor="end")]
    for tick in panel.x.ticks:
        x = at((tick, panel.y.low))[0]
        parts += [rule(x, top + height, x, top + height + 4, GREY),
                  text(x, top + height + 17, spelled(tick), GREY, anchor="middle")]
    parts += [
        rule(left, top + height, left + width, top + height, GREY),
        text(left + width / 2, top + height + 36, panel.x.title, GREY, anchor="middle"),
        f"<text transform='translate({left - 48} {top + height / 2:.1f}) rotate(-90)' "
        f"text-anchor='middle' fill='{GREY}'>{escape(panel.y.title)}</text>",
    ]
    for line in panel.lines:
        places = [at(point) for point in line.points]
        parts.append(stroke(line, places))
        parts += [mark(line, x, y) for x, y in places]
    return parts


def stroke(line, places):
    """A line through several places."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dashes = " stroke-dasharray='5 4'" if line.is_dashed else ""
    return (f"<polyline points='{path}' fill='none' stroke='{colour(line)}' stroke-width='2'"
            f"{dashes}/>")


def mark(line, x, y):
    """The mark of a point: a circle, a square, a triangle or a diamond."""
    fill = PAPER if line.is_dashed else colour(line)
    look = f"fill='{fill}' stroke='{colour(line)}' stroke-width='1.5'"
    shape = line.style % 4
    if shape == 0:
        return f"<circle cx='{x:.1f}' cy='{y:.1f}' r='3.6' {look}/>"
    corners = {
        1: [(-3.4, -3.4), (3.4, -3.4), (3.4, 3.4), (-3.4, 3.4)],
        2: [(0, -4.4), (4.2, 3.2), (-4.2, 3.2)],
        3: [(0, -4.8), (4.8, 0), (0, 4.8), (-4.8, 0)],
    }[shape]
    path = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in corners)
    return f"<polygon points='{path}' {look}/>"


def colour(line):
    """The colour of a line."""
    return COLOURS[line.style % len(COLOURS)]


def rule(x1, y1, x2, y2, ink=RULE):
    """A thin straight line."""
    return f"<line x1='{x1:.1f}' y1='{y1:.1f}' x2='{x2:.1f}' y2='{y2:.1f}' stroke='{ink}'/>"


def text(x, y, words, ink=INK, size=12, weight="400", anchor="start"):
    """A text element."""
    return (f"<text x='{x:.1f}' y='{y:.1f}' fill='{ink}' font-size='{size}' "
            f"font-weight='{weight}' text-anchor='{anchor}'>{escape(words)}</text>")
