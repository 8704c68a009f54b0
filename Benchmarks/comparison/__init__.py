"""The modules of Benchmarks/compare.py."""
