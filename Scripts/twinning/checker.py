"""What the checker says of a model."""

import json

from .building import Failure, execute
from .models import TWINS
from .properties import LANDMARKS, PROPERTIES, Verdicts

# All of its verdicts are from a search of the whole space: 1 is a violation.
GOOD_STATUSES = (0, 1)


def verdicts(model, program):
    """The number of distinct states, and the lengths of shortest counterexamples."""
    command = [program, "check", "--no-reductions", "--quiet", "--format", "json", model.path]
    result = execute(command, TWINS, {})
    if result.returncode not in GOOD_STATUSES:
        raise Failure(f"{' '.join(map(str, command))} failed:\n{result.stderr}")
    return read(json.loads(result.stdout)["models"][0])


def read(found):
    """The verdicts in the checker's document; a landmark that is reached has no counterexample."""
    lengths = {
        broken["property"]: broken["step"]
        for trace in found["counterexamples"]
        for broken in trace["breaks"]
    }
    said = {each["name"]: each["verdict"] for each in found["properties"]}
    asked = frozenset(PROPERTIES) & said.keys()
    broken = {
        name: lengths.get(name)
        for name in asked
        if said[name] == ("reached" if name in LANDMARKS else "violated")
    }
    return Verdicts(found["distinctStates"], broken, asked)
