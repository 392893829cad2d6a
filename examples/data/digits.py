"""Writes digits-pool.npy, digits-heldout.npy and digits-heldout-labels.txt.

Run with Debian's packages: python3-sklearn 1.2.1 (BSD-3-Clause) and python3-numpy 1.24.2:
    cd examples/data && /usr/bin/python3 digits.py FOLDER
FOLDER has digits_X.npy (1,797 x 64 float32 in 0..1) and digits_y.npy: the test part of UCI's optical recognition of handwritten
digits. A multinomial logistic regression, hardly regularised, learns from the first 100; its logits of the next 1,197 are the pool, those of the last 500
are held out, with their labels.
"""
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

x = np.load(sys.argv[1] + "/digits_X.npy")
y = np.load(sys.argv[1] + "/digits_y.npy")
model = LogisticRegression(C=1e6, max_iter=100_000).fit(x[:100], y[:100])
logits = model.decision_function(x).astype("<f4")
np.save("digits-pool.npy", logits[100:1297])
np.save("digits-heldout.npy", logits[1297:])
np.savetxt("digits-heldout-labels.txt", y[1297:], fmt="%d")
