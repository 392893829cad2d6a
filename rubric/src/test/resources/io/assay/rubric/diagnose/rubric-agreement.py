"""Figures of rubric agreement by their definitions, in exact fractions, independent of the library.

Python 3.11, standard library only. From the root of the project:
    python3 rubric/src/test/resources/io/assay/rubric/diagnose/rubric-agreement.py > \
        rubric/src/test/resources/io/assay/rubric/diagnose/rubric-agreement.csv

Data: the SummEval experts and the HANNA checklist, beside this file, and SummEval with every seventh rating left out and the weights
1, 2, 3, 4.
"""
import csv
import gzip
import os
from fractions import Fraction as F

HERE = os.path.dirname(os.path.abspath(__file__))


def load(path, leave_out=0, weights=None):
    """Sheets as {item: {rater: {criterion: points}}}, and the criteria in order."""
    sheets, criteria = {}, []
    with gzip.open(path, "rt") as rows:
        for n, row in enumerate(csv.DictReader(rows)):
            if row["criterion"] not in criteria:
                criteria.append(row["criterion"])
            sheet = sheets.setdefault(row["item"], {}).setdefault(row["rater"], {})
            if leave_out == 0 or n % leave_out != 0:
                w = weights[criteria.index(row["criterion"])] if weights else 1
                sheet[row["criterion"]] = w * F(row["score"])
    return sheets, criteria


def mean(values):
    return sum(values) / F(len(values))


def covariance(a, b):
    ma, mb = mean(a), mean(b)
    return sum((x - ma) * (y - mb) for x, y in zip(a, b)) / F(len(a) - 1)


def alpha(units, squared):
    """1 - Do/De from pairs within and across pairable units; None without variation."""
    units = [u for u in units if len(u) >= 2]
    values = [v for u in units for v in u]
    n = len(values)
    observed = sum(sum(squared(a, b) for a in u for b in u) / F(len(u) - 1) for u in units) / n
    counts = {}
    for v in values:
        counts[v] = counts.get(v, 0) + 1
    expected = sum(counts[a] * counts[b] * squared(a, b) for a in counts for b in counts) / F(n * (n - 1))
    return None if expected == 0 else 1 - observed / expected


def interval(a, b):
    return (a - b) ** 2


def nominal(a, b):
    return F(a != b)


def figures(name, sheets, criteria):
    for c in criteria:
        units = [[s[c] for s in by.values() if c in s] for by in sheets.values()]
        yield name, "alpha-interval", c, alpha(units, interval)
        yield name, "alpha-nominal", c, alpha(units, nominal)
    complete = [[[s[c] for c in criteria] for s in by.values() if len(s) == len(criteria)] for by in sheets.values()]
    complete = [rows for rows in complete if rows]
    yield name, "total-alpha", "", alpha([[sum(r) for r in rows] for rows in complete], interval)
    pairable = [rows for rows in complete if len(rows) >= 2]
    whole = sum(covariance([sum(r) for r in rows], [sum(r) for r in rows]) for rows in pairable)
    for k, c in enumerate(criteria):
        part = sum(covariance([r[k] for r in rows], [sum(r) for r in rows]) for rows in pairable)
        yield name, "share", c, part / whole
        yield name, "total-alpha-without", c, alpha([[sum(r) - r[k] for r in rows] for rows in complete], interval)
    means = [[mean([r[k] for r in rows]) for k in range(len(criteria))] for rows in complete]
    totals = [sum(m) for m in means]
    parts = sum(covariance([m[k] for m in means], [m[k] for m in means]) for k in range(len(criteria)))
    yield name, "cronbach", "", F(len(criteria), len(criteria) - 1) * (1 - parts / covariance(totals, totals))
    for k, c in enumerate(criteria):
        one = [m[k] for m in means]
        rest = [t - o for t, o in zip(totals, one)]
        spread = covariance(one, one) * covariance(rest, rest)
        yield name, "item-rest", c, None if spread == 0 else float(covariance(one, rest)) / float(spread) ** 0.5


def main():
    summeval = os.path.join(HERE, "summeval-experts.csv.gz")
    hanna = os.path.join(HERE, "hanna-checklist.csv.gz")
    print("data,figure,criterion,value")
    for name, (sheets, criteria) in [
        ("summeval", load(summeval)),
        ("hanna", load(hanna)),
        ("weighted", load(summeval, 7, [1, 2, 3, 4])),
    ]:
        for data, figure, criterion, value in figures(name, sheets, criteria):
            print(f"{data},{figure},{criterion},{'' if value is None else repr(float(value))}")


main()
