"""The valid files from which bad ones are made."""

import json
import subprocess
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DESIGN = (REPOSITORY / "models/designs/proposed.jsonc").read_text(encoding="utf-8")

MODEL = """\
{
  "title": "A test",
  "question": "Does it break?",
  "design": "proposed",
  "pool": { "hosts": 2, "vms": 1 },
  "initially": [{ "vm": 0, "running": { "on": 0 } }],
  "requests": { "migrate": { "budget": 1, "to": [1] } },
  "faults": { "migrationLinkLoss": 1 },
  "expect": { "NoFriendlyFire": "violated" }
}
"""

# The smallest design that a model of it accepts, on lines of its own.
SMALL_DESIGN = """\
{
  "design": "small",
  "procedures": {
    "event": [
      { "step": "takeEvent" }, { "step": "readXenopsd" }, { "step": "readResidentOn" }
    ],
    "hotplug.host": [{ "step": "plugDevice", "onFailure": "cleanUp" }],
    "cleanUp": [{ "step": "injectEvent" }]
  }
}
"""

SMALL_MODEL = """\
{
  "title": "A test of a small design",
  "design": "small.jsonc",
  "pool": { "hosts": 2, "vms": 1 },
  "initially": [{ "vm": 0, "running": { "on": 0 } }],
  "guest": { "update": 1 }
}
"""


class Inputs:
    """The files that only the checker itself can write."""

    def __init__(self, checker):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "designs").mkdir()
            (folder / "designs/proposed.jsonc").write_text(DESIGN, encoding="utf-8")
            (folder / "m.jsonc").write_text(MODEL, encoding="utf-8")

            def run(*words):
                return subprocess.run([checker, *words], cwd=folder, capture_output=True, check=False)

            run("check", "--trace-output", ".", "m.jsonc")
            self.trace = (folder / "m.NoFriendlyFire.trace.json").read_text(encoding="utf-8")
            run("check", "--max-states", "300", "--checkpoint", "c.checkpoint", "m.jsonc")
            self.checkpoint = (folder / "c.checkpoint").read_bytes()
            options = ("--store", "compressed", "--max-states", "300", "--checkpoint", "d.checkpoint")
            run("check", *options, "m.jsonc")
            self.compressed = (folder / "d.checkpoint").read_bytes()
            (folder / "expected.jsonc").write_text('{ "numbers": {}, "verdicts": {} }\n')
            (folder / "m.jsonc").write_text(without_expectations(MODEL), encoding="utf-8")
            run("gate", "--update", "m.jsonc")
            self.ledger = (folder / "expected.jsonc").read_text(encoding="utf-8")

    def changed_trace(self, change):
        """The trace after a change of its value."""
        value = json.loads(self.trace)
        change(value)
        return json.dumps(value, indent=1)


def without_expectations(model):
    """The model without its expectations."""
    return model.replace(',\n  "expect": { "NoFriendlyFire": "violated" }', "")
