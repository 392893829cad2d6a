"""Figures of nltk, scikit-learn and statsmodels that differ from ours, for docs/where-other-tools-differ.md. Figures only are kept.

Python 3.11.7, nltk 3.10.3 (Apache-2.0), scikit-learn 1.9.1 and statsmodels 0.15.0 (BSD-3-Clause), of PyPI; for what nltk has
mended since, nltk 3.8 of Debian 12's python3-nltk. Run here:

    python3 other-tools.py > other-tools-python.csv
    /usr/bin/python3 other-tools.py masi-thirds >> other-tools-python.csv
"""
import csv
import sys
import warnings
import nltk
import numpy as np
import sklearn
import statsmodels
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import interval_distance, masi_distance
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.contingency_tables import SquareTable
from statsmodels.stats.inter_rater import aggregate_raters, cohens_kappa, fleiss_kappa

warnings.simplefilter("ignore")
NLTK, SKLEARN, STATSMODELS = (
    "%s %s" % (name, tool.__version__.split("+")[0])
    for name, tool in (("nltk", nltk), ("scikit-learn", sklearn), ("statsmodels", statsmodels)))
MENDED = ["masi-thirds"]


def read(file, value=str):
    return [(r["unit"], r["rater"], value(r["value"])) for r in csv.DictReader(open(file))]


def show(difference, tool, figure):
    if difference not in sys.argv[1:] if len(sys.argv) > 1 else difference in MENDED:
        return
    try:
        value = figure()
    except Exception as e:
        print("%s,%s,%s" % (difference, tool, type(e).__name__))
    else:
        print("%s,%s,%.15g" % (difference, tool, value))


def task(rows, **options):
    return AnnotationTask(data=[(rater, unit, value) for unit, rater, value in rows], **options)


def columns(rows):
    given = {(unit, rater): value for unit, rater, value in rows}
    units = list(dict.fromkeys(unit for unit, _, _ in rows))
    raters = sorted(set(rater for _, rater, _ in rows))
    return units, raters, given


if len(sys.argv) == 1:
    print("difference,tool,value")
gwet = read("../cases/gwet-raw4raters.csv", int)
units, raters, given = columns(gwet)
filled = [(unit, rater, given.get((unit, rater))) for unit in units for rater in raters]
show("alpha-placeholder", NLTK, lambda: task(filled).alpha())
show("alpha-one-value", NLTK, lambda: task(read("other-tools-one.csv")).alpha())
show("alpha-value-alone", NLTK, lambda: task(read("other-tools-alone.csv")).alpha())

pair = [(unit, rater, value) for unit, rater, value in gwet
        if rater in ("R1", "R4") and (unit, "R1") in given and (unit, "R4") in given]
show("weighted-max-distance", NLTK, lambda: task(pair, distance=interval_distance).weighted_kappa(max_distance=16.0))

sets = [(unit, rater, frozenset(value.split("|"))) for unit, rater, value in read("other-tools-sets.csv")]
show("masi-thirds", NLTK, lambda: task(sets, distance=masi_distance).alpha())

_, _, gap = columns(read("other-tools-gap.csv", int))
ana, ben = ([value for (_, rater), value in gap.items() if rater == name] for name in ("ana", "ben"))
show("weighted-unused-level", SKLEARN, lambda: cohen_kappa_score(ana, ben, weights="quadratic"))
show("kappa-one-value", SKLEARN, lambda: cohen_kappa_score(["x", "x"], ["x", "x"]))

placed, _ = aggregate_raters(np.array([[given.get((unit, rater), -1) for rater in raters] for unit in units]))
counts = np.array([[sum(given.get((unit, rater)) == k for rater in raters) for k in range(1, 6)] for unit in units])
show("fleiss-placeholder", STATSMODELS, lambda: fleiss_kappa(placed))
show("fleiss-missing-refused", STATSMODELS, lambda: fleiss_kappa(counts))
table = np.array([[ana[i] == j for i in range(len(ana))] for j in (1, 2, 5)], int) @ np.array(
    [[ben[i] == j for j in (1, 2, 5)] for i in range(len(ben))], int)
show("weighted-unused-level-statsmodels", STATSMODELS, lambda: cohens_kappa(table, wt="quadratic").kappa)
rows = [[int(v) for v in r] for r in list(csv.reader(open("ms-winnipeg.csv")))[1:]]
show("stuart-maxwell-zeros", STATSMODELS, lambda: SquareTable(np.array(rows)).homogeneity().statistic)
