"""Validates JSON files with comments against a JSON Schema, with a validator that is not ours.

usage: validate.py SCHEMA FILE...

Prints a line for each mistake: the file, where in it, and what is wrong. The schema may refer to
others in its folder. Exit status: 0 no mistake, 1 a mistake, 2 it could not be found out.
"""

import json
import pathlib
import re
import sys

import jsonschema
import referencing

STRING = r'"(?:\\.|[^"\\])*"'
COMMENT = re.compile(rf"({STRING})|//[^\n]*|/\*.*?\*/", re.DOTALL)
TRAILING_COMMA = re.compile(rf"({STRING})|,(?=\s*[\]}}])", re.DOTALL)


def read(path):
    """What a file says, its comments and trailing commas left out."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    for left_out in (COMMENT, TRAILING_COMMA):
        text = left_out.sub(lambda match: match[1] or "", text)
    return json.loads(text)


def validator(path):
    """The validator of a schema, once the schema itself has been found to be one."""
    schemas = {other.name: read(other) for other in pathlib.Path(path).parent.glob("*.schema.json")}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    registry = referencing.Registry().with_contents(schemas.items())
    return jsonschema.Draft202012Validator(read(path), registry=registry)


def main(schema, *files):
    """Validates each file, and returns the exit status."""
    judge = validator(schema)
    status = 0
    for file in files:
        for error in judge.iter_errors(read(file)):
            print(f"{file}: {error.json_path}: {error.message}")
            status = 1
    return status


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except Exception as error:  # Python's own status for one would be that of a mistake.
        print(error, file=sys.stderr)
        sys.exit(2)
