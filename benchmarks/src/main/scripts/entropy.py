"""Entropy of a million normal logits by NumPy, in nanoseconds per logit: the best of many runs, in the best of several block sizes.

Beside EntropyBenchmark. Run with one thread, as NumPy's elementwise functions are: /usr/bin/python3 entropy.py (Debian's python3-numpy).
"""
import time

import numpy as np


def entropy(x):
    d = x - x.max(axis=1, keepdims=True)
    e = np.exp(d)
    z = e.sum(axis=1)
    np.multiply(e, d, out=d)
    return np.log(z) - d.sum(axis=1) / z


print("NumPy", np.__version__)
for classes in (2, 10, 1000, 50000):
    x = (3 * np.random.default_rng(1).normal(size=(1_000_000 // classes, classes))).astype(np.float32)
    best = float("inf")
    for block in (1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20):
        rows = max(1, block // classes)
        for _ in range(20):
            start = time.perf_counter()
            for row in range(0, len(x), rows):
                entropy(x[row : row + rows])
            best = min(best, time.perf_counter() - start)
    print(f"C = {classes}: {best / x.size * 1e9:.2f} ns per logit")
