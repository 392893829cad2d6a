"""Makes the data of the guide "From 0.68 to 0.82": replies, and the answers five raters would give with two versions of a rubric.

Python 3.11, standard library only: python3 study.py. The raters are simulated. On "fix" three of them read "likely to work" strictly and two
leniently while version 1 leaves it open, which concerns the replies with a harmless suggestion; with version 2 all read the same.
Beyond that each errs at the rates below, which were chosen, as the seeds of the answers were, so that alpha of the
sample that the guide draws is near 0.68 before and near 0.82 after.
"""

import csv
import random

SEED = 68082
ANSWERS = {1: 42, 2: 20}
UNITS = 400
RATERS = ["ana", "ben", "cem", "dan", "eva"]
LENIENT = {"ben", "dan"}
HARMLESS = 0.38
SLIPS = {1: 0.06, 2: 0.08}
FLIPS = 0.02

rng = random.Random(SEED)


def unit(number):
    harmless = rng.random() < HARMLESS
    return {
        "unit": f"reply-{number:03d}",
        "product": rng.choices(["router", "tv", "phone"], [0.5, 0.3, 0.2])[0],
        "harmless": harmless,
        "fix": 1 if harmless else rng.choices([0, 1, 2], [0.35, 0.2, 0.45])[0],
        "issue": rng.random() < 0.6,
        "next": rng.random() < 0.45,
    }


def fix(one, rater, version):
    level = one["fix"]
    if version == 1 and one["harmless"] and rater in LENIENT:
        level = 2
    if rng.random() < SLIPS[version]:
        level = rng.choice([other for other in (0, 1, 2) if abs(other - level) == 1])
    return level


def yes(truth):
    return "yes" if truth ^ (rng.random() < FLIPS) else "no"


def write(name, header, rows):
    with open(name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def logits(one):
    """A model that is sure of all but the replies with a harmless suggestion."""
    scores = [rng.gauss(0, 0.4) for _ in range(3)]
    scores[one["fix"]] += rng.gauss(1.0 if one["harmless"] else 3.0, 0.7)
    return [one["unit"]] + [f"{score:.3f}" for score in scores]


units = [unit(number) for number in range(1, UNITS + 1)]
write("units.csv", ["unit", "product"], [[one["unit"], one["product"]] for one in units])
write("logits.csv", ["unit", "none", "some", "all"], [logits(one) for one in units])
for version in (1, 2):
    rng = random.Random(1000 * version + ANSWERS[version])
    write(
        f"answers-{version}.csv",
        ["unit", "rater", "issue", "fix", "next"],
        [
            [one["unit"], rater, yes(one["issue"]), fix(one, rater, version), yes(one["next"])]
            for one in units
            for rater in RATERS
        ],
    )
