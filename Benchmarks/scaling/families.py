"""Models made for the measurements: families that grow in one dimension, and a pool of three hosts."""

import json

from comparison.ours import REPOSITORY

DESIGN = REPOSITORY / "models" / "designs" / "amended.jsonc"

# Each family: its sizes, and the pool for a size. All of them have one live migration under the amended
# design, and restarts of any xapi.
FAMILIES = {
    "hosts": ((2, 3, 4), lambda size: (size, 1, 2)),
    "VMs": ((1, 2, 3, 4), lambda size: (2, size, 1)),
    "faults": ((0, 1, 2, 3, 4, 5), lambda size: (2, 1, size)),
}


def models(folder, quick):
    """Writes the models of all families into a folder; yields the family, size and path of each."""
    for family, (sizes, pool) in FAMILIES.items():
        for size in sizes[:2] if quick else sizes:
            hosts, vms, restarts = pool(size)
            yield family, size, written(folder, f"{family}-{size}", {
                "title": f"A migration: {hosts} hosts, {vms} VMs, {restarts} restarts of xapi",
                "design": str(DESIGN),
                "pool": {"hosts": hosts, "vms": vms},
                "initially": [{"vm": vm, "running": {"on": 0}} for vm in range(vms)],
                "requests": {"migrate": 1},
                "faults": {"xapiRestart": restarts} if restarts else {},
            })


def three_hosts(folder):
    """models/deep/amended-two-vms-three-hosts.jsonc with any two faults instead of one, which is larger."""
    faults = (
        "xapiRestart", "replyLoss", "migrationLinkLoss", "managementPartition", "databaseRollback",
        "masterFailover", "inAll",
    )
    return written(folder, "three-hosts", {
        "title": "One VM migrates while another is started, three hosts: any two faults",
        "design": str(DESIGN),
        "pool": {"hosts": 3, "vms": 2},
        "initially": [{"vm": 0, "running": {"on": 1}}, {"vm": 1, "halted": True}],
        "requests": {"migrate": {"budget": 1, "vms": [0]}, "start": {"budget": 1, "vms": [1]}},
        "faults": dict.fromkeys(faults, 2),
    })


def written(folder, name, model):
    """Writes a model, and returns its path."""
    path = folder / f"{name}.jsonc"
    path.write_text(json.dumps(model, indent=2) + "\n", encoding="utf-8")
    return path
