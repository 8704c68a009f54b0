#!/usr/bin/env python3
"""Runs the jobs that docs/ci.md shows, on a small project, and prints what is wrong with them.

usage: ci.py CASE FOLDER CHECKER

CASE is a function below; FOLDER is a new folder for the project; CHECKER is the program that the jobs
fetch as a release. Only the network is replaced: releases are fetched from a file: address, and
apt-get does nothing. The exit status is 1 if something is wrong.
"""

import os
import re
import sys
from pathlib import Path

import jobs
import project

mistakes = []


def expect(condition, text):
    """Notes a mistake unless a condition holds."""
    if not condition:
        mistakes.append(text)


def change(folder, old, new):
    """Commits a change of a model; returns the revision before it."""
    base = project.git(folder, "rev-parse", "HEAD")
    path = folder / "project/models/migration.jsonc"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    project.git(folder, "commit", "-qam", "change")
    return base


def workflow(name):
    """The first workflow of docs/ci.md with a name of the file."""
    return next(body for file, body in jobs.documents() if file == f".github/workflows/{name}")


def run_workflow(folder, checker, name, values):
    """Runs each step of a documented workflow that uses the action; returns runners and statuses."""
    releases = project.make_release(folder, checker)
    results = []
    for number, step in enumerate(jobs.steps_that_use_the_action(workflow(name))):
        (folder / f"job{number}").mkdir()
        (folder / f"job{number}/project").symlink_to(folder / "project")
        runner = jobs.Runner(folder / f"job{number}", project.environment(folder), values)
        inputs = dict(step.get("with", {}), releases=releases)
        results.append((runner, runner.run_action(inputs)))
    return results


def checked(runner):
    """The models that the gate of a runner has checked."""
    text = (runner.temp / "checker-results/gate.txt").read_text()
    return sorted(re.findall(r"^(?:as expected|different) +(\S+) ", text, re.MULTILINE))


def pull_request(folder, checker):
    """A change that changes no result passes, and only the changed model is checked."""
    base = change(folder, "Live migration, nothing goes wrong", "Another title")
    values = {"github.event.pull_request.base.sha": base}
    [(runner, status)] = run_workflow(folder, checker, "models.yml", values)
    expect(status == 0, f"status {status}: {runner.log}")
    expect(runner.outputs == {"status": "0"}, f"outputs {runner.outputs}")
    expect(checked(runner) == ["models/migration.jsonc"], f"checked {checked(runner)}")
    expect(not (runner.temp / "checker-results/traces").exists(), "there are traces of a success")


def pull_request_elsewhere(folder, checker):
    """A change that touches no model passes, and an unknown revision does not."""
    base = project.git(folder, "rev-parse", "HEAD")
    (folder / "project/README").write_text("text\n")
    project.git(folder, "add", "README")
    project.git(folder, "commit", "-qm", "change")
    values = {"github.event.pull_request.base.sha": base}
    [(runner, status)] = run_workflow(folder, checker, "models.yml", values)
    expect(status == 0 and runner.outputs == {"status": "0"}, f"status {status}: {runner.log}")
    expect(checked(runner) == [], f"checked {checked(runner)}")
    values = {"github.event.pull_request.base.sha": "0" * 40}
    (folder / "second").mkdir()
    (folder / "second/project").symlink_to(folder / "project")
    runner = jobs.Runner(folder / "second", project.environment(folder), values)
    [step] = jobs.steps_that_use_the_action(workflow("models.yml"))
    status = runner.run_action(dict(step["with"], releases=f"file://{folder}/releases"))
    expect(status == 2, f"an unknown revision: status {status}: {runner.log}")


def pull_request_that_differs(folder, checker):
    """A change that changes a result fails, and leaves the report and the counterexamples."""
    base = change(folder, '"SuccessIsVisible": "violated"', '"SuccessIsVisible": "holds"')
    values = {"github.event.pull_request.base.sha": base}
    [(runner, status)] = run_workflow(folder, checker, "models.yml", values)
    expect(status == 1, f"status {status}: {runner.log}")
    expect(runner.outputs == {"status": "1"}, f"outputs {runner.outputs}")
    expect("::error" in runner.log, f"there is no annotation: {runner.log}")
    results = runner.temp / "checker-results"
    names = sorted(path.name for path in results.iterdir())
    expected = ["gate.txt", "junit.xml", "report.html", "results.sarif", "traces"]
    expect(names == expected, f"results {names}")
    traces = [path.name for path in (results / "traces").glob("*")]
    expect(traces == ["migration.SuccessIsVisible.trace.json"], f"traces {traces}")


def night(folder, checker):
    """At night, one job checks the models that are not deep, and the other the deep ones."""
    results = run_workflow(folder, checker, "models-nightly.yml", {})
    expect([status for _, status in results] == [0, 0], "".join(r.log for r, _ in results))
    models = [checked(runner) for runner, _ in results]
    expect(models == [["models/migration.jsonc", "models/pause-unpause.jsonc"],
                      ["models/deep/shutdown-start.jsonc"]], f"checked {models}")


def gitlab(folder, checker):
    """Both jobs for GitLab pass, and write the files that they declare as artefacts."""
    base = change(folder, "Live migration, nothing goes wrong", "Another title")
    [(_, document)] = [d for d in jobs.documents() if d[0] == ".gitlab-ci.yml"]
    stubs = folder / "stubs"
    stubs.mkdir()
    (stubs / "apt-get").write_text("#!/bin/sh\n")
    (stubs / "apt-get").chmod(0o755)
    environment = project.environment(folder)
    environment |= {name: str(text) for name, text in document["variables"].items()}
    environment |= {"PATH": f"{stubs}{os.pathsep}{environment['PATH']}",
                    "CHECKER_RELEASES": project.make_release(folder, checker),
                    "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    common = document[".checker"]
    for name, count in [("models", 1), ("models at night", 3)]:
        lines = common["before_script"] + document[name]["script"]
        status, log = jobs.run("\n".join(lines), environment, folder / "project")
        expect(status == 0, f"{name}: status {status}: {log}")
        expect(log.count("as expected ") == count, f"{name}: {log}")
        artifacts = common["artifacts"]
        for path in artifacts["paths"] + list(artifacts["reports"].values()):
            file = folder / "project" / path
            expect(file.exists(), f"{name}: there is no {path}")
            file.unlink(missing_ok=True)


def install(folder, checker):
    """A release with another checksum, or none of the named version, ends with status 2."""
    releases = project.make_release(folder, checker)

    def check(what, status, text, **inputs):
        machine = folder / what
        (machine / "project").mkdir(parents=True)
        runner = jobs.Runner(machine, project.environment(folder), {})
        runner.set_inputs(dict(inputs, releases=releases))
        result = runner.run_step(jobs.action()["runs"]["steps"][0])
        expect(result == status and text in runner.log, f"{what}: {result}, {runner.log}")

    check("a release", 0, f"checker {project.VERSION}", version="v" + project.VERSION)
    check("no release", 2, "found no usable release 9.9.9", version="9.9.9")
    [sums] = Path(releases.removeprefix("file://")).glob("*/sha256sums")
    sums.write_text("x" + sums.read_text()[1:])
    check("no checksum", 2, "does not have the checksum")


def documents(folder, checker):
    """The documents name every input of the action, and only those."""
    text = (jobs.REPOSITORY / "docs/ci.md").read_text()
    table = text.split("The inputs of the action:")[1].split("\n\n")[1]
    named = re.findall(r"`([a-z-]+)`", "\n".join(
        line.split("|")[1] for line in table.splitlines()[2:]))
    expect(sorted(named) == sorted(jobs.action()["inputs"]), f"documented inputs {named}")
    for file, body in jobs.documents():
        for step in jobs.steps_that_use_the_action(body) if "jobs" in body else []:
            unknown = set(step.get("with", {})) - set(jobs.action()["inputs"])
            expect(not unknown, f"{file}: unknown inputs {sorted(unknown)}")


def publish(folder, checker):
    """The job that publishes a release puts the files of all machines together."""
    text = (jobs.REPOSITORY / ".github/workflows/release.yml").read_text()
    steps = jobs.yaml.safe_load(text)["jobs"]["publish"]["steps"]
    [step] = [step for step in steps if step.get("name", "").startswith("Put the files")]
    for machine, suffix in [("ubuntu-latest", "amd64"), ("ubuntu-24.04-arm", "arm64")]:
        built = folder / f"built/release-{machine}"
        built.mkdir(parents=True)
        for name in [f"{suffix}.tar.gz", f"{suffix}.deb", "notes.md"]:
            (built / name).write_text(name)
        (built / "sha256sums").write_text(f"00  {suffix}.tar.gz\n11  {suffix}.deb\n")
    status, log = jobs.run(step["run"], project.environment(folder), folder)
    expect(status == 0, f"status {status}: {log}")
    names = sorted(path.name for path in (folder / "dist").iterdir())
    expect(names == ["amd64.deb", "amd64.tar.gz", "arm64.deb", "arm64.tar.gz", "sha256sums"],
           f"published {names}")
    sums = (folder / "dist/sha256sums").read_text().split()[1::2]
    expect(sums == names[:4], f"checksums of {sums}")


CASES = {case.__name__: case for case in [
    pull_request, pull_request_elsewhere, pull_request_that_differs, night, gitlab, install,
    documents, publish]}

# The cases that need a project with models.
GATES = ["pull_request", "pull_request_elsewhere", "pull_request_that_differs", "night", "gitlab"]


def main():
    name, folder, checker = sys.argv[1:]
    folder = Path(folder).resolve()
    folder.mkdir(exist_ok=True)
    if name in GATES:
        project.make(folder, checker)
    CASES[name](folder, checker)
    print("\n".join(mistakes))
    sys.exit(1 if mistakes else 0)


if __name__ == "__main__":
    main()
