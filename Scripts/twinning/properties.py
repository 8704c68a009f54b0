"""The properties that both twins state, and what came of them."""

from dataclasses import dataclass, field

PROPERTIES = (
    "SingleExecution", "UniqueUUID", "OperationsExclude", "ExecutesUnderOwnUUID",
    "NoFalseHalt", "NoFriendlyFire", "StartGuard", "RenameOrder", "ConditionalClear",
    "ClearLeavesTheOwner", "MetadataRemoval", "ImageLinearity", "OwnerWritesPowerState", "SuccessIsVisible",
    "LateEventsChangeNothing", "FailureIsTrue",
    "LocationAgrees", "NoLeftovers", "EveryCallEnds", "NoStaleResidentOn", "RunningVMExecutes",
    "DeadVMCanStart",
    "MigrationCompletes", "StartCompletes", "SuspendedVMRunsAgain",
)
# Those that are broken by a state; the others are broken by a step.
OF_STATES = {
    "SingleExecution", "UniqueUUID", "OperationsExclude", "ExecutesUnderOwnUUID",
    "LocationAgrees", "NoLeftovers", "EveryCallEnds", "NoStaleResidentOn", "RunningVMExecutes", "DeadVMCanStart",
}
LANDMARKS = {"MigrationCompletes", "StartCompletes", "SuspendedVMRunsAgain"}

# Values of CHECKED: a property is its place in the list and 1, so that 0 is none of them.
ALL_THAT_SHOULD_HOLD = 90


@dataclass
class Verdicts:
    """The number of distinct states, and for each property that is broken the steps until it is."""

    states: int
    broken: dict = field(default_factory=dict)
    # The properties that were asked.
    asked: frozenset = frozenset(PROPERTIES)


def number(name):
    """The value of CHECKED for a property alone."""
    return PROPERTIES.index(name) + 1


def definitions(wanted, equals, either):
    """When a twin judges which property: alone, or together with all that should hold."""
    for name in PROPERTIES:
        alone = f"checked {equals} {number(name)}"
        together = f" {either} checked {equals} {ALL_THAT_SHOULD_HOLD}"
        should_hold = name in wanted.asked and name not in wanted.broken
        yield f"{name}=({alone}{together if should_hold else ''})"


def search(explore, wanted):
    """What a twin says; “explore” returns states and steps to a violation, one of them None, for a CHECKED.

    One search judges all that should hold, and finds the number of states. Where one of them does not hold,
    or a property should be broken, each is searched for alone.
    """
    states, _ = explore(ALL_THAT_SHOULD_HOLD)
    alone = set(wanted.broken)
    if states is None:
        alone = set(wanted.asked)
        states, _ = explore(0)
    lengths = {name: explore(number(name))[1] for name in sorted(alone)}
    return Verdicts(states, {name: steps for name, steps in lengths.items() if steps is not None}, wanted.asked)
