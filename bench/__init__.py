"""Benchmarks of the page in a real browser, beside two peers: `python -m bench --help`."""
