"""Reference values of monthly series, computed with the standard library alone and in exact fractions.

python3 months.py > months.csv
trend: two-sided p of the sum of the signs of same-month pairs, from all 2^12 directions (24 months).
shift: place, strength and p of the strongest step beside month levels, by ordinary least squares with a dummy for each
       month, over all 2^12 exchanges of same months.
share: limits of the rest of the year by Fisher's exact test at 2.5 percent a side, by stepping through every count.
"""
from fractions import Fraction
from itertools import product
from math import comb
import random


def trend(v):
    signs = [(b > a) - (b < a) for a, b in zip(v[:12], v[12:])]
    s, moves = sum(signs), [x for x in signs if x]
    total = [sum(d) for d in product((-1, 1), repeat=len(moves))]
    return s, Fraction(sum(abs(t) >= abs(s) for t in total), len(total))


def explained(v, k):
    """1 - residual/total sum of squares of v on month dummies and a step from place k (Frisch-Waugh)."""
    step = [Fraction(int(i >= k)) for i in range(24)]
    within = lambda x: [x[i] - Fraction(x[i % 12] + x[i % 12 + 12]) / 2 for i in range(24)]
    r, h = within([Fraction(x) for x in v]), within(step)
    hh, rr = sum(x * x for x in h), sum(x * x for x in r)
    return sum(a * b for a, b in zip(h, r)) ** 2 / (hh * rr)


def strongest(v):
    return max(((explained(v, k), -k) for k in range(2, 23)))


def shift(v):
    strength, place = strongest(v)
    # The denominators do not change with the exchange, so integers do for the counting.
    d = [b - a for a, b in zip(v[:12], v[12:])]
    rr = Fraction(sum(x * x for x in d), 2)
    count = 0
    for flips in product((-1, 1), repeat=12):
        best = Fraction(0)
        e = [f * x for f, x in zip(flips, d)]
        for k in range(2, 23):
            chosen = e[:k] if k <= 12 else e[k - 12:]
            best = max(best, Fraction(sum(chosen) ** 2, 2 * len(chosen)) / rr)
        count += best >= strength
    return -place, strength, Fraction(count, 4096)


def share(part, earlier, whole):
    def tail(a, b, c, y, upper):  # P(first cell >= a) or <= a given the margins of [[a, b], [c, y]]
        n, row, col = a + b + c + y, a + b, a + c
        ks = range(a, min(row, col) + 1) if upper else range(max(0, row + col - n), a + 1)
        return Fraction(sum(comb(col, k) * comb(n - col, row - k) for k in ks), comb(n, row))
    a, b, c = earlier, whole - earlier, part
    held = [y for y in range(0, 2000) if tail(a, b, c, y, True) > Fraction(1, 40) and tail(a, b, c, y, False) > Fraction(1, 40)]
    return part + held[0], part + held[-1]


random.seed(20)
season = [90, 80, 100, 95, 110, 120, 60, 70, 105, 130, 115, 85]
series = [[s + random.randint(-9, 9) + (25 if i >= at else 0) for i, s in enumerate(season * 2)] for at in (24, 12, 17, 5)]
series.append([max(0, x % 7) for x in series[0]])
print("kind,values,expected")
for v in series:
    s, p = trend(v)
    print("trend," + " ".join(map(str, v)) + f",{s} {float(p)!r}")
    place, strength, p = shift(v)
    print("shift," + " ".join(map(str, v)) + f",{place} {float(strength)!r} {float(p)!r}")
for part, earlier, whole in ((30, 25, 100), (0, 5, 20), (4, 3, 60), (12, 12, 12), (80, 70, 90), (1, 1, 9)):
    lo, hi = share(part, earlier, whole)
    print(f"share,{part} {earlier} {whole},{lo} {hi}")
