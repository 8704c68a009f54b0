"""The steps of jobs in action.yml, in workflows and in docs/ci.md, to be run as a runner does it.

Only what shells execute is run. What other actions do, such as a checkout, is left out.
"""

import os
import re
import subprocess
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


class Mistake(Exception):
    """Something in a file that a runner would refuse."""


def documents():
    """The YAML blocks of docs/ci.md, by the name of the file in their first line."""
    text = (REPOSITORY / "docs/ci.md").read_text()
    blocks = re.findall(r"^```yaml\n# (.*?)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [(name, yaml.safe_load(body)) for name, body in blocks]


def action():
    """The action of the repository."""
    return yaml.safe_load((REPOSITORY / "action.yml").read_text())


def steps_that_use_the_action(workflow):
    """The steps of a workflow that use the action of the repository."""
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    return [step for step in steps if step.get("uses", "").startswith("OWNER/checker@")]


def evaluate(text, values):
    """A text with its expressions replaced, each of which must be known."""

    def value(match):
        if match[1] not in values:
            raise Mistake(f"found the unknown expression {match[1]}")
        return values[match[1]]

    return EXPRESSION.sub(value, str(text))


def run(script, environment, folder):
    """Runs the text of a step as Bash does it in a job; returns its status and output."""
    result = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder, env=environment, stdin=subprocess.DEVNULL, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return result.returncode, result.stdout


class Runner:
    """A machine that runs the shell steps of the action: its folders, files and variables."""

    def __init__(self, folder, environment, values):
        self.folder = Path(folder)
        self.temp = self.folder / "temp"
        self.temp.mkdir()
        self.environment = dict(environment, GITHUB_ACTIONS="true")
        self.values = dict(values, **{
            "runner.temp": str(self.temp), "github.action_path": str(REPOSITORY),
            "github.action_repository": "OWNER/checker"})
        self.outputs = {}
        self.log = ""

    def set_inputs(self, inputs):
        """Sets the inputs of the action, each of which must exist."""
        definition = action()
        unknown = sorted(set(inputs) - set(definition["inputs"]))
        if unknown:
            raise Mistake(f"found the unknown inputs {unknown}")
        for name, declared in definition["inputs"].items():
            text = inputs.get(name, declared["default"])
            self.values[f"inputs.{name}"] = evaluate(text, self.values)

    def run_action(self, inputs):
        """Runs the action with inputs; returns the status of the first step that fails, or 0."""
        self.set_inputs(inputs)
        for step in action()["runs"]["steps"]:
            if "run" not in step:
                continue
            status = self.run_step(step)
            if status != 0:
                return status
        return 0

    def run_step(self, step):
        """Runs a step, and takes over the paths and outputs that it writes."""
        path, output = self.temp / "path", self.temp / "output"
        environment = dict(self.environment, GITHUB_PATH=str(path), GITHUB_OUTPUT=str(output))
        for name, text in step.get("env", {}).items():
            environment[name] = evaluate(text, self.values)
        status, printed = run(step["run"], environment, self.folder / "project")
        self.log += printed
        if path.exists():
            for line in path.read_text().splitlines():
                self.environment["PATH"] = line + os.pathsep + self.environment["PATH"]
            path.unlink()
        if output.exists():
            self.outputs |= dict(line.split("=", 1) for line in output.read_text().splitlines())
            output.unlink()
        return status
