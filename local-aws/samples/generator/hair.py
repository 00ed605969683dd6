"""Hair styles beside the short cut, and the beard. Each style may have a part behind the neck."""

import math

from body import hair_cols, strands
from paint import bez, darker, lerp, lighter, spline


def long_back(s, f):
    c = darker(f["hair"], 0.35)
    d = spline([(-40, 30), (-47, 60), (-48, 88), (-45, 106), (-36, 113), (-20, 110), (0, 111), (20, 110), (36, 113), (45, 106), (48, 88), (47, 60), (40, 30), (0, 0)], True)

    def detail():
        cols = [darker(c, 0.35), darker(c, 0.15), c, lighter(c, 0.12)]
        strands(s, [(-36, 30), (-50, 70), (-50, 95), (-38, 113)], [(-8, 40), (-18, 70), (-22, 90), (-16, 111)], 120, cols)
        strands(s, [(36, 30), (50, 70), (50, 95), (38, 113)], [(8, 40), (18, 70), (22, 90), (16, 111)], 120, cols)
        s.ell(0, 110, 26, 44, "#0c0504", 0.45, 9)
    s.volume(d, c, darker(c, 0.6), lighter(c, 0.3), 14, 0.4, 0.4, 0.2, detail)


def long_front(s, f):
    c = f["hair"]
    cols = hair_cols(c)
    s.path(spline([(-31, 60), (-28, 42), (-14, 27), (4, 15), (20, 27), (30, 42), (33, 60)]), stroke=f["skin"].deep, w=4, o=0.3, blur=2.4)
    s.path(spline([(-30, 30), (-30, 6), (-14, -5.5), (4, -8.5), (20, -5), (32, 8), (32, 30), (4, 13)], True), fill=darker(c, 0.25))
    for sd in (-1, 1):
        # from the parting over the temple and down to the shoulder
        out = [(5, 11), (5, -8.6), (22 * sd, -3), (37 * sd, 13), (43.5 * sd, 38), (46.5 * sd, 64), (47.5 * sd, 86), (44 * sd, 104), (36 * sd, 112), (27 * sd, 109)]
        inn = [(27 * sd, 109), (30.5 * sd, 98), (33.5 * sd, 84), (35 * sd, 66), (32.5 * sd, 46), (24 * sd, 30), (13 * sd, 19), (5, 11)]
        d = spline(out) + spline(inn, start=False) + "Z"
        s.path(spline(inn), stroke="#1a0806", w=4, o=0.3, blur=2, extra='transform="translate(%g 2)"' % (-1.5 * sd))

        def detail():
            s.path(spline([(10 * sd, 4), (28 * sd, 8), (38 * sd, 28), (41 * sd, 50)]), stroke=lighter(c, 0.5), w=8, o=0.42 if sd < 0 else 0.28, blur=4)
            s.path(spline([(40 * sd, 66), (43 * sd, 84), (38 * sd, 104)]), stroke=lighter(c, 0.4), w=5, o=0.3, blur=3)
            strands(s, [(5, 10), (16 * sd, 12), (36 * sd, 34), (35 * sd, 66), (34 * sd, 90), (27 * sd, 110)], [(5, -8), (34 * sd, -6), (47 * sd, 30), (48 * sd, 70), (49 * sd, 98), (37 * sd, 112)], 260, cols, (0.4, 1.1), (0.25, 0.6), 1)
        s.volume(d, c, darker(c, 0.6), lighter(c, 0.35), 10, 0.42, 0.32, 0.2, detail)


def bun_back(s, f):
    pass


def curls(s, cx, cy, rx, ry, count, cols, size):
    for _ in range(count):
        a, q = s.rnd.uniform(0, 6.283), math.sqrt(s.rnd.random())
        x, y, r = cx + rx * q * math.cos(a), cy + ry * q * math.sin(a), s.rnd.uniform(*size)
        t = s.rnd.uniform(0, 6.283)
        s.path("M%.2f %.2fa%.2f %.2f 0 1 1 %.2f %.2f" % (x, y, r, r, r * math.cos(t), r * math.sin(t)), stroke=s.rnd.choice(cols), w=s.rnd.uniform(0.5, 1.1), o=s.rnd.uniform(0.3, 0.75))


def bun(s, f):
    c = f["hair"]
    cols = [darker(c, 0.5), c, lighter(c, 0.14), lighter(c, 0.26), lighter(c, 0.08)]
    b = spline([(-22, -10), (-27, -24), (-22, -39), (-8, -46), (9, -46), (22, -38), (26, -24), (21, -9), (0, -2)], True)

    def ball():
        s.ell(-8, -33, 12, 8, lighter(c, 0.4), 0.3, 5)
        curls(s, 0, -25, 26, 22, 330, cols, (1.4, 3.2))
    s.volume(b, c, darker(c, 0.6), lighter(c, 0.35), 10, 0.5, 0.35, 0.15, ball)
    curls(s, 0, -25, 23, 19.5, 70, cols, (1.2, 2.4))
    d = spline([(-34, 56), (-36.8, 38), (-35.5, 20), (-27, 3), (-12, -7), (0, -9), (12, -7), (27, 3), (35.5, 20), (36.8, 38), (34, 56)]) + spline(
        [(32, 52), (32, 42), (30, 31), (24, 21), (12, 14.5), (0, 13), (-12, 14.5), (-24, 21), (-30, 31), (-32, 42), (-32, 52)], start=False) + "Z"
    s.path(spline([(-31, 34), (-25, 23), (-10, 17), (10, 17), (25, 23), (31, 34)]), stroke=f["skin"].deep, w=5, o=0.35, blur=2.4)

    def cap():
        s.ell(-12, 3, 14, 6, lighter(c, 0.5), 0.3, 4, rot=-20)
        for sd in (-1, 1):
            strands(s, [(0, 14), (0, 6), (0, 0), (0, -8)], [(34 * sd, 56), (36 * sd, 26), (24 * sd, 2), (4 * sd, -10)], 220, cols, (0.4, 0.9), (0.3, 0.7))
    s.volume(d, c, darker(c, 0.6), lighter(c, 0.3), 8, 0.45, 0.3, 0.15, cap)
    s.path(spline([(-31, 36), (-29, 30), (-23, 21), (-12, 15), (0, 13.6), (12, 15), (23, 21), (29, 30), (31, 36)]), stroke=c, w=1.6, o=0.5, blur=0.9)
    s.path("M-20 -5Q0 2 20 -5", stroke="#d9a441", w=3.4, o=0.95)
    s.path("M-20 -6Q0 1 20 -6", stroke="#fff0c0", w=0.9, o=0.6)
    for sd in (-1, 1):
        s.ell(sd * 34.6, 69.5, 2, 2, "#e3b04b")
        s.ell(sd * 34.6 - 0.6, 68.8, 0.7, 0.7, "#fff6d8")


def beard(s, f):
    c = f["hair"]
    for sd in (-1, 1):
        w = f["face"].get("wide", 0)
        out = [(33.2 + w, 46), (33.8 + w, 58), (32.6 + w, 68), (28.4 + w, 81), (21.5, 92.5), (11, 100.8), (-1, 103)]
        inn = [(-1, 91), (7, 90), (12, 86), (14.2, 80), (19, 74.5), (26, 66), (30, 56), (31, 46)]
        d = spline([(x * sd, y) for x, y in out]) + spline([(x * sd, y) for x, y in inn], start=False) + "Z"
        s.path(d, fill=c, o=0.8, blur=0.9, extra=s.clip(d))
        s.open(s.clip(d))
        for _ in range(330):
            t, q = s.rnd.random(), s.rnd.random()
            x, y = lerp(bez(out, t), bez(inn[::-1], t), q)
            s.path("M%.2f %.2fl%.2f %.2f" % (x * sd, y, s.rnd.uniform(-1.4, 0.6) * sd, s.rnd.uniform(2, 4)), stroke=s.rnd.choice([darker(c, 0.4), c, lighter(c, 0.2)]), w=0.5, o=0.6)
        s.close()
        m = [(0, 75.2), (6, 75), (12, 77.5), (15.6, 83), (13, 84), (10.5, 80), (5, 78.2), (0, 78.6)]
        s.path(spline([(x * sd, y) for x, y in m], True), fill=c, o=0.78, blur=0.7)
        for _ in range(60):
            t = s.rnd.random()
            x, y = lerp(bez(m[:4], t), bez(m[:3:-1], t), s.rnd.random())
            s.path("M%.2f %.2fl%.2f %.2f" % (x * sd, y - 0.6, 1.6 * sd, 1.6), stroke=darker(c, 0.3), w=0.45, o=0.6)
    s.path("M-1 88.4V92", stroke=c, w=5, o=0.6, blur=1)
