"""What Benchmarks/scale.py is made of."""
