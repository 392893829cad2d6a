"""Alternative annotator test (Calderon, Reichart and Dror 2025, arXiv:2501.10970), written from the paper on SciPy.

Tool: Python 3, SciPy 1.17.1 (BSD-3-Clause): scipy.stats.ttest_1samp, scipy.stats.false_discovery_control(method='by').
Command: python3 alternative_annotator.py
Writes alternative_annotator_data.csv (set,unit,rater,value) and alternative_annotator.csv
(set,epsilon,person,units,judge_share,p,holds; one line per person, then omega and rho).
"""
import csv
import random

import numpy as np
from scipy import stats

PEOPLE = ["ana", "ben", "cem", "dee"]
EPSILONS = [0.0, 0.1, 0.15, 0.2]


def draw(kind, seed, units, missing, skill):
    rng = random.Random(seed)
    rows = []
    for u in range(1, units + 1):
        truth = rng.randrange(4)
        for rater in PEOPLE + ["judge"]:
            if rater != "judge" and rng.random() < missing:
                continue
            right = skill if rater == "judge" else 0.75
            if kind == "nominal":
                value = truth if rng.random() < right else rng.randrange(4)
            else:
                value = round(truth + rng.gauss(0, 1.2 - right), 1)
            rows.append((f"u{u}", rater, value))
    return rows


def test(kind, rows, epsilon):
    by_unit = {}
    for unit, rater, value in rows:
        by_unit.setdefault(unit, {})[rater] = value
    out = []
    for person in PEOPLE:
        judge_wins, person_wins = [], []
        for ratings in by_unit.values():
            others = [v for r, v in ratings.items() if r not in (person, "judge")]
            if person not in ratings or "judge" not in ratings or not others:
                continue

            def score(x):
                if kind == "nominal":
                    return np.mean([x == o for o in others])
                return -np.sqrt(np.mean([(x - o) ** 2 for o in others]))

            j, p = score(ratings["judge"]), score(ratings[person])
            judge_wins.append(int(j >= p - 1e-12))
            person_wins.append(int(p >= j - 1e-12))
        d = np.array(person_wins) - np.array(judge_wins)
        out.append((person, len(d), np.mean(judge_wins), stats.ttest_1samp(d, epsilon, alternative="less").pvalue))
    adjusted = stats.false_discovery_control([o[3] for o in out], method="by")
    return out, adjusted


def main():
    sets = {
        "nominal-good": ("nominal", draw("nominal", 1, 80, 0.3, 0.85)),
        "nominal-poor": ("nominal", draw("nominal", 2, 60, 0.2, 0.35)),
        "nominal-even": ("nominal", draw("nominal", 5, 45, 0.2, 0.66)),
        "numeric-good": ("numeric", draw("numeric", 3, 70, 0.3, 0.85)),
        "numeric-poor": ("numeric", draw("numeric", 4, 50, 0.0, 0.4)),
    }
    with open("alternative_annotator_data.csv", "w", newline="") as data, open("alternative_annotator.csv", "w", newline="") as figures:
        d, f = csv.writer(data, lineterminator="\n"), csv.writer(figures, lineterminator="\n")
        d.writerow(["set", "unit", "rater", "value"])
        f.writerow(["set", "epsilon", "person", "units", "judge_share", "p", "holds"])
        for name, (kind, rows) in sets.items():
            d.writerows((name, *row) for row in rows)
            for epsilon in EPSILONS:
                out, adjusted = test(kind, rows, epsilon)
                for (person, units, share, p), a in zip(out, adjusted):
                    f.writerow([name, epsilon, person, units, repr(float(share)), repr(float(p)), bool(a <= 0.05)])
                omega = float(np.mean(adjusted <= 0.05))
                rho = float(np.mean([o[2] for o in out]))
                f.writerow([name, epsilon, "all", len(out), repr(rho), repr(omega), omega >= 0.5])


main()
