"""Standard streams that are closed, full, or no longer read."""

from .case import Case, edited
from .inputs import MODEL, REPOSITORY

CHECK = '"$checker" check --verdicts m.jsonc'


def cases(_):
    """The cases."""
    return [
        Case("output to head", None, 0, "m.jsonc: A test", script=f"{CHECK} | head -1"),
        Case("output to head, and the status of the checker", None, 1, "m.jsonc: A test", script=f"set -o pipefail; {CHECK} | head -1; exit ${{PIPESTATUS[0]}}"),
        Case("the longest output to head", None, 0, '{', script='"$checker" explain --format json vocabulary | head -1; exit ${PIPESTATUS[0]}'),
        Case("output to a program that reads nothing", None, (0, 1), script=f"{CHECK} | true; exit ${{PIPESTATUS[0]}}"),
        Case("a page to a program that reads nothing", None, 0, script='"$checker" explain --format markdown vocabulary | true; exit ${PIPESTATUS[0]}'),
        Case("a closed output", None, 2, "cannot write standard output", script=f"{CHECK} >&-"),
        Case("a closed output of help", None, 2, "cannot write standard output", script='"$checker" --help >&-'),
        Case("a closed output of the version", None, 2, "cannot write standard output", script='"$checker" --version >&-'),
        Case("a closed output of a session", None, 2, "cannot write standard output", script='echo list | "$checker" explore m.jsonc >&-'),
        Case("a full output", None, 2, "cannot write standard output: no space is left", script=f"{CHECK} >/dev/full"),
        Case("a full output of help", None, 2, "no space is left", script='"$checker" --help >/dev/full'),
        Case("a full output of a session", None, 2, "no space is left", script='echo list | "$checker" explore m.jsonc >/dev/full'),
        Case("closed messages", None, 1, "m.jsonc: A test", script=f"{CHECK} 2>&-"),
        Case("closed messages of a mistake", None, 2, script='"$checker" check none.jsonc 2>&-'),
        Case("full messages of a mistake", None, 2, script='"$checker" check none.jsonc 2>/dev/full; status=$?; echo "x: error: $status" >&2; exit $status'),
        Case("a closed input", None, 1, "m.jsonc: A test", script=f"{CHECK} <&-"),
        Case("a closed input of a session", None, 0, "m.jsonc: A test", script='"$checker" explore m.jsonc <&-'),
        Case("a folder as the input of a session", None, 0, "m.jsonc: A test", script='"$checker" explore m.jsonc <.'),
        Case("every stream closed", None, 2, script=f"{CHECK} <&- >&- 2>&-"),
        Case("every stream closed, and results in a file", None, 1, script=f"{CHECK} --output r <&- >&- 2>&-", replaces=("r",)),
        Case("every stream closed, and a checkpoint", None, 2, script=f"{CHECK} --max-states 9 --checkpoint c.checkpoint <&- >&- 2>&-", changes=("c.checkpoint",)),
        Case("a model from a pipe", None, 1, "violated    NoFriendlyFire", script='cat m.jsonc | "$checker" check --verdicts --any-folder /dev/stdin',
             files={"m.jsonc": edited(MODEL, '"proposed"', f'"{REPOSITORY}/models/designs/proposed.jsonc"')}),
        # By links of its own: a checker that replaces a link must not replace one of the machine.
        Case("results to standard output by a link", None, 1, "m.jsonc: A test", links={"l": "/proc/self/fd/1"}, script=f"{CHECK} --output l | cat; exit ${{PIPESTATUS[0]}}"),
        Case("results to an output without a name by a link", f"check --verdicts m.jsonc --output l", 1, "m.jsonc: A test", links={"l": "/proc/self/fd/1"}),
        Case("results to a closed output by a link", None, (1, 2), links={"l": "/proc/self/fd/1"}, script=f"{CHECK} --output l >&-"),
    ]
