"""Tests of marginal homogeneity. Figures only are kept.

Python 3.11.2, statsmodels 0.13.5 (BSD), Debian 12's python3-statsmodels. Run here: /usr/bin/python3 marginal.py > marginal.csv
"""
import csv
import numpy as np
from statsmodels.stats.contingency_tables import SquareTable, mcnemar, cochrans_q

def show(data, test, statistic, df, p):
    print("%s,%s,%.15g,%.15g,%.15g" % (data, test, statistic, df, p))

def square(data, table):
    t = SquareTable(np.asarray(table, float), shift_zeros=False)
    for name, r in (("stuart-maxwell", t.homogeneity("stuart_maxwell")), ("bhapkar", t.homogeneity("bhapkar")), ("bowker", t.symmetry())):
        show(data, name, r.statistic, r.df, r.pvalue)

def two(data, table):
    show(data, "mcnemar", *(lambda r: (r.statistic, 1, r.pvalue))(mcnemar(table, exact=False, correction=False)))
    show(data, "mcnemar-corrected", *(lambda r: (r.statistic, 1, r.pvalue))(mcnemar(table, exact=False, correction=True)))
    show(data, "mcnemar-exact", *(lambda r: (r.statistic, 0, r.pvalue))(mcnemar(table, exact=True)))

print("data,test,statistic,df,p")
square("stuart1955", [[1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492]])
square("sexual-fun", [[int(v) for v in r] for r in list(csv.reader(open("sexual-fun.csv")))[1:]])
square("ms-winnipeg", [[int(v) for v in r] for r in list(csv.reader(open("ms-winnipeg.csv")))[1:]])
two("approval", [[794, 86], [150, 570]])
rows = list(csv.DictReader(open("binary.csv")))
units = list(dict.fromkeys(r["unit"] for r in rows))
x = np.array([[next(r["value"] for r in rows if r["unit"] == u and r["rater"] == j) == "yes" for j in "abcd"] for u in units], int)
two("binary-ab", [[((x[:, 0] == i) & (x[:, 1] == j)).sum() for j in (0, 1)] for i in (0, 1)])
r = cochrans_q(x)
show("binary", "cochran-q", r.statistic, r.df, r.pvalue)
r = cochrans_q(x[:, :3])
show("binary-abc", "cochran-q", r.statistic, r.df, r.pvalue)
