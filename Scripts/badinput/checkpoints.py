"""Checkpoints that are damaged, or belong to another search."""

import random

from .case import Case
from .inputs import MODEL

RESUME = "check --verdicts --resume c m.jsonc"
# The seed of the positions at which a bit is flipped.
SEED = 20_261_130


def cases(inputs):
    """The cases."""
    return whole_files(inputs) + other_searches(inputs) + flipped(inputs) + cut_off(inputs)


def whole_files(inputs):
    """Files that are no checkpoints."""
    def case(name, part, **rest):
        return Case(f"a checkpoint that is {name}", RESUME, 2, part, **rest)

    magic = b"checker checkpoint\n"
    good = inputs.checkpoint
    no = 'found no checkpoint in "c", expected a file that --checkpoint has written'
    return [
        Case("a checkpoint, which is right", RESUME, 1, "violated    NoFriendlyFire", files={"c": good}),
        case("not there", 'cannot use the checkpoint "c": No such file or directory'),
        case("empty", no, files={"c": ""}),
        case("a folder", '"c"', folders=("c",)),
        case("a device", '"c"', links={"c": "/dev/zero"}),
        case("the null device", '"c"', links={"c": "/dev/null"}),
        case("a pipe", '"c"', pipes=("c",)),
        case("a link to nothing", '"c"', links={"c": "none"}),
        case("a link to itself", '"c"', links={"c": "c"}),
        case("a text", no, files={"c": "hello\n" * 100}),
        case("its first line", no, files={"c": magic}),
        case("half of its first line", no, files={"c": magic[:9]}),
        case("of a version of the future", 'found version 255 of the format in the checkpoint "c", expected', files={"c": magic + b"\xff\0"}),
        case("of an unknown store", 'the checkpoint "c" is damaged', files={"c": magic + good[len(magic):len(magic) + 1] + b"\x07" + good[len(magic) + 2:]}),
        case("followed by a byte", 'the checkpoint "c" is damaged: it goes on for 1 B after its end', files={"c": good + b"\0"}),
        case("followed by itself", "it goes on for", files={"c": good + good}),
        case("followed by 8 MiB", "it goes on for 8 MiB after its end", files={"c": good + bytes(8 << 20)}),
        case("of a very large part", "is cut off", files={"c": good[:29] + b"\xff" * 7 + b"\x7f" + good[37:]}),
        case("of the largest part", "is cut off", files={"c": good[:29] + b"\xff" * 8 + good[37:]}),
        case("zeroes after its first line", '"c"', files={"c": good[:21] + bytes(len(good) - 21)}),
    ]


def other_searches(inputs):
    """Checkpoints of other models, properties and options."""
    def case(name, command, part, **rest):
        rest.setdefault("files", {}).setdefault("c", inputs.checkpoint)
        return Case(f"a checkpoint with {name}", command, 2, part, **rest)

    other = 'the checkpoint "c" belongs to another search: found "'
    return [
        case("another model", RESUME, other + "model A test, ", files={"m.jsonc": MODEL.replace("A test", "B test")}),
        case("a model that has a blank more", RESUME, other + "model A test, ", files={"m.jsonc": MODEL + "\n"}),
        case("another property", "check --property TypeOK --resume c m.jsonc", other + "properties all"),
        case("other reductions", "check --no-reductions --resume c m.jsonc", other + "symmetry"),
        case("another symmetry", "check --symmetry off --resume c m.jsonc", other + "symmetry"),
        case("another store", "check --store compressed --resume c m.jsonc", 'has plain states, but --store asks for compressed ones'),
        case("the other store", "check --store plain --resume c m.jsonc", "has compressed states, but --store asks for plain ones",
             files={"c": inputs.compressed}),
        case("two models", "check --resume c m.jsonc n.jsonc", "found 2 models, expected one, because --resume is for one search",
             files={"n.jsonc": MODEL}),
        case("two models and one to write", "check --checkpoint d m.jsonc n.jsonc", "found 2 models, expected one, because --checkpoint is for one",
             files={"n.jsonc": MODEL}),
        case("another file to write at the same path by a link", "check --checkpoint d --resume c m.jsonc --output c", "found \"c\" for --output"),
        Case("a checkpoint that is continued where it was read", "check --verdicts --checkpoint c.checkpoint --resume c.checkpoint m.jsonc", 1,
             "violated    NoFriendlyFire", files={"c.checkpoint": inputs.checkpoint, "c": None}, changes=("c.checkpoint",)),
    ]


def flipped(inputs):
    """Checkpoints in which one bit differs, 60 in all."""
    positions = random.Random(SEED)
    found = []
    for number in range(60):
        name, good = [("plain", inputs.checkpoint), ("compressed", inputs.compressed)][number % 2]
        # Half of them among the numbers before the states.
        place = positions.randrange(len(good) if number % 4 < 2 else 800)
        bit = positions.randrange(8)
        bad = good[:place] + bytes([good[place] ^ 1 << bit]) + good[place + 1:]
        found.append(Case(
            f"a {name} checkpoint with bit {bit} of byte {place} flipped", RESUME, 2, 'c', files={"c": bad}, check=names_the_checkpoint))
    return found


def cut_off(inputs):
    """Checkpoints that end too early."""
    positions = random.Random(SEED + 1)
    good = inputs.checkpoint
    lengths = sorted({20, 21, 22, 30, len(good) - 1, len(good) // 2} | {positions.randrange(22, len(good)) for _ in range(8)})
    return [
        Case(f"{length} bytes of a checkpoint", RESUME, 2, '"c"', files={"c": good[:length]}, check=names_the_checkpoint)
        for length in lengths
    ]


def names_the_checkpoint(outcome):
    """The problem if the message is not about the checkpoint."""
    text = outcome.text()
    words = ("is damaged", "is cut off", "found no checkpoint in", "belongs to another search", "found version")
    return None if any(word in text for word in words) else "does not say that the checkpoint is damaged"
