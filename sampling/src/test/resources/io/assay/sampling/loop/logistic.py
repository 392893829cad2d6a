"""Writes logistic_data.csv and logistic_figures.csv.

Run with Debian's packages: python3-sklearn 1.2.1 (BSD-3-Clause), python3-scipy 1.10.1 and python3-numpy 1.24.2:
    cd sampling/src/test/resources/io/assay/sampling/loop && /usr/bin/python3 logistic.py
The rows are drawn from seed 11: four classes, three of which overlap; the features are numbers of four bytes.
"""
import csv
import numpy as np
from scipy.special import log_softmax
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(11)
n, classes, features = 150, 4, 3
centres = rng.normal(size=(classes, features)) * [1, 1.5, 0.5]
labels = rng.integers(classes, size=n)
x = (centres[labels] + rng.normal(size=(n, features))).astype(np.float32)

with open("logistic_data.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["label"] + [f"x{k}" for k in range(features)])
    for label, row in zip(labels, x):
        writer.writerow([label] + [repr(float(v)) for v in row])

with open("logistic_figures.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["figure", "value"])
    for l2 in (0.1, 1.0, 20.0):
        fit = LogisticRegression(C=1 / l2, solver="newton-cg", tol=1e-10, max_iter=10000, multi_class="multinomial")
        fit.fit(x.astype(float), labels)
        for k in range(classes):
            # Shifts are told apart from each other only, so they are centred here.
            writer.writerow([f"{l2}_shift_{k}", repr(float(fit.intercept_[k] - fit.intercept_.mean()))])
            for f in range(features):
                writer.writerow([f"{l2}_coefficient_{f}_{k}", repr(float(fit.coef_[k, f]))])
        logits = x.astype(float) @ fit.coef_.T + fit.intercept_
        loss = -log_softmax(logits, axis=1)[np.arange(n), labels].mean()
        writer.writerow([f"{l2}_loss", repr(float(loss))])
        writer.writerow([f"{l2}_accuracy", repr(float((logits.argmax(axis=1) == labels).mean()))])
