"""Persons in head units: 100 units are one head, y runs from the crown (0) to the soles (about 750), x = 0 is the spine."""

import math

from paint import bez, both, darker, lerp, lighter, limb, mix, normals, spline


class Skin:
    def __init__(self, base, lip, blush):
        self.base, self.lip, self.blush = base, lip, blush
        self.dark = darker(base, 0.5, "#3a1208")
        self.deep = darker(base, 0.72, "#240a06")
        self.light = lighter(base, 0.45, "#fff0dc")


def studio(s, wall, floor, horizon=None, vign=0.28, spot=(0, 200)):
    """Softly lit paper backdrop; the bend to the floor is at y = horizon."""
    x, y, w, h = s.x0, s.y0, s.bw, s.bh
    s.add('<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>' % (x, y, w, h, wall))
    s.add('<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>' % (x, y, w, h, s.rad([(0, lighter(wall, 0.55, "#ffffff"), 1), (0.55, lighter(wall, 0.3, "#ffffff"), 0.6), (1, wall, 0)], spot[0] - 40, spot[1], 520)))
    if horizon:
        s.add('<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>' % (x, horizon - 40, w, h, s.lin([(0, floor, 0), (0.5, darker(floor, 0.12), 0.9), (1, floor)], 0, horizon - 40, 0, horizon + 70)))
        s.ell(-20, horizon + 150, 330, 70, lighter(floor, 0.5, "#ffffff"), 0.45, 28)
    s.add('<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>' % (x, y, w, h, s.rad([(0, "#000", 0), (0.6, "#000", 0), (1, "#10131c", vign)], 0, y + h * 0.45, h * 0.72)))


def arm_points(f, side):
    """Shoulder, elbow, wrist and the hand's direction in degrees from straight down (positive = outward)."""
    a1, a2, a3 = f["arms"][0 if side < 0 else 1]
    sx, sy = f["sj"] * side, f["sy"]
    ux, uy = math.sin(math.radians(a1)) * side, math.cos(math.radians(a1))
    e = (sx + ux * f["ua"], sy + uy * f["ua"])
    ux, uy = math.sin(math.radians(a2)) * side, math.cos(math.radians(a2))
    w = (e[0] + ux * f["fa"], e[1] + uy * f["fa"])
    return (sx, sy), e, w, a3


def arm_line(f, side, ease=0.0, upto=1.0, flare=0.0):
    """Centre line of an arm with half widths (outer, inner); 0.55 is the elbow."""
    s, e, w, _ = arm_points(f, side)
    k = f["armw"]
    rows = [(0.0, 21, 21), (0.1, 22, 18), (0.2, 20, 16.5), (0.35, 17, 15.5), (0.48, 14.3, 14), (0.55, 13.6, 13.4), (0.64, 15, 14.6), (0.75, 13.4, 13.2), (0.88, 10, 10), (1.0, 8.6, 8.8)]
    out = []
    for t, o, i in rows:
        if t > upto + 1e-6:
            break
        p = lerp(s, e, t / 0.55) if t <= 0.55 else lerp(e, w, (t - 0.55) / 0.45)
        ee = ease * min(1, 0.35 + t * 4) + flare * t
        out.append((*p, o * k + ee, i * k + ee))
    if out and upto < 1 and rows[len(out) - 1][0] < upto - 0.02:
        a, b = rows[len(out) - 1], rows[len(out)]
        q = (upto - a[0]) / (b[0] - a[0])
        p = lerp(s, e, upto / 0.55) if upto <= 0.55 else lerp(e, w, (upto - 0.55) / 0.45)
        out.append((*p, (a[1] + (b[1] - a[1]) * q) * k + ease + flare * upto, (a[2] + (b[2] - a[2]) * q) * k + ease + flare * upto))
    # limb() offsets its first width to the left of travel: outer side of the picture's left arm is on the right of travel
    return [(x, y, o, i) if side < 0 else (x, y, i, o) for x, y, o, i in out]


def arm_shape(f, side, ease=0.0, upto=1.0, flare=0.0):
    """Outline of an arm or sleeve that grows out of the shoulder, and the same without the armhole edge (for shading)."""
    line = arm_line(f, side, ease, upto, flare)[1:]
    if upto == 1.0 and not ease:
        (x0, y0, *_), (x1, y1, o1, i1) = line[-2], line[-1]
        m = math.hypot(x1 - x0, y1 - y0)
        line.append((x1 + (x1 - x0) / m * 13 * f["hand"], y1 + (y1 - y0) / m * 13 * f["hand"], o1, i1))
    j = f["sj"]
    nr = normals(line)
    a = [(x + q[0] * o, y + q[1] * o) for (x, y, o, i), q in zip(line, nr)]
    b = [(x - q[0] * i, y - q[1] * i) for (x, y, o, i), q in zip(line, nr)]
    outer, inner = (a, b) if side < 0 else (b, a)
    k, e = f["armw"], ease
    head = [(j * 0.68 * side, 134.5 - e * 0.45), ((j * 0.94) * side, 140 - e * 0.5), ((j + 10 * k) * side, 147.5 - e * 0.6), ((j + 17.5 * k + e * 0.3) * side, 158.5 - e * 0.5)]
    pit = ((f["chest"] + 1) * side, 199 + e)
    inner = [q for q in inner if q[1] > 213]
    foot = spline([outer[-1], ((outer[-1][0] + inner[-1][0]) / 2 + 0.3, (outer[-1][1] + inner[-1][1]) / 2 + 2), inner[-1]], start=False)
    up = spline(inner[::-1] + [pit], start=False)
    d = spline(head + outer) + foot + up + "C%g %g %g %g %g %gZ" % (pit[0] - 11 * side, 182, (j * 0.74) * side, 160, *head[0])
    edge = spline(head + outer) + foot + up + "L%g 260L%g 60L%g 90Z" % (pit[0] - 60 * side, pit[0] - 60 * side, head[0][0])
    return d, edge


def hand(s, f, side):
    sk = f["skin"]
    _, e, w, ang = arm_points(f, side)
    k = f["hand"]
    s.open('transform="translate(%.2f %.2f) rotate(%.2f) scale(%.3f %.3f)"' % (w[0], w[1], -ang * side, k * side, k))
    # local: +y to the fingertips, +x away from the body; thumb towards the body
    def finger(pts, wd):
        s.volume(limb([(x, y, wd * q, wd * q) for (x, y), q in zip(pts, (1.0, 1.02, 0.92, 0.72))], 0, wd * 0.75), sk.base, sk.dark, sk.light, wd * 1.1, 0.5, 0.45, 0.35)
        x, y = pts[-1]
        s.ell(x + 0.2, y - 0.2, wd * 0.42, wd * 0.62, lighter(sk.base, 0.3, "#ffe6dc"), 0.45, 0.3)
        for px, py in pts[1:3]:
            s.path("M%g %gq%g %g %g 0" % (px - wd * 0.6, py, wd * 0.6, 0.9, wd * 1.2), stroke=sk.dark, w=0.6, o=0.35, blur=0.3)
    finger([(12.5, 33), (14.5, 44), (14.5, 53), (13, 61)], 3.5)
    finger([(6.5, 36), (8, 49), (8, 60), (6.6, 70)], 4.0)
    finger([(-0.5, 37), (0, 51), (-0.4, 63), (-1.6, 73.5)], 4.2)
    finger([(-7.5, 35), (-8, 48), (-8.8, 58), (-9.4, 67)], 4.1)
    palm = limb([(0, -6, 5.6, 5.6), (0, 3, 7.2, 7.2), (0.4, 12, 11.4, 11.2), (1.4, 24, 14.5, 14), (2.2, 34, 14.6, 13.6), (2.4, 40, 12.6, 12)], 0, 1.5)
    longer = limb([(0, -40, 5.6, 5.6), (0, 3, 7.2, 7.2), (0.4, 12, 11.4, 11.2), (1.4, 24, 14.5, 14), (2.2, 34, 14.6, 13.6), (2.4, 60, 12.6, 12)])
    fade = s.lin([(0, "#000"), (0.25, "#000"), (1, "#fff")], 0, -6, 0, 14)
    mk = s.id("m")
    s.defs.append('<mask id="%s" maskUnits="userSpaceOnUse" x="-40" y="-20" width="80" height="110"><rect x="-40" y="-20" width="80" height="110" fill="%s"/></mask>' % (mk, fade))
    s.open('mask="url(#%s)"' % mk)
    s.volume(palm, sk.base, sk.dark, sk.light, 9, 0.35, 0.28, 0.3, None, longer)
    s.close()
    thumb = [(-6.5, 13), (-12, 22), (-15.2, 32), (-14.6, 42)]
    s.volume(limb([(x, y, q, q) for (x, y), q in zip(thumb, (4.2, 5.4, 4.4, 3.3))], 2, 3), sk.base, sk.dark, sk.light, 5.5, 0.45, 0.35, 0.3)
    s.ell(-7, 17, 4, 8, sk.base, 0.85, 1.8, rot=20)
    for x, y in ((11, 36), (5.5, 38.5), (-0.5, 39), (-7, 37.5)):
        s.ell(x, y, 2.6, 2.2, sk.light, 0.3, 1)
        s.ell(x + 1.9, y + 3, 1.2, 2.6, sk.dark, 0.35, 0.9)
    for x in (8.5, 3, -3):
        s.path("M%g 34L%g 16" % (x, x * 0.6), stroke=sk.dark, w=1.1, o=0.16, blur=0.8)
    s.close()


def arm(s, f, side):
    sk = f["skin"]
    d, edge = arm_shape(f, side)
    sh, e, w, _ = arm_points(f, side)

    def detail():
        s.ell(sh[0] + 2 * side, sh[1] + 22, 13, 24, sk.light, 0.22, 8)
        s.folds([([lerp(sh, e, 0.5), lerp(sh, e, 0.7), lerp(sh, e, 0.95)], 6, 0.5), ([(e[0] - 7, e[1] - 3), (e[0], e[1] + 2), (e[0] + 7, e[1] - 3)], 2.4, 0.8),
                 ([lerp(e, w, 0.1), lerp(e, w, 0.4), lerp(e, w, 0.8)], 5, 0.45)], sk.dark, sk.light, 2.5, 0.45, 0.35)
    s.volume(d, sk.base, sk.dark, sk.light, 15 * f["armw"], 0.45, 0.3, 0.38, detail, edge)
    hand(s, f, side)


def leg_line(f, side, ease=(0, 0, 0), y0=340, y1=712, straight=False):
    """Centre line of a leg with half widths (outer, inner); ease at thigh, knee, ankle."""
    hx, kx, ax = f["hipj"] * side, f["knee"][0 if side < 0 else 1] * side, f["ankle"][0 if side < 0 else 1] * side
    k = f["legw"]
    rows = [(330, 37, 30), (362, 39, 33), (385, 38.5, 35.5), (420, 36, 35), (465, 31.5, 31), (510, 25.5, 25.5), (545, 22, 22), (565, 20.5, 21.5), (595, 22.5, 23.5), (625, 21.5, 21.5), (665, 15, 15), (700, 11.5, 11.5), (716, 12, 12)]
    if straight:
        rows = [r for r in rows if r[0] < 500] + [(510, 26.5, 26.5), (545, 24, 24), (600, 22.5, 22.5), (660, 21, 21), (716, 20, 20)]
    def at(y):
        for a, b in zip(rows, rows[1:]):
            if a[0] <= y <= b[0]:
                q = (y - a[0]) / (b[0] - a[0])
                return a[1] + (b[1] - a[1]) * q, a[2] + (b[2] - a[2]) * q
        return rows[-1][1:]
    ys = [y0] + [r[0] for r in rows if y0 + 8 < r[0] < y1 - 8] + [y1]
    out = []
    for y in ys:
        x = hx + (kx - hx) * (y - 370) / 175 if y <= 545 else kx + (ax - kx) * (y - 545) / 170
        e = ease[0] + (ease[1] - ease[0]) * max(0, y - 370) / 175 if y <= 545 else ease[1] + (ease[2] - ease[1]) * (y - 545) / 170
        o, i = at(y)
        out.append((x, y, o * k + e, i * k + e) if side < 0 else (x, y, i * k + e, o * k + e))
    return out


def leg(s, f, side):
    sk = f["skin"]
    d = limb(leg_line(f, side), 0, 4)
    kx = f["knee"][0 if side < 0 else 1] * side

    def detail():
        s.ell(kx - 1, 541, 13, 17, sk.light, 0.4, 5)
        s.folds([([(kx - 15, 528), (kx - 17, 545), (kx - 10, 560)], 5, 0.8), ([(kx + 14, 526), (kx + 17, 545), (kx + 9, 561)], 6, 0.9), ([(kx - 10, 562), (kx, 567), (kx + 10, 562)], 4, 0.7),
                 ([(kx - 9 * side, 575), (kx - 13 * side, 610), (kx - 6 * side, 660)], 9, 0.45), ([(kx + 16 * side, 430), (kx + 13 * side, 480), (kx + 12 * side, 520)], 9, 0.4)], sk.dark, sk.light, 3, 0.42, 0.3)
        s.path("M%g 575Q%g 620 %g 690" % (kx - 3, kx - 4, f["ankle"][0 if side < 0 else 1] * side - 2), stroke=sk.light, w=6, o=0.35, blur=3)
    s.volume(d, sk.base, sk.dark, sk.light, 34 * f["legw"], 0.42, 0.28, 0.32, detail)


def shoe(s, f, side, col, sole="#f2f0ea", lace="#f4f2ee", dress=False):
    ax = f["ankle"][0 if side < 0 else 1]
    s.open('transform="translate(%g 0) scale(%d 1) rotate(-6 0 712) translate(0 -2)"' % (ax * side, side))
    up = spline([(-15, 700), (15, 700), (18, 716), (23, 732), (27, 745), (22, 754), (0, 757), (-19, 754), (-22, 746), (-18, 731), (-16, 716)], True)
    so = spline([(-22, 744), (0, 749), (27, 743), (29.5, 751), (26, 758), (2, 762), (-20, 759), (-24, 752)], True)
    s.volume(so, sole, darker(sole, 0.6), "#ffffff", 7, 0.35, 0.35, 0.3)

    def detail():
        s.ell(4, 741, 13, 7, lighter(col, 0.4), 0.5, 3.5)
        if not dress:
            s.path(spline([(-9, 703), (-8, 718), (-9, 729), (0, 733), (9, 728), (9, 716), (10, 703)]), fill=darker(col, 0.25), stroke=darker(col, 0.6), w=0.9, o=0.9)
            for i in range(4):
                y = 706 + i * 6.6
                w = 9 + i * 0.7
                s.path("M%g %gQ0 %g %g %g" % (-w, y, y + 3.4, w, y + 0.6), stroke=darker(lace, 0.55), w=3, o=0.5, blur=0.6)
                s.path("M%g %gQ0 %g %g %g" % (-w, y - 0.6, y + 2.6, w, y), stroke=lace, w=2.2)
            s.path(spline([(-18, 742), (-10, 735), (2, 733.5), (14, 735), (23, 742)]), stroke=darker(col, 0.55), w=0.9, o=0.6)
        else:
            s.path(spline([(-18, 738), (0, 733), (22, 737)]), stroke=darker(col, 0.6), w=1, o=0.8)
    s.volume(up, col, darker(col, 0.7, "#0a0a10"), lighter(col, 0.5), 14, 0.45, 0.35, 0.3, detail)
    s.close()


def neck(s, f):
    sk = f["skin"]
    nw, j = f["neck"], f["sj"]
    d = spline([(-nw, 70), (-nw, 100), (-nw * 1.1, 112), (-nw * 1.75, 125.5), (-j * 0.66, 137), (-j * 0.9, 143), (-j - 10, 165), (-j + 6, 205), (0, 240), (j - 6, 205), (j + 10, 165), (j * 0.9, 143), (j * 0.66, 137), (nw * 1.75, 125.5), (nw * 1.1, 112), (nw, 100), (nw, 70)]) + "Z"

    def detail():
        s.path(spline([(-nw - 4, 88), (-12, 104), (2, 109), (16, 104), (nw + 8, 84), (nw + 8, 60), (-nw - 4, 60)], True), fill=sk.deep, o=0.42, blur=5)
        s.path(spline([(-nw - 2, 84), (-10, 97), (2, 101), (14, 97), (nw + 4, 82), (nw, 60), (-nw, 60)], True), fill=sk.deep, o=0.35, blur=2.2)
        s.folds([([(-nw * 0.9, 98), (-nw * 0.55, 118), (-7, 139)], 4.5, 0.8), ([(nw * 0.95, 98), (nw * 0.6, 118), (8, 139)], 5.5, 1),
                 ([(-8, 142), (-j * 0.45, 141), (-j * 0.85, 143)], 4.5, 0.9), ([(8, 142), (j * 0.45, 141), (j * 0.85, 143)], 4.5, 0.9), ([(-6, 140), (0, 147), (6, 140)], 4.5, 0.9)], sk.dark, sk.light, 1.9, 0.5, 0.45)
        s.ell(-j * 0.5, 165, j * 0.45, 20, sk.light, 0.22, 9)
        s.path("M%g 100L%g 150" % (nw * 0.8, nw), stroke=sk.dark, w=12, o=0.3, blur=5)
        if f.get("adam"):
            s.ell(0, 112, 4, 6, sk.dark, 0.3, 2.2)
            s.ell(-2, 110, 2, 4, sk.light, 0.3, 1.6)
    s.volume(d, sk.base, sk.dark, sk.light, 26, 0.3, 0.25, 0.25, detail)


def face(s, f):
    sk, g = f["skin"], f["face"]
    male = g["male"]
    jw, jy = (30.4, 21.5) if male else (27.8, 17.5)
    jw += g.get("wide", 0)
    cheek = 33 + g.get("wide", 0) * 0.8
    for sd in (-1, 1):
        ear = spline([(sd * 31, 45), (sd * 35, 43), (sd * 38.2, 47), (sd * 37.6, 56), (sd * 35.5, 63), (sd * 33, 67), (sd * 30.5, 65)], True)
        s.volume(ear, mix(sk.base, sk.blush, 0.25), sk.dark, sk.light, 5, 0.4, 0.4, 0.25)
        s.path(spline([(sd * 33, 48), (sd * 35.8, 48), (sd * 36, 55), (sd * 34, 60)]), stroke=sk.deep, w=1.3, o=0.5, blur=0.7)
    d = spline(both([(0, 1), (18, 4), (29, 16), (cheek - 0.2, 32), (cheek, 50), (jw + 1, 68), (jw - 4.5, 80), (jy, 90), (jy * 0.55, 97), (0, 99.5)][1:]) + [(0, 1)], True)

    def detail():
        dk, lt = sk.dark, sk.light
        # planes of the head
        for sd, o in ((-1, 0.22), (1, 0.42)):
            s.ell(sd * 33, 44, 7, 26, dk, o, 6)
            s.ell(sd * 27, 72, 7, 16, dk, o * 0.9, 5, rot=sd * 14)
            s.ell(sd * 20, 66, 8, 6, sk.blush, 0.34 if not male else 0.22, 4)
            s.ell(sd * 15.2, 46.5, 10.5, 5.6, dk, 0.4 + (0.06 if sd > 0 else 0), 2.8)
            s.ell(sd * 8.2, 46, 3.4, 4.6, sk.deep, 0.26, 1.8)
            s.ell(sd * 16, 56.5, 9, 2.6, dk, 0.2, 1.7)
            s.ell(sd * 18.5, 61, 7, 3.4, lt, 0.4 if sd < 0 else 0.24, 2.6, rot=sd * -12)
            s.path(spline([(sd * 9.5, 69), (sd * 13.5, 74), (sd * 15.5, 80)]), stroke=dk, w=2.6, o=0.2 if not male else 0.28, blur=1.8)
        s.ell(-4, 28, 17, 9, lt, 0.42, 6)
        s.path(spline([(-28, 84), (-14, 97), (0, 101), (14, 97), (28, 84)]), stroke=dk, w=9, o=0.42, blur=4)
        # nose
        s.path(spline([(4.6, 45), (4.2, 54), (6.4, 63), (9.6, 69), (4, 71), (3, 60)], True), fill=dk, o=0.42, blur=1.8)
        s.path(spline([(-4.8, 45), (-4.4, 54), (-6.4, 63), (-8.6, 68), (-5.6, 66), (-3.6, 56)], True), fill=dk, o=0.2, blur=1.5)
        s.path("M-1 43L-1 63", stroke=lt, w=3.2, o=0.6, blur=1.4)
        s.ell(-1.1, 65.4, 3.1, 2.6, lt, 0.75, 1.2)
        nw = g.get("nose", 8)
        s.path(spline([(-nw, 69.2), (-nw * 0.55, 71.8), (0, 73), (nw * 0.55, 71.8), (nw, 69.2), (nw * 0.6, 75), (0, 76), (-nw * 0.6, 75)], True), fill=dk, o=0.42, blur=1.6)
        for sd in (-1, 1):
            s.ell(sd * nw * 0.5, 70.6, nw * 0.26, 1.05, sk.deep, 0.75, 0.45, rot=sd * -14)
            s.path(spline([(sd * nw * 0.86, 64.6), (sd * (nw + 0.9), 68), (sd * (nw - 0.6), 70.8)]), stroke=sk.deep, w=0.9, o=0.45, blur=0.5)
        s.path(spline([(-nw * 0.4, 71), (0, 72.6), (nw * 0.4, 71)]), stroke=sk.deep, w=0.8, o=0.4, blur=0.5)
        s.ell(0, 76.4, 1.4, 2, dk, 0.3, 0.9)
        # mouth
        m = g.get("mouth", 12)
        lip, lo = sk.lip, darker(sk.lip, 0.28, "#300c10")
        s.path(spline([(-m, 80), (-m * 0.55, 78.7), (-2.4, 77.3), (0, 78.1), (2.4, 77.3), (m * 0.55, 78.7), (m, 80), (m * 0.45, 81.9), (0, 82), (-m * 0.45, 81.9)], True), fill=lo, o=0.88, blur=0.4)
        s.path(spline([(-m * 0.93, 80.4), (-m * 0.45, 81.8), (0, 81.8), (m * 0.45, 81.8), (m * 0.93, 80.4), (m * 0.55, 85.1), (0, 86.8), (-m * 0.55, 85.1)], True), fill=lip, o=0.92, blur=0.45)
        s.path(spline([(-m - 0.9, 79.5), (-m * 0.8, 80.9), (-m * 0.4, 82), (0, 81.9), (m * 0.4, 82), (m * 0.8, 80.9), (m + 0.9, 79.5)]), stroke=darker(sk.lip, 0.72, "#240508"), w=0.8, o=0.8, blur=0.3)
        s.ell(-2, 83.9, 4.6, 1, lighter(sk.lip, 0.6), 0.6, 0.8)
        s.ell(0, 88.6, 7.5, 1.7, dk, 0.45, 1.2)
        s.ell(-1.5, 93, 6, 3, lt, 0.4, 2.2)
        for sd in (-1, 1):
            s.ell(sd * (m + 1.6), 79.8, 1.6, 1.5, dk, 0.45, 0.8)
        # eyes
        for sd in (-1, 1):
            eye(s, sk, g, sd)

    s.volume(d, sk.base, sk.dark, sk.light, 16, 0.35, 0.26, 0.2, detail)


def eye(s, sk, g, sd):
    x = 15.2 * sd
    h = 0 if g["male"] else 0.5
    inner, outer = (x - 6.3 * sd, 51.2), (x + 6.6 * sd, 49.8)
    almond = spline([inner, (x - 2.5 * sd, 47.9 - h), (x + 1.6 * sd, 47.2 - h), outer, (x + 2.4 * sd, 52.8), (x - 2.5 * sd, 53)], True)
    s.open(s.clip(almond))
    s.path(almond, fill="#ece4de")
    s.ell(x, 50, 3.75, 3.75, g["iris"])
    s.ell(x, 50, 3.75, 3.75, "none", 0.9, 0, extra='stroke="%s" stroke-width="0.8"' % darker(g["iris"], 0.65))
    s.ell(x + 0.5, 51.4, 2.2, 1.6, lighter(g["iris"], 0.5), 0.5, 0.5)
    s.ell(x, 50, 1.75, 1.75, "#0b0808")
    s.path(spline([(x - 8, 47.4 - h), (x, 46.9 - h), (x + 8, 47.4 - h)]), stroke="#2a1512", w=3.2, o=0.5, blur=0.9)
    s.ell(x - 1.4, 48.6, 0.85, 0.85, "#ffffff", 0.95)
    s.ell(inner[0] + 0.6 * sd, 51, 0.9, 0.8, "#c98d80", 0.8, 0.2)
    s.close()
    lash = darker(g["brow"], 0.55, "#0c0605")
    s.path(spline([(inner[0], inner[1]), (x - 2.5 * sd, 47.7 - h), (x + 1.8 * sd, 47 - h), (outer[0] + 0.9 * sd, outer[1] - 0.4), (x + 1.8 * sd, 47.9 - h), (x - 2.5 * sd, 48.4 - h)], True), fill=lash, stroke=lash, w=0.35 if g["male"] else 0.9, o=0.92, blur=0.2)
    s.path(spline([(x - 4 * sd, 52.9), (x + 1 * sd, 53.4), (outer[0] - 0.4 * sd, 51)]), stroke=lash, w=0.5, o=0.5, blur=0.3)
    s.path(spline([(x - 6 * sd, 48.4), (x - 2 * sd, 45.2 - h), (x + 3 * sd, 44.8 - h), (x + 7.4 * sd, 47.6)]), stroke=sk.deep, w=0.9, o=0.5, blur=0.5)
    s.path(spline([(x - 5 * sd, 44.8), (x, 43.2), (x + 6 * sd, 44.4)]), stroke=sk.light, w=2, o=0.3, blur=1.2)
    # brow: soft shape plus hairs
    t = 1.15 if g["male"] else 0.8
    top = [(x - 8 * sd, 41.2), (x - 2 * sd, 39.4), (x + 4.5 * sd, 38.6), (x + 10.6 * sd, 41.6)]
    s.path(spline([top[0], top[1], top[2], top[3], (x + 4 * sd, 38.6 + 2.4 * t), (x - 2 * sd, 39.4 + 2.9 * t), (x - 8 * sd, 41.2 + 3 * t)], True), fill=g["brow"], o=0.62, blur=0.7)
    for i in range(20):
        q = i / 19
        bx, by = bez(top, q)
        by += s.rnd.uniform(0.6, 2.5) * t * (1 - 0.55 * q)
        s.path("M%.2f %.2fl%.2f %.2f" % (bx, by, (1.0 + 2.2 * q) * sd, -2.0 + 2.6 * q), stroke=darker(g["brow"], 0.3), w=0.45, o=0.6)


def strands(s, guide_a, guide_b, count, cols, w=(0.5, 1.3), o=(0.25, 0.6), jitter=1.2):
    """Hair between two guide curves (lists of the same number of points)."""
    for i in range(count):
        t = s.rnd.random()
        p = [(lerp(a, b, t)[0] + s.rnd.uniform(-jitter, jitter), lerp(a, b, t)[1] + s.rnd.uniform(-jitter, jitter)) for a, b in zip(guide_a, guide_b)]
        a, b = s.rnd.uniform(0, 0.25), s.rnd.uniform(0.75, 1)
        m = [bez(p, a + (b - a) * q / 4) for q in range(5)]
        s.path(spline(m), stroke=s.rnd.choice(cols), w=s.rnd.uniform(*w), o=s.rnd.uniform(*o))


def hair_cols(c):
    return [darker(c, 0.5), darker(c, 0.3), c, lighter(c, 0.18), lighter(c, 0.32), darker(c, 0.15)]


def short_hair(s, f):
    c = f["hair"]
    d = spline([(-34.5, 52), (-37.5, 36), (-37, 18), (-29, 1), (-13, -8.5), (5, -9.5), (22, -5), (34, 8), (37.5, 26), (36.5, 40), (34.5, 52)]) + spline(
        [(32.8, 52), (32, 42), (30.5, 31), (27, 22.5), (19, 19), (6, 18), (-8, 20.5), (-19, 20), (-27, 25), (-31, 33), (-32.5, 43), (-32.8, 52)], start=False) + "Z"
    s.path(spline([(-31, 34), (-26, 26), (-10, 23), (10, 21), (26, 25), (31, 34)]), stroke=f["skin"].deep, w=6, o=0.32, blur=2.6)

    def detail():
        s.ell(-10, 3, 18, 8, lighter(c, 0.4), 0.35, 5, rot=-12)
        cols = hair_cols(c)
        strands(s, [(-20, 22), (-24, 4), (-10, -8), (6, -9)], [(30, 24), (24, 2), (30, -2), (36, 20)], 150, cols)
        strands(s, [(-20, 20), (-6, 4), (14, -4), (34, 6)], [(6, 20), (14, 10), (26, 8), (33, 28)], 170, cols)
        strands(s, [(-19, 20), (-26, 6), (-34, 12), (-36, 30)], [(-27, 26), (-30, 24), (-33, 34), (-34, 50)], 130, cols)
        strands(s, [(30, 20), (34, 22), (36, 34), (35, 52)], [(34, 8), (37, 16), (38, 30), (36, 48)], 80, cols)
    s.volume(d, c, darker(c, 0.6), lighter(c, 0.4), 12, 0.45, 0.3, 0.2, detail)
    s.path(spline([(-30, 31), (-26, 25), (-18, 20.5), (-8, 21), (6, 18.5), (19, 19.5), (27, 23), (30.5, 31)]), stroke=darker(c, 0.25), w=1.6, o=0.5, blur=1)
