"""The copy of the repository in which faults are planted."""

import subprocess
from pathlib import Path

from faults import Mistake
from processes import end, start

# Planted code may have warnings, such as that of a value that is never used.
STRICTNESS = ".treatAllWarnings(as: .error),"


class Scratch:
    """The folder with the copy, its build and what is known about it."""

    def __init__(self, folder):
        self.folder = folder
        self.sources = folder / "sources"

    def write(self, planted, repository):
        """Brings the copy up to date; files that stay the same keep their times."""
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=repository, check=True, capture_output=True, text=True).stdout
        paths = {path for path in listed.split("\0") if path and (repository / path).is_file()}
        for path in sorted(paths | set(planted)):
            data = planted[path].encode() if path in planted else (repository / path).read_bytes()
            if path == "Package.swift":
                data = data.replace(STRICTNESS.encode(), b"")
            copy = self.sources / path
            if not copy.is_file() or copy.read_bytes() != data:
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(data)
            if path not in planted:
                copy.chmod((repository / path).stat().st_mode)
        self.remove_others(paths | set(planted))

    def remove_others(self, paths):
        """Removes the files that the repository no longer has."""
        for top in self.sources.iterdir():
            if top.name in (".build", ".git"):
                continue
            for copy in [top] if top.is_file() else [path for path in top.rglob("*") if path.is_file()]:
                if str(copy.relative_to(self.sources)) not in paths:
                    copy.unlink()

    def build(self):
        """Builds the tests."""
        print("building the tests with all faults", flush=True)
        log = self.folder / "build.log"
        with open(log, "w") as output:
            process = start(["swift", "build", "--build-tests"], cwd=self.sources, stdout=output)
            try:
                status = process.wait()
            finally:
                end(process)
        if status != 0:
            errors = [line for line in log.read_text().splitlines() if "error:" in line]
            raise Mistake("\n".join(["the copy with the faults does not compile:"] + errors[:20]))

    @property
    def tests(self):
        """The program that runs the tests."""
        path = self.sources / ".build" / "debug" / "checkerPackageTests.xctest"
        if not Path(path).is_file():
            raise Mistake(f"found no {path}; run without --no-build")
        return path
