"""What Benchmarks/plot.py is made of."""
