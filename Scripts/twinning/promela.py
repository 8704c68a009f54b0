"""The twin in Promela: Spin generates a verifier, which searches breadth first."""

import re

from .building import BUILD, Failure, any_output, output, preprocess
from .models import TWINS
from .properties import OF_STATES, PROPERTIES, definitions, search

PROGRAMS = ("spin", "gcc")
TWIN = TWINS / "proposed.pml"


def verdicts(model, wanted):
    """What the twin says of a model."""
    folder = BUILD / f"{model.name}-spin"
    build(model, wanted, folder)
    return search(lambda checked: explore(folder, checked), wanted)


def build(model, wanted, folder):
    """Builds a verifier for every choice of properties, which it reads from the environment."""
    folder.mkdir(parents=True, exist_ok=True)
    preprocess(TWIN, model, list(definitions(wanted, "==", "||")), folder)
    output(["spin", "-a", "twin.pml"], folder)
    output(
        # Optimising would take longer than the searches take.
        ["gcc", "-O0", "-w", "-DSAFETY", "-DNOREDUCE", "-DNOFAIR", "-DBFS", "-o", "twin", "pan.c"], folder)


def explore(folder, checked):
    """The number of states, or the number of steps to the nearest violation."""
    said = any_output(["./twin", "-E", "-w18"], folder, CHECKED=str(checked))
    states = re.search(r"(\d+) states, stored", said)
    if states is None or "max search depth" in said:
        raise Failure(f"{folder}: the verifier did not end:\n{said[-2000:]}")
    # Spin counts the setup of the initial state as a state and as a step.
    if "errors: 0" in said:
        return int(states[1]) - 1, None
    depth = re.search(r"assertion violated .*\(at depth (\d+)\)", said)
    if depth is None:
        raise Failure(f"{folder}: the verifier failed:\n{said[-2000:]}")
    return None, steps(int(depth[1]), checked)


def steps(depth, checked):
    """The steps to a violation, from Spin's depth, which does not count the step that fails.

    In a state that breaks a property, that step is one more, which does nothing else.
    """
    is_of_state = checked <= len(PROPERTIES) and PROPERTIES[checked - 1] in OF_STATES
    return depth - 1 if is_of_state else depth
