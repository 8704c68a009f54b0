"""The twin in Murphi: Rumur generates a verifier, which searches breadth first."""

import re

from .building import BUILD, Failure, any_output, output, preprocess
from .models import TWINS
from .properties import definitions, search

PROGRAMS = ("rumur", "gcc")
TWIN = TWINS / "proposed.m"

# The value that the initial state gets in the generated verifier; it is read from the environment instead.
PLACEHOLDER = 98


def verdicts(model, wanted):
    """What the twin says of a model."""
    folder = BUILD / f"{model.name}-rumur"
    build(model, wanted, folder)
    return search(lambda checked: explore(folder, checked), wanted)


def build(model, wanted, folder):
    """Builds a verifier for every choice of properties."""
    properties = [f"CHECKED={PLACEHOLDER}", *definitions(wanted, "=", "|")]
    folder.mkdir(parents=True, exist_ok=True)
    preprocess(TWIN, model, properties, folder)
    output(
        # With one thread, because only then the first error is a nearest one.
        ["rumur", "--symmetry-reduction", "off", "--deadlock-detection", "off", "--threads", "1",
         "--output", "generated.c", "twin.m"],
        folder,
    )
    source = (folder / "generated.c").read_text(encoding="utf-8")
    source, count = re.subn(
        rf"ru_checked, VALUE_C\({PLACEHOLDER}\)\);",
        'ru_checked, (raw_value_t)atoi(getenv("CHECKED")));', source)
    if count != 1:
        raise Failure(f"{folder}: Rumur generates other code than expected: {count} initial states")
    (folder / "twin.c").write_text(source, encoding="utf-8")
    # Optimising takes longer than a small search takes.
    optimisation = "-O1" if wanted.states > 3_000 else "-O0"
    output(
        ["gcc", "-std=c11", optimisation, "-mcx16", "-w", "-o", "twin", "twin.c", "-lpthread"], folder)


def explore(folder, checked):
    """The number of states, or the number of steps to the nearest violation."""
    said = any_output(["./twin"], folder, CHECKED=str(checked))
    states = re.search(r"(\d+) states, \d+ rules fired", said)
    if states is None:
        raise Failure(f"{folder}: the verifier did not end:\n{said[-2000:]}")
    if "No error found" in said:
        return int(states[1]), None
    # The trace has a line for the initial state, and one for each rule.
    return None, len(re.findall(r"^Rule .* fired\.$", said, re.MULTILINE))
