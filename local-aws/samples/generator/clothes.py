"""Clothes worn by the persons."""

from body import arm_line, arm_points, arm_shape, leg_line
from paint import both, darker, lerp, lighter, limb, mirror, spline


def sides(f, hem, ease=4):
    """Right half of the torso from the shoulder to the hem."""
    j = f["sj"]
    pts = [(f["chest"] + ease + 1, 196), (f["chest"] + ease, 225), (f["waist"] + ease + 2, 278), (f["hips"] + ease, 335), (f["hips"] + ease + 1, 362), (f["hips"] + ease, 400)]
    return [p for p in pts if p[1] < hem - 10] + [(f["hips"] + ease + (0 if hem > 340 else -2), hem)]


def top(s, f, col, hem=368, sleeve=0, neck="crew", ease=5, rib=True, drape=0.42, seed=4, tank=False, print_=None):
    j, nw = f["sj"], f["neck"]
    dark, light = darker(col, 0.62, "#0b0d18"), lighter(col, 0.5, "#ffffff")
    ny = {"crew": 134, "v": 168, "scoop": 170, "boat": 142}[neck]
    nx = nw * (1.55 if neck == "crew" else 1.8)
    if tank:
        nx = nw * 1.75
    shoulder = [(nx, 121 if not tank else 130), (j * 0.68, 133), (j * 0.94, 138.5), (j + 4, 152)]
    if tank:
        shoulder = [(nx, 130), (j * 0.83, 137)]
        shoulder += [(j * 0.80, 160), (j * 0.86, 182)]
    side = sides(f, hem, ease)
    if not tank:
        side = [(j + 6, 170)] + side
    half = shoulder + side
    hemline = [(half[-1][0] * q, hem + 5 * (1 - q * q)) for q in (0.66, 0.33, 0, -0.33, -0.66)]
    if neck == "v":
        neckline = [(-nx, 121), (-nx * 0.75, 138), (-2, ny), (2, ny), (nx * 0.75, 138), (nx, 121)]
    else:
        neckline = [(-nx, shoulder[0][1]), (-nx * 0.86, lerp((0, shoulder[0][1]), (0, ny), 0.6)[1]), (-nx * 0.45, ny - 1.6), (0, ny), (nx * 0.45, ny - 1.6), (nx * 0.86, lerp((0, shoulder[0][1]), (0, ny), 0.6)[1]), (nx, shoulder[0][1])]
    # straight shoulders, curves elsewhere: the path is put together from open splines
    d = spline(neckline) + spline(half, start=False) + spline([half[-1]] + hemline + [(-half[-1][0], half[-1][1])], start=False) + spline(mirror(half)[::-1], start=False) + "Z"
    w = f["waist"]
    s.path(d, fill="#05070f", o=0.4, blur=5, extra='transform="translate(3 5)" ' + s.clip("M%g 335H%gV420H%gZ" % (-f["hips"] + 2, f["hips"] - 2, -f["hips"] + 2)))

    def detail():
        bust = f.get("bust", 0)
        for sd in (-1, 1):
            s.ell(sd * j * 0.46, 205, j * 0.42, 24, light, (0.2 if sd < 0 else 0.1) + 0.08 * bust, 12)
            if bust:
                s.ell(sd * j * 0.5, 229, j * 0.36, 8, dark, 0.3 * bust, 6)
        s.ell(0, 205, 6, 24, dark, 0.12 + 0.1 * bust, 7)
        s.path("M%g 215L%g %g" % (j * 0.95, w + 3, hem - 20), stroke=dark, w=24, o=0.34, blur=11)
        a, h = f["chest"] + ease, f["hips"] + ease
        items = [([(-a + 2, 198), (-a + 20, 206), (-a * 0.45, 226)], 6, 0.9), ([(a - 2, 198), (a - 20, 208), (a * 0.4, 230)], 7, 1), ([(a - 1, 206), (a - 16, 226), (a * 0.55, 256)], 6, 0.8), ([(-a + 1, 208), (-a + 14, 228), (-a * 0.6, 250)], 5, 0.7),
                 ([(-w - 4, 270), (-w * 0.6, 284), (-w * 0.1, 286)], 7, 0.8), ([(w + 4, 264), (w * 0.55, 282), (w * 0.05, 292)], 7, 0.9), ([(w + 4, 282), (w * 0.6, 300), (w * 0.2, 308)], 6, 0.75),
                 ([(-w - 3, 292), (-w * 0.65, 306), (-w * 0.25, 306)], 6, 0.7), ([(-h, 312), (-h * 0.5, 334), (-h * 0.1, 334)], 7, 0.6), ([(h, 306), (h * 0.6, 332), (h * 0.1, 346)], 8, 0.8),
                 ([(-h * 0.3, hem + 4), (-h * 0.22, hem - 16), (-h * 0.26, hem - 34)], 7, 0.6), ([(h * 0.4, hem + 4), (h * 0.34, hem - 16), (h * 0.44, hem - 30)], 7, 0.7), ([(-h * 0.85, hem), (-h * 0.7, hem - 20), (-h * 0.72, hem - 34)], 6, 0.55),
                 ([(-j * 0.85, 152), (-j * 0.6, 172), (-j * 0.5, 200)], 5, 0.5), ([(j * 0.88, 152), (j * 0.62, 172), (j * 0.55, 200)], 6, 0.6)]
        s.folds([i for i in items if i[0][0][1] < hem + 6], dark, light, 3.2, 0.62, 0.4)
        for sd in (-1, 1):
            s.ell(sd * f["chest"], 214, 9, 30, dark, 0.28 + 0.12 * (sd > 0), 8)
        if print_:
            print_(s)
        # hem stitch and shade
        hl = [(-h, hem - 7), (-h * 0.5, hem - 3.5), (0, hem - 2), (h * 0.5, hem - 3.5), (h, hem - 7)]
        s.path(spline(hl), stroke=dark, w=0.7, o=0.5)
        s.path(spline([(x, y + 1) for x, y in hl]), stroke=light, w=0.6, o=0.35)
    s.volume(d, col, dark, light, 24, 0.4, 0.22, 0.28, detail)
    if rib:
        for dy, c, w2, o in ((0, col, 6.4, 1), (2.8, dark, 1, 0.5), (-2.6, dark, 0.8, 0.35), (-0.6, light, 1.6, 0.28)):
            s.path(spline([(x * (1 + dy * 0.008), y + dy * (1 if abs(x) < nx * 0.9 else 0.6)) for x, y in neckline]), stroke=c, w=w2, o=o, blur=0.3 if w2 < 2 else 0, cap="butt")
    s.cloth(d, drape, 0.07, seed=seed)
    if sleeve:
        sleeves(s, f, col, sleeve, ease, seed)


def sleeves(s, f, col, upto, ease=5, seed=4):
    dark, light = darker(col, 0.62, "#0b0d18"), lighter(col, 0.5, "#ffffff")
    long = upto > 0.7
    for side in (-1, 1):
        line = arm_line(f, side, 2.4 if long else ease - 1.5, upto, 0 if long else 4)
        d, edge = arm_shape(f, side, 2.4 if long else ease - 1.5, upto, 0 if long else 4)
        sh, e, w, _ = arm_points(f, side)
        s.path(d, fill="#05070f", o=0.3, blur=4, extra='transform="translate(2 4)" ' + s.clip("M%g 150H%gV420H%gZ" % (-f["chest"] - 3, f["chest"] + 3, -f["chest"] - 3)))

        def detail():
            items = [([lerp(sh, e, 0.12), (sh[0] + 10 * side, sh[1] + 34), (sh[0] + 22 * side, sh[1] + 40)], 5, 0.6), ([(sh[0] - 12 * side, sh[1] + 40), (sh[0] + 4 * side, sh[1] + 48), (sh[0] + 20 * side, sh[1] + 54)], 5, 0.8),
                     ([(sh[0] - 10 * side, sh[1] + 30), (sh[0] + 2 * side, sh[1] + 32), (sh[0] + 14 * side, sh[1] + 28)], 4, 0.6)]
            if long:
                n = (8, 3)
                for k, (q, wd, st) in enumerate(((-0.16, 5, 0.7), (-0.06, 6, 1), (0.05, 6, 0.95), (0.16, 5, 0.6))):
                    c = lerp(e, sh, -q) if q < 0 else lerp(e, w, q)
                    items.append(([(c[0] - 13, c[1] - 5 * (k % 2)), (c[0], c[1] + 4), (c[0] + 13, c[1] - 4 * ((k + 1) % 2))], wd, st))
                for q, wd in ((0.55, 4), (0.78, 5), (0.9, 4.5), (0.97, 3.5)):
                    c = lerp(e, w, q)
                    items.append(([(c[0] - 11, c[1] - 3), (c[0] + 1, c[1] + 2.5), (c[0] + 11, c[1] - 1)], wd, 0.75))
            s.folds(items, dark, light, 2.6, 0.5, 0.34)
            (x0, y0, a0, b0), (x1, y1, a1, b1) = line[-2], line[-1]
            q = 6 / max(1, ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
            c = lerp((x1, y1), (x0, y0), q)
            dx, dy = (x1 - x0), (y1 - y0)
            m = (dx * dx + dy * dy) ** 0.5
            s.path("M%g %gL%g %g" % (c[0] - dy / m * 34, c[1] + dx / m * 34, c[0] + dy / m * 34, c[1] - dx / m * 34), stroke=dark, w=0.8, o=0.5)
        s.volume(d, col, dark, light, 20, 0.42, 0.26, 0.32, detail, edge)
        j, px = f["sj"], (f["chest"] + 1) * side
        hole = "M%g %gC%g %g %g %g %g %g" % (j * 0.68 * side, 135, j * 0.74 * side, 160, px - 11 * side, 182, px, 201)
        s.path(hole, stroke=dark, w=6, o=0.28, blur=2.6, extra='transform="translate(%g 2)"' % (-2.5 * side))
        s.path(hole, stroke=dark, w=0.9, o=0.5, blur=0.35)
        s.path(hole, stroke=light, w=0.8, o=0.3, blur=0.3, extra='transform="translate(%g 0)"' % (1.4 * side))
        s.cloth(d, 0.4, 0.07, seed=seed + 1)


def trousers(s, f, col, hem=706, ease=(3, 3, 3), waist=318, jeans=False, seed=7, skinny=False, crease=False):
    dark, light = darker(col, 0.66, "#060812"), lighter(col, 0.42, "#ffffff")
    hip = f["hips"]
    for side in (-1, 1):
        line = leg_line(f, side, ease, 400, hem, not skinny)
        outer = [(x + (q if side > 0 else -p) if False else x + side * (q if side > 0 else p), y) for x, y, p, q in line]
        inner = [(x - side * (p if side > 0 else q), y) for x, y, p, q in line]
        out = [((f["waist"] + 3) * side, waist), ((hip + 1) * side, 345), ((hip + 3) * side, 372)] + outer
        foot = spline([out[-1], ((out[-1][0] + inner[-1][0]) / 2, hem + 3), inner[-1]], start=False)
        inn = inner[::-1]
        crotch = 391
        inn = [(max(p[0] * side, 1.2) * side, p[1]) for p in inn if p[1] > 412]
        d = spline(out) + foot + spline(inn, start=False) + "L%g %gL%g %gZ" % (0, crotch, 0, waist + 4)
        edge = spline(out) + foot + spline(inn, start=False) + "L%g %gL%g %gZ" % (-30 * side, crotch, -30 * side, waist)
        kx, ax = f["knee"][0 if side < 0 else 1] * side, f["ankle"][0 if side < 0 else 1] * side

        def detail():
            s.ell(kx - 4, 470, 12, 80, light, 0.2 if side < 0 else 0.15, 9)
            s.ell(kx - 3, 545, 13, 18, light, 0.22, 7)
            s.path("M%g 392Q%g 460 %g 540" % (6 * side, 8 * side, kx - 18 * side), stroke=dark, w=17, o=0.4, blur=8)
            items = [([(kx - 18, 532), (kx - 2, 541), (kx + 16, 530)], 5, 0.7), ([(kx - 20, 556), (kx - 2, 566), (kx + 18, 553)], 6, 0.9), ([(kx - 18, 572), (kx - 2, 580), (kx + 16, 570)], 5, 0.6),
                     ([(3 * side, 392), (22 * side, 402), (46 * side, 398)], 6, 0.9), ([(5 * side, 404), (22 * side, 424), (40 * side, 436)], 6, 0.7), ([(hip * side, 398), (50 * side, 404), (36 * side, 396)], 5, 0.4),
                     ([(ax - 18, 668), (ax, 678), (ax + 18, 666)], 5, 0.7), ([(ax - 20, 684), (ax - 2, 694), (ax + 18, 682)], 6, 0.95), ([(ax - 18, hem - 7), (ax, hem), (ax + 18, hem - 9)], 5, 0.7), ([(kx + 17 * side, 600), (kx + 12 * side, 630), (ax + 12 * side, 660)], 6, 0.5)]
            if skinny:
                items = [(p, w * 0.7, st * 0.7) for p, w, st in items]
            s.folds(items, dark, light, 2.8, 0.66, 0.36)
            if jeans:
                s.ell(kx - 2, 455, 15, 55, lighter(col, 0.5), 0.3, 11)
                s.path("M%g 380Q%g 520 %g %g" % ((hip - 3) * side, kx + 22 * side, ax + 20 * side, hem), stroke=dark, w=1.2, o=0.5, blur=0.4)
                s.path("M%g %gL%g %g" % (ax - 30, hem - 7, ax + 30, hem - 7), stroke="#c79a55", w=0.8, o=0.7, extra='stroke-dasharray="2.2 1.3"')
            if crease:
                s.path("M%g 400L%g 545L%g %g" % (kx - 1, kx, ax, hem), stroke=light, w=1.6, o=0.4, blur=0.7)
        s.volume(d, col, dark, light, 32, 0.45, 0.28, 0.26, detail, edge)
        s.cloth(d, 0.45 if not skinny else 0.25, 0.13 if jeans else 0.07, seed=seed, wf="0.5 1.4" if jeans else "0.9 0.9")
    s.path("M0 %gQ1 365 0 391" % (waist + 4), stroke=dark, w=1.2, o=0.6, blur=0.4)
    s.path("M3 390Q4 372 3 345", stroke=dark, w=6, o=0.3, blur=3)
    s.folds([([(-6, 386), (-28, 380), (-48, 384)], 5, 0.8), ([(6, 386), (28, 380), (50, 382)], 6, 0.9), ([(-3, 376), (-20, 366), (-34, 364)], 4, 0.6), ([(4, 376), (20, 364), (34, 364)], 4, 0.6)], dark, light, 2.6, 0.5, 0.25)


def skirt(s, f, col, hem=540, waist=312, seed=9):
    dark, light = darker(col, 0.64, "#07080f"), lighter(col, 0.45, "#ffffff")
    w, h = f["waist"] + 3, f["hips"] + 4
    b = h + 22
    right = [(w, waist), (h - 5, 340), (h, 372), (h + 7, 430), (b, hem)]
    low = [(b, hem), (b * 0.6, hem + 8), (0, hem + 11), (-b * 0.6, hem + 8), (-b, hem)]
    d = spline([(-w, waist), (0, waist + 4), (w, waist)]) + spline(right, start=False) + spline(low, start=False) + spline(mirror(right)[::-1], start=False) + "Z"
    s.path(d, fill="#05070f", o=0.45, blur=7, extra='transform="translate(2 8)" ' + s.clip_union(*[limb(leg_line(f, sd), 0, 4) for sd in (-1, 1)]))

    def detail():
        s.ell(-h * 0.45, 430, 20, 80, light, 0.25, 14)
        s.ell(0, 520, 16, 60, dark, 0.3, 10)
        items = [([(x0, y0), ((x0 + x1) / 2, (y0 + hem) / 2), (x1, hem + 8)], wd, st) for x0, y0, x1, wd, st in ((-50, 400, -66, 9, 0.7), (-22, 410, -30, 10, 0.8), (14, 400, 16, 9, 0.7), (38, 395, 52, 10, 0.9), (62, 410, 84, 8, 0.7), (-66, 430, -90, 7, 0.6))]
        items += [([(-h, 366), (-h * 0.5, 376), (-h * 0.1, 372)], 6, 0.5), ([(h, 360), (h * 0.5, 376), (h * 0.1, 378)], 6, 0.6)]
        s.folds(items, dark, light, 3, 0.62, 0.38)
        s.path(spline([(x * 0.995, y - 8) for x, y in low]), stroke=dark, w=0.8, o=0.5)
    s.volume(d, col, dark, light, 28, 0.42, 0.22, 0.28, detail)
    s.cloth(d, 0.4, 0.08, seed=seed)
