"""Checks one figure in the JSON of `assay audit`: python3 check_audit.py FILE."""

import json
import sys

CRITERION = "coherence"
COEFFICIENT = "krippendorff-alpha"
EXPECTED = 0.553687
TOLERANCE = 1e-5


def named(node, name):
    """Every object or array below node that carries the name, as its key or as the value of one of its fields."""
    if isinstance(node, dict):
        for key, child in node.items():
            if key == name and isinstance(child, (dict, list)):
                yield child
            elif child == name:
                yield node
            yield from named(child, name)
    elif isinstance(node, list):
        for child in node:
            yield from named(child, name)


def values(node):
    """Every number that is the field `value` at or below node."""
    if isinstance(node, dict):
        for key, child in node.items():
            if key == "value" and isinstance(child, (int, float)) and not isinstance(child, bool):
                yield child
            yield from values(child)
    elif isinstance(node, list):
        for child in node:
            yield from values(child)


def main(path):
    with open(path, encoding="utf-8") as file:
        criteria = json.load(file)["criteria"]
    found = [
        value
        for criterion in named(criteria, CRITERION)
        for coefficient in named(criterion, COEFFICIENT)
        for value in values(coefficient)
    ]
    if not any(abs(value - EXPECTED) <= TOLERANCE for value in found):
        sys.exit(f"{CRITERION}: {COEFFICIENT} should be {EXPECTED} within {TOLERANCE}, but its values are {found}")
    print(f"{CRITERION}: {COEFFICIENT} is {EXPECTED} within {TOLERANCE}")


if __name__ == "__main__":
    main(sys.argv[1])
