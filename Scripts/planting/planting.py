"""Plants faults in the texts of sources, each behind a switch."""

from dataclasses import dataclass

from faults import Mistake

# The environment variable with the number of the fault that is turned on.
VARIABLE = "CHECKER_PLANTED_FAULT"

# The file that each module gets.
SWITCH = f"""import Glibc

/// The number of the planted fault that is turned on, 0 for none.
@usableFromInline let plantedNumber =
  getenv("{VARIABLE}").flatMap {{ Int(String(cString: $0)) }} ?? 0

/// Whether a planted fault is turned on.
@inlinable @inline(__always) func isPlanted(_ number: Int) -> Bool {{ plantedNumber == number }}
"""


@dataclass
class Place:
    """A place of a file where a fault goes."""

    start: int
    end: int
    fault: object


def sources_with(faults, repository):
    """The text of each file that has faults, with all of them, and of each file with the switch."""
    texts = {}
    for path in sorted({fault.file for fault in faults}):
        own = [fault for fault in faults if fault.file == path]
        source = repository / "Sources" / path
        if not source.is_file():
            raise Mistake(f"{own[0].origin}: found no file Sources/{path}")
        text = source.read_text()
        texts[f"Sources/{path}"] = planted(text, places(own, text))
        texts[f"Sources/{path.split('/')[0]}/IsPlanted.swift"] = SWITCH
    return texts


def places(faults, text):
    """Where the faults of a file go, outer places first."""
    found = []
    for fault in faults:
        matches = list(fault.pattern.finditer(text))
        if len(matches) != fault.times:
            raise Mistake(
                f"{fault.origin}: found the right text of '{fault.title}' {len(matches)} times in "
                f"Sources/{fault.file}, expected {fault.times}; adapt the fault to the sources")
        found += [Place(match.start(), match.end(), fault) for match in matches]
    return sorted(found, key=lambda place: (place.start, -place.end, place.fault.number))


def planted(text, places, start=0, end=None):
    """A part of a text with the faults of some places within it."""
    end = len(text) if end is None else end
    result, position, rest = "", start, places
    while rest:
        outer, inner, rest = rest[0], [], rest[1:]
        while rest and rest[0].start < outer.end:
            if rest[0].end > outer.end:
                raise Mistake(f"{rest[0].fault.origin}: the right text overlaps that of "
                              f"'{outer.fault.title}'; make one of them longer")
            inner, rest = inner + [rest[0]], rest[1:]
        right = planted(text, inner, outer.start, outer.end)
        result += text[position:outer.start] + switched(outer.fault, right)
        position = outer.end
    return result + text[position:end]


def switched(fault, right):
    """Both texts of a fault behind its switch."""
    faulty = "\n".join(fault.faulty)
    if fault.form == "expression":
        return f"(isPlanted({fault.number}) ? ({faulty}) : ({right}))"
    return f"if isPlanted({fault.number}) {{\n{faulty}\n}} else {{\n{right}\n}}"
