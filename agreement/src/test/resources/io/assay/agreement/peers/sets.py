"""Krippendorff's alpha of set-valued labels, and the distances of pairs of sets. Figures only are kept.

The ratings are drawn here: "topics" with ratings missing, "emotions" complete. nltk divides by zero as soon as the empty set
occurs, so there is none. nltk 3.8 has MASI with .67 and .33, nltk 3.10.3 (Python 3.11, PyPI) with 2/3 and 1/3; both Apache-2.0.

    /usr/bin/python3 sets.py draw            nltk 3.8, Debian 12's python3-nltk; writes sets-topics.csv and sets-emotions.csv
    /usr/bin/python3 sets.py > sets.csv      nltk 3.8: jaccard and masi-nltk
    python3 sets.py >> sets.csv              nltk 3.10.3: masi
"""
import csv
import random
import sys

import nltk
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import jaccard_distance, masi_distance

OLD = nltk.__version__ == "3.8"


def draw(file, units, raters, members, missing, seed):
    chance = random.Random(seed)
    with open(file, "w", newline="") as out:
        out.write("unit,rater,value\n")
        for u in range(1, units + 1):
            truth = set(chance.sample(members, chance.choice((1, 1, 2, 3))))
            for r in raters:
                marked = {m for m in members if chance.random() < (0.8 if m in truth else 0.08)} or {chance.choice(members)}
                if chance.random() >= missing:
                    shuffled = sorted(marked)
                    chance.shuffle(shuffled)
                    out.write("u%d,%s,%s\n" % (u, r, "|".join(shuffled)))


def alpha(name, distance):
    rows = csv.DictReader(open("sets-%s.csv" % name))
    task = AnnotationTask([(r["rater"], r["unit"], frozenset(r["value"].split("|"))) for r in rows], distance)
    return task.alpha()


if sys.argv[1:] == ["draw"]:
    draw("sets-topics.csv", 60, ("ana", "ben", "cleo", "dov"), ("sport", "law", "money", "art", "health"), 0.25, 2006)
    draw("sets-emotions.csv", 40, ("ana", "ben"), ("joy", "fear", "anger", "trust"), 0, 2004)
    sys.exit()

masi = "masi-nltk" if OLD else "masi"
if OLD:
    print("data,distance,value")
for name in ("topics", "emotions"):
    if OLD:
        print("%s,jaccard,%.17g" % (name, alpha(name, jaccard_distance)))
    print("%s,%s,%.17g" % (name, masi, alpha(name, masi_distance)))
for pair in ("a-a", "a-a|b", "a|b-a|b|c|d", "a|b-b|c", "a|b|c-b|c|d", "a-b", "a|b|c|d-c|d|e"):
    one, other = (frozenset(text.split("|")) for text in pair.split("-"))
    if OLD:
        print("%s,jaccard,%.17g" % (pair, jaccard_distance(one, other)))
    print("%s,%s,%.17g" % (pair, masi, masi_distance(one, other)))
