"""Fuzzing of the parsers of the checker with libFuzzer."""
