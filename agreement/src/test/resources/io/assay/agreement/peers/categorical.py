"""Kappas, percent agreement and alpha of made and published ratings, with all weights and distances. Figures only are kept.

Python 3.11.7, nltk 3.10.3 (Apache-2.0), scikit-learn 1.9.1 and statsmodels 0.15.0 (BSD-3-Clause), of PyPI. Run here after
categorical.R, which makes the data: python3 categorical.py >> categorical.csv
"""
import csv
import itertools
import warnings
from collections import Counter
from math import comb, pi, sin, sqrt
import nltk
import numpy as np
import sklearn
import statsmodels
from nltk.metrics.agreement import AnnotationTask
from sklearn.metrics import accuracy_score, cohen_kappa_score, f1_score
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa

warnings.simplefilter("ignore")
NLTK, SKLEARN, STATSMODELS = (
    "%s %s" % (name, tool.__version__) for name, tool in (("nltk", nltk), ("scikit-learn", sklearn), ("statsmodels", statsmodels)))
CASES = "../cases/"


def show(data, coefficient, weights, figure, value, tool):
    print("%s,%s,%s,%s,%.17g,%s" % (data, coefficient, weights, figure, value, tool))


def read(file, raters=None):
    rows = [(r["unit"], r["rater"], int(r["value"])) for r in csv.DictReader(open(file))]
    return [r for r in rows if raters is None or r[1] in raters]


def square(file):
    table = [[int(v) for v in r] for r in list(csv.reader(open(file)))[1:]]
    return tabled(table)


def tabled(table):
    cells = [(i + 1, j + 1) for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)]
    return [(str(u), r, v) for u, pair in enumerate(cells) for r, v in zip("ab", pair)]


def weights(x):
    r = max(x) - min(x)
    span = (lambda a, b: (a + b - 2 * min(x)) * (2 * max(x) - a - b))
    distance = {
        "identity": lambda a, b: 1,
        "linear": lambda a, b: abs(a - b),
        "quadratic": lambda a, b: (a - b) ** 2,
        "radical": lambda a, b: sqrt(abs(a - b)),
        "ordinal": lambda a, b: comb(abs(x.index(a) - x.index(b)) + 1, 2),
        "ratio": lambda a, b: ((a - b) / (a + b)) ** 2,
        "circular": lambda a, b: sin(pi * (a - b) / (r + 1)) ** 2,
        "bipolar": lambda a, b: (a - b) ** 2 / span(a, b),
    }
    tables = {n: np.array([[0 if a == b else d(a, b) for b in x] for a in x], float) for n, d in distance.items()}
    return {n: t / t.max() for n, t in tables.items()}


def named(name, w, other):
    return name if w == "identity" else other


def units_of(rows):
    units = {}
    for unit, rater, value in rows:
        units.setdefault(unit, {})[rater] = value
    return units


def task(rows, distance=None):
    data = [(rater, unit, value) for unit, rater, value in rows]
    return AnnotationTask(data=data, distance=distance) if distance else AnnotationTask(data=data)


def pairs(data, rows, levels):
    """Two raters: kappas of the table, and percent agreement."""
    units = units_of(rows)
    first, second = sorted({r for _, r, _ in rows})
    a, b = ([u[r] for u in units.values()] for r in (first, second))
    table = np.array([[sum(x == i and y == j for x, y in zip(a, b)) for j in levels] for i in levels], float)
    for w, d in weights(levels).items():
        k = cohens_kappa(table) if w == "identity" else cohens_kappa(table, weights=d)
        name = named("cohen-kappa", w, "weighted-kappa")
        show(data, name, w, "value", k.kappa, STATSMODELS)
        show(data, name, w, "large-sample-error", k.std_kappa, STATSMODELS)
        show(data, name, w, "large-sample-lower", k.kappa_low, STATSMODELS)
        show(data, name, w, "large-sample-upper", k.kappa_upp, STATSMODELS)
        show(data, "scott-pi", w, "value", cohens_kappa(table + table.T, weights=d).kappa, STATSMODELS)
    show(data, "kappa-max", "identity", "value", cohens_kappa(table).kappa_max, STATSMODELS)
    for w in (None, "linear", "quadratic"):
        name = named("cohen-kappa", w or "identity", "weighted-kappa")
        show(data, name, w or "identity", "value", cohen_kappa_score(a, b, labels=levels, weights=w), SKLEARN)
        both = cohen_kappa_score(a + b, b + a, labels=levels, weights=w)
        show(data, "scott-pi", w or "identity", "value", both, SKLEARN)
    show(data, "percent-agreement", "identity", "value", accuracy_score(a, b), SKLEARN)
    t = task(rows)
    show(data, "cohen-kappa", "identity", "value", t.kappa(), NLTK)
    show(data, "scott-pi", "identity", "value", t.pi(), NLTK)
    show(data, "percent-agreement", "identity", "value", t.avg_Ao(), NLTK)
    if set(a + b) == set(levels):
        show(data, "brennan-prediger", "identity", "value", t.S(), NLTK)
        if len(levels) == 2:
            show(data, "maxwell-re", "identity", "value", t.S(), NLTK)
    for k, f in zip(levels, f1_score(a, b, labels=levels, average=None, zero_division=np.nan)):
        if k in a + b:
            show(data, "specific-%d" % k, "identity", "value", f, SKLEARN)


def many(data, rows, levels):
    """Any number of raters. Fleiss' kappa is Cohen's over all ordered pairs of ratings, a unit's sharing weight 1."""
    units = units_of(rows)
    raters = sorted({r for _, r, _ in rows})
    complete = all(len(u) == len(raters) for u in units.values())
    first, second, share = zip(*[(x, y, 1 / (len(u) * (len(u) - 1)))
                                 for u in units.values() for x, y in itertools.permutations(u.values(), 2)])
    if all(len(u) > 1 for u in units.values()):
        for w in (None, "linear", "quadratic"):
            k = cohen_kappa_score(first, second, labels=levels, weights=w, sample_weight=share)
            show(data, "fleiss-kappa", w or "identity", "value", k, SKLEARN)
    show(data, "percent-agreement", "identity", "value", accuracy_score(first, second, sample_weight=share), SKLEARN)
    for w, d in weights(levels).items():
        distance = lambda a, b, d=d: d[levels.index(a)][levels.index(b)]
        show(data, "krippendorff-alpha", w, "value", task(rows, distance).alpha(), NLTK)
        kappas = []
        for two in itertools.combinations(raters, 2):
            common = [r for r in rows if r[1] in two and set(two) <= set(units[r[0]])]
            kappas.append(task(common, distance).weighted_kappa())
        show(data, "light-kappa", w, "value", np.mean(kappas), NLTK)
    if complete:
        t = task(rows)
        counts = np.array([[sum(v == k for v in u.values()) for k in levels] for u in units.values()])
        show(data, "fleiss-kappa", "identity", "value", fleiss_kappa(counts), STATSMODELS)
        show(data, "brennan-prediger", "identity", "value", fleiss_kappa(counts, method="randolph"), STATSMODELS)
        show(data, "fleiss-kappa", "identity", "value", t.pi(), NLTK)
        show(data, "conger-kappa", "identity", "value", t.multi_kappa(), NLTK)
        show(data, "percent-agreement", "identity", "value", t.avg_Ao(), NLTK)
        for k in range(len(levels)):
            if counts[:, k].sum() > 0:
                this = np.column_stack([counts[:, k], counts.sum(1) - counts[:, k]])
                show(data, "kappa-of-%d" % levels[k], "identity", "value", fleiss_kappa(this), STATSMODELS)


def alphas(data, rows, levels, lowest, highest):
    """Krippendorff's alpha with each of his distances, handed to nltk as functions."""
    paired = Counter(v for u in units_of(rows).values() if len(u) > 1 for v in u.values())
    middle = lambda a: sum(n for v, n in paired.items() if v < a) + paired[a] / 2
    distances = {
        "nominal": lambda a, b: float(a != b),
        "ordinal": lambda a, b: (middle(a) - middle(b)) ** 2,
        "interval": lambda a, b: (a - b) ** 2,
        "ratio": lambda a, b: ((a - b) / (a + b)) ** 2 if a != b else 0.0,
        "circular": lambda a, b: sin(pi * (a - b) / (highest - lowest + 1)) ** 2,
        "bipolar": lambda a, b: (a - b) ** 2 / ((a + b - 2 * lowest) * (2 * highest - a - b)) if a != b else 0.0,
    }
    for name, distance in distances.items():
        show(data, "krippendorff-alpha", name, "distance", task(rows, distance).alpha(), NLTK)


cohen1968 = tabled([[88, 14, 18], [10, 40, 10], [2, 6, 12]])
pairs("cohen1960", read(CASES + "cohen1960-p37.csv"), [1, 2, 3])
pairs("cohen1968", cohen1968, [1, 2, 3])
pairs("sexual-fun", square("sexual-fun.csv"), [1, 2, 3, 4])
pairs("ms-winnipeg", square("ms-winnipeg.csv"), [1, 2, 3, 4])
pairs("unused-12", read("unused.csv", "12"), [1, 2, 3, 4, 5, 6, 7])
for data, table in (("feinstein1", [[40, 9], [6, 45]]), ("feinstein2", [[80, 10], [5, 5]]), ("sim2005", [[22, 2], [4, 11]])):
    pairs(data, tabled(table), [1, 2])
many("gwet", read(CASES + "gwet-raw4raters.csv"), [1, 2, 3, 4, 5])
many("diagnoses", read(CASES + "fleiss1971-diagnoses.csv"), [1, 2, 3, 4, 5])
many("graded", read("graded.csv"), [1, 2, 3, 4, 5])
many("unused", read("unused.csv"), [1, 2, 3, 4, 5, 6, 7])
alphas("gwet", read(CASES + "gwet-raw4raters.csv"), None, 1, 5)
alphas("graded", read("graded.csv"), None, 1, 5)
alphas("unused", read("unused.csv"), None, 1, 7)
alphas("hayes2007", read(CASES + "hayes-krippendorff2007.csv"), None, 0, 3)
alphas("shrout1979", read(CASES + "shrout-fleiss1979.csv"), None, 1, 10)
alphas("binary2011", read(CASES + "krippendorff2011-a-binary.csv"), None, 0, 1)
