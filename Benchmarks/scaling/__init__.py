"""The modules of Benchmarks/scale.py."""
