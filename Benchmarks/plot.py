"""Draws the plots of docs/performance.md and fills in its tables from the records."""

import argparse
import json
import re
import sys
from pathlib import Path

from plotting import plots, tables, targets

REPOSITORY = Path(__file__).resolve().parents[1]


def main():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/plot",
        description="Writes docs/plots/*.svg, and the tables between the marks <!-- results: NAME --> and "
        "<!-- end --> in docs/performance.md and Benchmarks/README.md, from the last records of "
        "Benchmarks/run, Benchmarks/scale, Benchmarks/scale --billion and Benchmarks/profile. The same "
        "records give the same bytes.",
    )
    parser.add_argument("--results", type=Path, default=REPOSITORY / "Benchmarks" / "results",
                        help="the folder of the records (default: Benchmarks/results)")
    parser.add_argument("--output", type=Path, default=REPOSITORY,
                        help="where to write instead of the repository; the documents are copied there")
    arguments = parser.parse_args()
    comparison = last(arguments.results, "")
    scaling, billion = last(arguments.results, "-scaling"), last(arguments.results, "-billion")

    folder = arguments.output / "docs" / "plots"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in plots.all_plots(scaling, billion).items():
        (folder / name).write_text(text, encoding="utf-8")
        print(f"drawn: docs/plots/{name}")

    blocks = {
        "targets": targets.lines(comparison, scaling, billion),
        "size": tables.size(scaling, billion), "growth": tables.growth(scaling),
        "billion": tables.billion_run(billion), "comparison": tables.comparison(comparison),
        "profile": tables.profile(last(arguments.results, "-profile")),
    }
    for document in ("docs/performance.md", "Benchmarks/README.md"):
        text = filled((REPOSITORY / document).read_text(encoding="utf-8"), blocks, document)
        path = arguments.output / document
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"filled in: {document}")


def last(folder, kind):
    """The latest record of a kind, or None."""
    pattern = re.compile(r"\d{4}-\d\d-\d\d" + re.escape(kind) + r"\.json")
    found = sorted(path for path in folder.glob("*.json") if pattern.fullmatch(path.name))
    if not found:
        print(f"no record YYYY-MM-DD{kind}.json: its results are left out")
        return None
    try:
        record = json.loads(found[-1].read_text(encoding="utf-8"))
    except ValueError as error:
        sys.exit(f"{found[-1].name} is not a valid record: {error}")
    print(f"read: {found[-1].name}")
    return record


def filled(text, blocks, document):
    """A document with the text between its marks replaced."""
    def replaced(match):
        name = match.group(1)
        if name not in blocks:
            sys.exit(f"{document} asks for the results {name!r}; there are {', '.join(blocks)}")
        return "\n".join([f"<!-- results: {name} -->", "", *blocks[name], "", "<!-- end -->"])
    return re.sub(r"<!-- results: ([a-z]+) -->\n.*?<!-- end -->", replaced, text, flags=re.DOTALL)


if __name__ == "__main__":
    main()
