"""A small project with models under git, and a release of the checker to fetch."""

import hashlib
import os
import subprocess
from pathlib import Path

import jobs

VERSION = subprocess.run(
    [jobs.REPOSITORY / "Scripts/packaging/version"], check=True, text=True,
    stdout=subprocess.PIPE).stdout.strip()


def environment(folder):
    """The variables of a job: those that programs need, and a home of its own."""
    home = Path(folder) / "home"
    home.mkdir(exist_ok=True)
    identity = {f"GIT_{who}_{what}": "tester" for who in ["AUTHOR", "COMMITTER"]
                for what in ["NAME", "EMAIL"]}
    return dict(identity, PATH=os.environ["PATH"], HOME=str(home), LC_ALL="C.UTF-8",
                GITHUB_SERVER_URL="https://nowhere.invalid")


def make(folder, checker):
    """Makes the project in a folder, with the results of the checker as expectations."""
    folder = Path(folder)
    make_models(folder / "project/models")
    subprocess.run(
        [checker, "gate", "--quiet", "--update", "models", "models/deep"], cwd=folder / "project",
        stdout=subprocess.DEVNULL, check=True)
    for command in [["init", "-q", "-b", "main"], ["add", "."], ["commit", "-qm", "models"]]:
        git(folder, *command)


def git(folder, *command):
    """Runs git in the project, and returns what it prints."""
    result = subprocess.run(
        ["git", *command], cwd=Path(folder) / "project", env=environment(folder), check=True,
        stdout=subprocess.PIPE, text=True)
    return result.stdout.strip()


def make_models(folder):
    """Copies a design and writes three models: two small ones, and a deep one."""
    (folder / "designs").mkdir(parents=True)
    (folder / "deep").mkdir()
    shipped = jobs.REPOSITORY / "models"
    text = (shipped / "designs/proposed.jsonc").read_text()
    (folder / "designs/proposed.jsonc").write_text(text)
    for name in ["migration.jsonc", "pause-unpause.jsonc", "deep/shutdown-start.jsonc"]:
        text = (shipped / name.removeprefix("deep/")).read_text()
        (folder / name).write_text(text)


def make_release(folder, checker):
    """Packs a checker as a release; returns the address of the releases."""
    machine = os.uname().machine
    name = f"checker-{VERSION}-linux-{machine}"
    release = folder / f"releases/v{VERSION}"
    (release / name).mkdir(parents=True)
    # A script in place of the binary saves packing it.
    (release / name / "checker").write_text(f'#!/bin/sh\nexec "{checker}" "$@"\n')
    (release / name / "checker").chmod(0o755)
    subprocess.run(["tar", "-czf", f"{name}.tar.gz", name], cwd=release, check=True)
    digest = hashlib.sha256((release / f"{name}.tar.gz").read_bytes()).hexdigest()
    (release / "sha256sums").write_text(f"{digest}  {name}.tar.gz\n{'0' * 64}  other.deb\n")
    return f"file://{folder}/releases"
