"""The recorded result of a run, in the same form for both of our programs."""


def point(job, measured):
    """The record of a run, or the reason why there is none: a pair with one None."""
    found = measured["found"]
    try:
        words = of_check(found["models"][0]) if "models" in found else of_benchmark(found, job)
    except (KeyError, IndexError, TypeError) as error:
        return None, f"the program did not say {error}"
    record = {
        "series": job.series, "store": job.store, "size": job.size, "reductions": job.reductions,
        **words, **measured["costs"],
    }
    if words["isExhaustive"]:
        exact = job.states and job.series == "two-phase commit"
        if exact and words["states"] != job.states:
            return None, f"{words['states']:,} states were found, and not {job.states:,}"
    elif words["states"] < job.states:
        return None, f"cut short at {words['states']:,} states: {words['reason']}"
    elif "state" not in (words["reason"] or ""):
        return None, f"cut short: {words['reason']}"
    return record, None


def of_check(model):
    """The result of `checker check`; the initial state does not count as generated."""
    return {
        "states": model["distinctStates"], "generated": model["statesGenerated"] - 1,
        "depth": model["depth"], "seconds": model["seconds"], "memoryBytes": model["memoryBytes"],
        "stateBits": model["bitsPerState"], "packedBytes": model["bytesPerState"],
        "isExhaustive": model["completion"] == "exhaustive", "reason": model.get("reason"),
    }


def of_benchmark(found, job):
    """The result of explorer-benchmark, whose runs are never cut short."""
    return {
        "states": found["distinct"], "generated": found["generated"] - found["initial"],
        "seconds": found["seconds"], "memoryBytes": found["memoryBytes"],
        "stateBits": 4 * job.size + 3, "packedBytes": 8, "isExhaustive": True, "reason": None,
    }
