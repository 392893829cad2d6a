"""Writes calibration_data.csv and calibration_figures.csv.

Run with Debian's packages: python3-sklearn 1.2.1 (BSD-3-Clause), python3-scipy 1.10.1 and python3-numpy 1.24.2:
    cd sampling/src/test/resources/io/assay/sampling/calibrate && /usr/bin/python3 calibration.py
The rows are drawn from seed 7: logits of a model that is too sure of itself, and favours class 2.
"""
import csv
import numpy as np
from scipy.optimize import brentq, minimize
from scipy.special import log_softmax, logsumexp, softmax
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.calibration import CalibratedClassifierCV, _sigmoid_calibration, calibration_curve
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import brier_score_loss, log_loss

rng = np.random.default_rng(7)
# With 399 rows no edge of a bin is a value, so that rounding cannot move a row to another bin.
n, classes = 399, 3
truth = rng.normal(size=(n, classes))
labels = np.array([rng.choice(classes, p=row) for row in softmax(1.5 * truth, axis=1)])
logits = (3 * truth + [0, 0, 0.8] + 0.3 * rng.normal(size=(n, classes))).astype(np.float32)

with open("calibration_data.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["label", "x0", "x1", "x2"])
    for label, row in zip(labels, logits):
        writer.writerow([label] + [repr(float(x)) for x in row])

x = logits.astype(float)
p = softmax(x, axis=1)
top = p.argmax(axis=1)
confidence, right = p.max(axis=1), top == labels
figures = [("log_loss", log_loss(labels, p, eps=1e-300)), ("accuracy", right.mean())]
figures.append(("brier", sum(brier_score_loss(labels == k, p[:, k]) for k in range(classes))))

for strategy in ("uniform", "quantile"):
    accuracy, mean = calibration_curve(right, confidence, n_bins=15, strategy=strategy)
    edges = np.linspace(0, 1, 16) if strategy == "uniform" else np.percentile(confidence, np.linspace(0, 1, 16) * 100)
    counts = np.bincount(np.searchsorted(edges[1:-1], confidence), minlength=15)
    counts = counts[counts > 0]
    figures += [(f"{strategy}_accuracy_{i}", a) for i, a in enumerate(accuracy)]
    figures += [(f"{strategy}_confidence_{i}", c) for i, c in enumerate(mean)]
    figures.append((f"{strategy}_error", (counts * abs(accuracy - mean)).sum() / n))
    figures.append((f"{strategy}_largest", abs(accuracy - mean).max()))

slope = lambda b: (softmax(b * x, axis=1) * x).sum(axis=1).mean() - x[np.arange(n), labels].mean()
figures.append(("temperature", 1 / brentq(slope, 1e-3, 10, xtol=1e-15, rtol=1e-15)))


def loss(v):
    z = x * v[:classes] + np.append(v[classes:], 0)
    return -log_softmax(z, axis=1)[np.arange(n), labels].mean()


def gradient(v):
    z = x * v[:classes] + np.append(v[classes:], 0)
    miss = softmax(z, axis=1) - np.eye(classes)[labels]
    return np.append((miss * x).mean(axis=0), miss.mean(axis=0)[:-1])


v = np.append(np.ones(classes), np.zeros(classes - 1))
for _ in range(5):
    v = minimize(loss, v, jac=gradient, method="BFGS", options={"gtol": 1e-12}).x
assert abs(gradient(v)).max() < 1e-8, gradient(v)
figures += [(f"factor_{k}", v[k]) for k in range(classes)] + [(f"shift_{k}", v[classes + k]) for k in range(classes - 1)]

score, outcome = np.round(x[:, 1] - x[:, 0], 1), labels == 1
a, b = _sigmoid_calibration(score, outcome.astype(int))
figures += [("platt_slope", a), ("platt_intercept", b)]
isotonic = IsotonicRegression(out_of_bounds="clip").fit(score, outcome.astype(float))
for at in (-20, -3.14, -1.05, -0.5, 0, 0.25, 0.75, 1.5, 2.33, 3.9, 20):
    figures.append((f"isotonic_{at}", isotonic.predict([at])[0]))

# One class against the rest, over log-odds, and the rows' sums: scikit-learn's way with several classes.
odds = np.column_stack([x[:, k] - logsumexp(np.delete(x, k, axis=1), axis=1) for k in range(classes)])


class Fitted(BaseEstimator, ClassifierMixin):
    """Gives the log-odds of the rows it is asked for."""

    classes_ = np.arange(classes)

    def fit(self, X, y):
        return self

    def decision_function(self, X):
        return X


for method in ("isotonic", "sigmoid"):
    fit = CalibratedClassifierCV(Fitted(), method=method, cv="prefit").fit(odds, labels)
    for i, row in enumerate(fit.predict_proba(odds)[:40]):
        figures += [(f"rest_{method}_{i}_{k}", value) for k, value in enumerate(row)]

with open("calibration_figures.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["name", "value"])
    writer.writerows([name, repr(float(value))] for name, value in figures)
