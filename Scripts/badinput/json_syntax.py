"""Texts that are not JSON with comments."""

from .case import Case, edited, place
from .inputs import MODEL

# The title of the model is replaced by a text; the message, and the fragment at the position.
VALUES = [
    ("nothing", "", 'found ",", expected a value', ',\n  "question"'),
    ("a word", "hello", "found the word hello, expected a value; text is written in double quotes", "hello"),
    ("a word in single quotes", "'hello'", "strings are written in double quotes", "'hello'"),
    ("a word in typographic quotes", "“hello”", 'found "“", expected a value', "“hello”"),
    ("True", "True", "found the word True, expected a value", "True"),
    ("undefined", "undefined", "found the word undefined, expected a value", "undefined"),
    ("NaN", "NaN", "found the word NaN, expected a value", "NaN"),
    ("-Infinity", "-Infinity", "found the malformed number -Infinity", "-Infinity"),
    ("a number with a plus", "+1", "found +1, expected a value", "+1"),
    ("a number with a leading zero", "01", "found the malformed number 01; numbers are written like", "01"),
    ("a number that begins with a point", ".5", 'found ".", expected a value', ".5"),
    ("a number that ends with a point", "5.", "found the malformed number 5.", "5."),
    ("a number without an exponent", "1e", "found the malformed number 1e", "1e,"),
    ("a minus alone", "-", "found the malformed number -", "-,"),
    ("two minuses", "--1", "found the malformed number --1", "--1"),
    ("a number in hexadecimal", "0x10", "found the malformed number 0x10", "0x10"),
    ("a number with separators", "1_000", "found the malformed number 1_000", "1_000"),
    ("a number that is too large", "1e999", "found 1e999, a number too large to represent", "1e999"),
    ("a whole number of twenty digits", "99999999999999999999", "a number too large to represent", "9999"),
    ("a number of 100,000 digits", "9" * 100_000, "a number too large to represent", "9999"),
    ("a string without an end", '"hello', 'found a string that does not end on its line; end it with "', '"hello'),
    ("a string over two lines", '"hel\nlo"', "found a string that does not end on its line", '"hel\n'),
    ("an unknown escape", '"\\x41"', "found a backslash before \"x\"; the escapes are", "\\x41"),
    ("half a Unicode escape", '"\\u00e"', "found \\u without four hexadecimal digits", "\\u00e"),
    ("a Unicode escape with a sign", '"\\u+0e9"', "found \\u without four hexadecimal digits", "\\u+0e9"),
    ("half of a surrogate pair", '"\\ud83d"', "found \\ud83d, half of a surrogate pair", "\\ud83d"),
    ("the second half of a pair", '"\\ude00"', "half of a surrogate pair", "\\ude00"),
    ("two first halves", '"\\ud83d\\ud83d"', "half of a surrogate pair", "\\ud83d"),
    ("a tab in a string", '"a\tb"', "found the control character U+0009 in a string; write a space", "\tb"),
    ("a zero byte in a string", '"a\0b"', "found the control character U+0000 in a string; leave it out", "\0b"),
    ("a zero byte", "\0", "expected a value", "\0"),
    ("an object without a colon", '{ "a" 1 }', 'found 1, expected ":" after the key', "1 }"),
    ("an object with an equals sign", '{ "a" = 1 }', 'found "=", expected ":" after the key', "= 1 }"),
    ("a key without quotes", "{ a: 1 }", "found the word a, expected a key or", "a: 1"),
    ("a key that is a number", "{ 1: 1 }", "found 1, expected a key or", "1: 1"),
    ("an object without a comma", '{ "a": 1 "b": 2 }', 'found a string, expected "," or "}"', '"b": 2'),
    ("an object with two commas", '{ "a": 1,, "b": 2 }', 'found ",", expected a key or "}"', ', "b"'),
    ("an object with a bracket", '{ "a": 1 ]', 'found "]", expected "," or "}"', "]"),
    ("an array without a comma", "[1 2]", 'found 2, expected "," or "]"', "2]"),
    ("an array with two commas", "[1,,2]", 'found ",", expected a value or "]"', ",2]"),
    ("an array with a brace", "[1}", 'found "}", expected "," or "]"', "}"),
    ("a key twice", '{ "a": 1, "a": 2 }', 'found the key "a" again, first given on line 2; keep one', '"a": 2'),
    ("a comment of one slash", "/ hello", 'found "/", expected a comment, // or /*', "/ hello"),
    ("a comment of a hash", "# hello", 'found "#", expected a value', "# hello"),
    ("a comment without an end", "/* hello", "found a comment that does not end; end it with */", "/* hello"),
    ("the end of a comment alone", "*/", 'found "*", expected a value', "*/"),
    ("an operator", "1 + 1", 'expected "," or "}"', "+ 1"),
]

# Whole files: the text, and the message with its position.
FILES = [
    ("an empty file", "", "m.jsonc:1:1: error: found the end of the file, expected a value"),
    ("a file of blanks", " \n\t\r\n", "m.jsonc:3:1: error: found the end of the file, expected a value"),
    ("a file of a comment", "// hello", "m.jsonc:1:9: error: found the end of the file, expected a value"),
    ("a file of a byte order mark", b"\xef\xbb\xbf", "m.jsonc:1:1: error: found the end of the file"),
    ("a byte order mark in the middle", b"{\n\xef\xbb\xbf}", "m.jsonc:2:1: error: found"),
    ("text in UTF-16", MODEL.encode("utf-16"), "m.jsonc:1:1: error: found bytes that are not UTF-8; save the file"),
    ("text in Latin-1", b'{ "title": "\xe9" }', "m.jsonc:1:13: error: found bytes that are not UTF-8"),
    ("a character in too many bytes", b'{ "title": "\xc0\x80" }', "m.jsonc:1:13: error: found bytes that are not"),
    ("a surrogate in UTF-8", b'{ "title": "\xed\xa0\x80" }', "m.jsonc:1:13: error: found bytes that are not"),
    ("a character beyond Unicode", b'{ "title": "\xf4\x90\x80\x80" }', "m.jsonc:1:13: error: found bytes"),
    ("a character that is cut off", b'{ "title": "\xe2\x82', "m.jsonc:1:13: error: found bytes"),
    ("bytes that are not UTF-8 in a comment", b"// \xff\n{}", "m.jsonc:1:4: error: found bytes"),
    ("two values", "{} {}", 'm.jsonc:1:4: error: found "{", expected nothing more after the value'),
    ("a word after the value", "{} x", "m.jsonc:1:4: error: found the word x, expected nothing more"),
    ("a comma after the value", "{},", 'm.jsonc:1:3: error: found ",", expected nothing more'),
    ("a zero byte after the value", "{}\0", "m.jsonc:1:3: error: found"),
    ("a closing brace", "}", 'm.jsonc:1:1: error: found "}", expected a value'),
    ("an open object", "{", 'm.jsonc:1:2: error: found the end of the file, expected a key or "}"'),
    ("an open array", "[1", 'm.jsonc:1:3: error: found the end of the file, expected "," or "]"'),
    ("an object without a value", '{ "title":', "m.jsonc:1:11: error: found the end of the file, expected a value"),
    ("an object without more than a key", '{ "title"', 'm.jsonc:1:10: error: found the end of the file, expected ":"'),
    ("values 129 deep", "[" * 129 + "]" * 129, "m.jsonc:1:129: error: found values nested more than 128 deep"),
    ("values a million deep", "[" * 1_000_000, "m.jsonc:1:129: error: found values nested more than 128 deep"),
    ("objects a million deep", '{"a":' * 1_000_000, "found values nested more than 128 deep"),
    ("an array for a model", "[]", "m.jsonc:1:1: error: found an array, expected an object"),
    ("a string for a model", '"model"', "m.jsonc:1:1: error: found a string, expected an object"),
    ("null for a model", "null", "m.jsonc:1:1: error: found null, expected an object"),
    ("a number for a model", "2.0", "m.jsonc:1:1: error: found 2.0, expected an object"),
    ("an empty object for a model", "{}", 'm.jsonc:1:1: error: found no "title", expected a string'),
    ("a shell script", "#!/bin/sh\nrm -rf x\n", 'm.jsonc:1:1: error: found "#", expected a value'),
    ("a page", "<!DOCTYPE html>", 'm.jsonc:1:1: error: found "<", expected a value'),
    ("YAML", "title: x\n", "m.jsonc:1:1: error: found the word title, expected a value"),
    ("a program", b"\x7fELF\x02\x01\x01\0\0\0", "m.jsonc:1:1: error: found"),
    ("a merge conflict", "<<<<<<< HEAD\n{}\n", 'm.jsonc:1:1: error: found "<", expected a value'),
]


def cases(_):
    """The cases."""
    found = []
    for name, value, part, fragment in VALUES:
        text = edited(MODEL, '"A test"', value)
        found.append(Case(
            name, "check m.jsonc", 2, part, position=place("m.jsonc", text, fragment),
            files={"m.jsonc": text}))
    found += [Case(name, "check m.jsonc", 2, part, files={"m.jsonc": text}) for name, text, part in FILES]
    column = "é😀" * 40 + "e\u0301"
    wide = edited(MODEL, '"A test",', f'"{column}", hello,')
    found += [
        Case("a mistake after characters of several bytes", "check m.jsonc", 2, "found the word hello",
             position="m.jsonc:2:97", files={"m.jsonc": wide}),
        Case("a mistake after lines that end in CR LF", "check m.jsonc", 2, "found 5, expected",
             position=place("m.jsonc", edited(MODEL, '"hosts": 2', '"hosts": 5'), "5, "),
             files={"m.jsonc": edited(MODEL, '"hosts": 2', '"hosts": 5').replace("\n", "\r\n")}),
        Case("a byte order mark, which is fine", "check --verdicts m.jsonc", 1, "violated    NoFriendlyFire",
             files={"m.jsonc": b"\xef\xbb\xbf" + MODEL.encode()}),
        Case("a byte order mark does not move a mistake", "check m.jsonc", 2, "found the word hello",
             position="m.jsonc:1:3", files={"m.jsonc": b"\xef\xbb\xbf{ hello }"}),
        Case("comments and trailing commas, which are fine", "check --verdicts m.jsonc", 1,
             files={"m.jsonc": "/* a */ // b\n" + edited(MODEL, '"violated" }', '"violated", },')}),
        Case("a mistake in a line of 1 MB", "check m.jsonc", 2, "found the word hello",
             position="m.jsonc:1:1000013",
             files={"m.jsonc": '{ "title": ' + " " * 1_000_001 + "hello }"}),
        Case("a word of 1 MB", "check m.jsonc", 2, "found the word aaaa", files={"m.jsonc": "a" * 1_000_000}),
        Case("a key of 1 MB twice", "check m.jsonc", 2, "again, first given on line 1",
             files={"m.jsonc": '{ "%s": 1,\n"%s": 2 }' % (("a" * 1_000_000,) * 2)}),
    ]
    return found
