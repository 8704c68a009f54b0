"""The models that have twins: what the twins need to know of them.

A model is named after what happens in it and, after a dot, the change of the design that it makes. Requests,
faults and the beginning are read from the model. The change is written in the twins by hand, as CHANGE_NAME.
"""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from .building import Failure

TWINS = Path(__file__).resolve().parents[2] / "Tests" / "Twins"
MODELS = TWINS / "models"

# The budgets of a model, by section and key, with the names of the twins.
BUDGETS = {
    ("requests", "migrate"): "MIGRATIONS",
    ("requests", "start"): "STARTS",
    ("requests", "suspend"): "SUSPENDS",
    ("requests", "resume"): "RESUMES",
    ("guest", "update"): "UPDATES",
    ("guest", "shutdown"): "SHUTDOWNS",
    ("faults", "xapiRestart"): "XAPI_RESTARTS",
    ("faults", "xenopsdRestart"): "XENOPSD_RESTARTS",
    ("faults", "migrationLinkLoss"): "LINK_LOSSES",
}
# The one host that a request or a fault may concern.
HOSTS = {
    ("requests", "migrate", "to"): "MIGRATE_TO",
    ("requests", "start", "to"): "START_ON",
    ("requests", "resume", "to"): "START_ON",
    ("faults", "xapiRestart", "hosts"): "XAPI_RESTARTS_ON",
}
ANY_HOST = 9

# Twins that are given a change which their model does not have.
PLANTED = {
    "migration-event": "events-filtered",
    "start-twice-xenopsd-restart": "failed-start-does-not-wait",
    "suspend-resume": "suspended-counts-as-halted",
}


@dataclass(frozen=True)
class Model:
    """A model of the checker, and the definitions of its twins."""

    name: str
    path: Path
    work: str
    change: str
    definitions: tuple


def load(path):
    """The model in a file."""
    work, _, change = path.stem.partition(".")
    return Model(
        name=path.stem, path=path, work=work, change=change, definitions=tuple(definitions(path)),
    )


def planted():
    """Models whose twins have a change that the model does not have."""
    return [
        replace(load(MODELS / f"{name}.jsonc"), change=change)
        for name, change in sorted(PLANTED.items())
    ]


def definitions(path):
    """What the twins are to define for a model, without its change."""
    content = parse(path)
    if content["pool"] != {"hosts": 2, "vms": 1}:
        raise Failure(f"{path}: the twins have 2 hosts and 1 VM, found {content['pool']}")
    found = {name: 0 for name in BUDGETS.values()}
    found.update({name: ANY_HOST for name in HOSTS.values()})
    for section in ("requests", "guest", "faults"):
        for key, value in content.get(section, {}).items():
            if (section, key) not in BUDGETS:
                raise Failure(f"{path}: {section}: the twins have no “{key}”")
            details = value if isinstance(value, dict) else {"budget": value}
            found[BUDGETS[section, key]] = details["budget"]
            for limit in details.keys() - {"budget"}:
                found[HOSTS[section, key, limit]], = details[limit]
    yield f"HOSTS={content['pool']['hosts']}"
    yield from beginning(content["initially"][0])
    for name, value in sorted(found.items()):
        yield f"{name}={value}"


def beginning(state):
    """The power_state at the beginning, and the host of a VM that runs."""
    if "running" in state:
        return ("INITIALLY=running", f"INITIALLY_ON={state['running']['on']}")
    if "halted" in state:
        return ("INITIALLY=halted", "INITIALLY_ON=0")
    raise Failure(f"the twins begin with a VM that runs or is halted, found {state}")


def parse(path):
    """A JSON file with // comments and without trailing commas."""
    text = path.read_text(encoding="utf-8")
    return json.loads(re.sub(r'("(?:[^"\\]|\\.)*")|//[^\n]*', lambda match: match[1] or "", text))
