"""The modules of Benchmarks/plot.py."""
