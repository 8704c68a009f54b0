"""Signals before, during and after a search."""

import signal

from .case import Case
from .inputs import MODEL

# A model that is searched for longer than any case takes.
LONG = MODEL.replace('"vms": 1', '"vms": 2').replace('"hosts": 2', '"hosts": 4').replace(
    '"running": { "on": 0 } }]', '"running": { "on": 0 } }, { "vm": 1, "running": { "on": 1 } }]').replace(
    '{ "budget": 1, "to": [1] }', "3").replace('{ "migrationLinkLoss": 1 }', '{ "xapiRestart": 3, "xenopsdRestart": 3, "migrationLinkLoss": 3 }')
SEARCH = "check --verdicts --no-reductions --threads 1 --memory 200M m.jsonc"
FILES = {"m.jsonc": LONG}

ENDING = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
OTHERS = [signal.SIGQUIT, signal.SIGALRM, signal.SIGUSR1, signal.SIGUSR2, signal.SIGPIPE, signal.SIGKILL]


def cases(_):
    """The cases."""
    found = []
    for number in ENDING:
        name = number.name
        found += [
            Case(f"{name} during a search", SEARCH, 3, "interrupted", files=FILES, signals=((0.7, number),)),
            Case(f"{name} during a search with a checkpoint", SEARCH + " --checkpoint c.checkpoint", 3, "interrupted", files=FILES,
                 signals=((0.7, number),), replaces=("c.checkpoint",)),
            Case(f"{name} during a search with results in a file", SEARCH + " --output r", 3, files=FILES, signals=((0.7, number),), replaces=("r",)),
            Case(f"{name} twice during a search", SEARCH, (3, 128 + number), files=FILES, signals=((0.7, number), (0.7, number))),
            Case(f"{name} before the search", SEARCH, (3, 128 + number), files=FILES, signals=((0.0, number),)),
            Case(f"{name} in a session", "explore m.jsonc", 128 + number, signals=((0.3, number),), keeps_input_open=True),
            Case(f"{name} while a pipe without a writer is read", "check m.jsonc", 128 + number, files={"m.jsonc": None},
                 pipes=("m.jsonc",), signals=((0.3, number),)),
        ]
    for number in OTHERS:
        is_ignored = number == signal.SIGPIPE
        found.append(Case(
            f"{number.name} during a search", SEARCH + (" --max-seconds 1" if is_ignored else ""), 3 if is_ignored else 128 + number,
            files=FILES, signals=((0.5, number),)))
    found += [
        Case("SIGHUP during a search under nohup", None, 3, "the limit of", files=FILES,
             script=f'nohup "$checker" {SEARCH} --max-seconds 1.5 2>&1 & sleep 0.6; kill -HUP $!; wait $!'),
        Case("SIGINT during a search that ignores it", None, 3, "the limit of", files=FILES,
             script=f'trap "" INT; "$checker" {SEARCH} --max-seconds 1.5 & sleep 0.6; kill -INT $!; wait $!'),
        Case("SIGSTOP and SIGCONT during a search", None, 3, "the limit of", files=FILES,
             script=f'"$checker" {SEARCH} --max-seconds 1.5 & sleep 0.4; kill -STOP $!; sleep 0.3; kill -CONT $!; wait $!'),
        Case("SIGINT during a gate", "gate --threads 1 --memory 200M m.jsonc", (1, 3), "m.jsonc", files=FILES, signals=((0.5, signal.SIGINT),)),
        Case("SIGTERM during walks", "simulate --seconds 9 m.jsonc", (1, 3), files=FILES, signals=((0.5, signal.SIGTERM),)),
        Case("SIGTERM during a comparison", "compare --no-reductions --memory 200M --threads 1 m.jsonc m.jsonc", (3, 143), files=FILES, signals=((0.5, signal.SIGTERM),)),
        Case("SIGTERM during a search for budgets", "faults --memory 200M --threads 1 m.jsonc", (3, 143), files=FILES, signals=((0.5, signal.SIGTERM),)),
        Case("SIGTERM during a mutation", "mutate --memory 200M --threads 1 m.jsonc", (3, 143), files=FILES, signals=((0.5, signal.SIGTERM),)),
        Case("SIGTERM during minimising", "minimise --property NoFriendlyFire --memory 200M --threads 1 m.jsonc", (0, 3, 143), files=FILES, signals=((0.5, signal.SIGTERM),)),
        Case("SIGTERM while a graph is made", "graph m.jsonc", (2, 143), files=FILES, signals=((0.3, signal.SIGTERM),)),
    ]
    return found
