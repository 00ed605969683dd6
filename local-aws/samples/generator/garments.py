"""Writes the garments' pictures to ../svg: product photos, front view, symmetric."""

import math
import os
import sys

from paint import Svg, both, darker, lerp, lighter, limb, mirror, mix, spline

HERE = os.path.dirname(os.path.abspath(__file__))


class Cloth:
    """Colours, pattern and weave of one garment."""

    def __init__(self, s, col, pattern=None, seed=3, drape=0.5, weave=0.1, wf="0.7 0.7", dark=None, key=0.42):
        self.s, self.col, self.pattern, self.seed, self.drape, self.weave, self.wf, self.key = s, col, pattern, seed, drape, weave, wf, key
        self.dark, self.light = dark or darker(col, 0.62, "#0a0b16"), lighter(col, 0.55, "#ffffff")

    def fill(self, angle=0, ox=0, oy=0):
        return self.pattern(self.s, angle, ox, oy) if self.pattern else self.col


def paper(s, col="#f3f3f2", edge="#dcdddf"):
    x, y, w, h = s.x0, s.y0, s.bw, s.bh
    s.add('<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>' % (x, y, w, h, s.rad([(0, col), (0.6, col), (1, edge)], x + w * 0.46, y + h * 0.44, h * 0.78)))


def shadow(s, ds, o=0.3):
    for blur, dx, dy, k in ((20, 10, 16, 0.7), (6, 3, 5, 0.6)):
        s.open('opacity="%g" transform="translate(%g %g)"%s' % (o * k, dx, dy, s.blur(blur)))
        for d in ds:
            s.path(d, fill="#15171d")
        s.close()


def piece(s, c, d, w=60, angle=0, folds=(), edge=None, body=None, fw=6.5, origin=(0, 0), fo=0.6):
    def detail():
        if body:
            body()
        s.folds(folds, c.dark, c.light, fw, fo, 0.42)
    s.volume(d, c.fill(angle, *origin), c.dark, c.light, w, c.key, 0.2, 0.3, detail, edge)
    s.cloth(d, c.drape, c.weave, 0.008, 0.004, 26, c.seed, c.wf, 3)


def stitch(s, pts, c, w=1.6, dash="5 3", o=0.55, gap=0):
    d = spline(pts)
    s.path(d, stroke=c.dark, w=w + 1.4, o=o * 0.5, blur=0.8)
    s.path(d, stroke=c.dark if not gap else c.light, w=w, o=o, extra='stroke-dasharray="%s"' % dash, cap="butt")


def seam(s, d, c, o=0.6):
    s.path(d, stroke=c.dark, w=8, o=o * 0.45, blur=4)
    s.path(d, stroke=c.dark, w=1.8, o=o)
    s.path(d, stroke=c.light, w=1.4, o=o * 0.5, extra='transform="translate(2 1)"')


def upper(s, c, shape):
    """Body and sleeves of a top. shape: neck, drop, shoulder, pit, side (list), hem, sleeve outline points, cuff."""
    nx, ny = shape["neck"]
    sh, pit, hem = shape["shoulder"], shape["pit"], shape["hem"]
    drop, back = shape["drop"], shape["back"]
    front = [(-nx, ny), (-nx * 0.82, ny + (drop - ny) * 0.52), (-nx * 0.45, ny + (drop - ny) * 0.9), (0, drop), (nx * 0.45, ny + (drop - ny) * 0.9), (nx * 0.82, ny + (drop - ny) * 0.52), (nx, ny)]
    if shape.get("v"):
        front = [(-nx, ny), (-nx * 0.62, ny + (drop - ny) * 0.5), (0, drop), (nx * 0.62, ny + (drop - ny) * 0.5), (nx, ny)]
    side = shape["side"]
    right = [lerp((nx, ny), sh, 0.5), sh]
    hole = [sh, (sh[0] - 14, sh[1] + (pit[1] - sh[1]) * 0.45), (sh[0] - 6, sh[1] + (pit[1] - sh[1]) * 0.8), pit]
    hemw = side[-1][0]
    hl = [(hemw, hem), (hemw * 0.5, hem + 9), (0, hem + 12), (-hemw * 0.5, hem + 9), (-hemw, hem)]
    body = spline(front) + "L%g %g" % sh + spline(hole, start=False) + spline([pit] + side, start=False) + spline(hl, start=False) + spline([(-x, y) for x, y in reversed([pit] + side)], start=False) + spline([(-x, y) for x, y in reversed(hole)], start=False) + "Z"
    bed = spline(front) + "L%g %gL%g %gL%g %g" % (sh[0] + 90, sh[1] + 10, pit[0] + 90, pit[1] - 20, pit[0], pit[1]) + spline([pit] + side, start=False) + spline(hl, start=False) + spline([(-x, y) for x, y in reversed([pit] + side)], start=False) + "L%g %gL%g %gZ" % (-pit[0] - 90, pit[1] - 20, -sh[0] - 90, sh[1] + 10)
    out, inn = shape["outer"], shape["inner"]
    sl = []
    for sd in (-1, 1):
        o = [(x * sd, y) for x, y in [lerp((nx, ny), sh, 0.9), sh] + out]
        i = [(x * sd, y) for x, y in inn + [pit]]
        h = [(x * sd, y) for x, y in reversed(hole)]
        cuff = [o[-1], (lerp(out[-1], inn[0], 0.5)[0] * sd + 5 * sd, lerp(out[-1], inn[0], 0.5)[1] + 4), i[0]]
        d = spline(o[1:]) + spline(cuff, start=False) + spline(i, start=False) + spline(h, start=False) + "Z"
        e = spline(o[1:]) + spline(cuff, start=False) + spline(i, start=False) + "L%g %gL%g %gZ" % (i[-1][0] - 120 * sd, i[-1][1], o[1][0] - 120 * sd, o[1][1] - 60)
        sl.append((sd, d, e))
    inside = ""
    if shape["back"] is not None:
        inside = spline([(-nx, ny), (-nx * 0.5, back - 2), (0, back), (nx * 0.5, back - 2), (nx, ny)]) + spline(front[::-1], start=False) + "Z"
        neck_up = spline([(-nx, ny), (-nx * 0.5, back - 2), (0, back), (nx * 0.5, back - 2), (nx, ny)])
    if not shape.get("cutout"):
        shadow(s, [body] + [d for _, d, _ in sl])
    if shape["back"] is not None:
        ic = shape.get("lining") or darker(c.col, 0.28, "#0a0b16")
        s.open(s.clip(inside))
        s.path(inside, fill=ic)
        s.path(spline(front), stroke=c.dark, w=26, o=0.6, blur=9, extra='transform="translate(2 -3)"')
        s.path(neck_up, stroke=mix(ic, c.col, 0.12 if shape.get("lining") else 0.55), w=34)
        s.path(neck_up, stroke=c.dark, w=2, o=0.6, extra='transform="translate(0 17)"')
        s.close()
    for sd, d, e in sl:
        piece(s, c, d, shape.get("w", 60) * 0.85, shape["angle"] * sd, [([(x * sd, y) for x, y in p], w, st) for p, w, st in shape.get("sfolds", ())], e, origin=(sh[0] * sd, sh[1]))
    piece(s, c, body, shape.get("w", 60), 0, [f for p, w, st in shape.get("folds", ()) for f in ((p, w, st), ([(-x * 0.97, y + 5) for x, y in p], w * 0.9, st * 0.85))] + list(shape.get("one", ())), bed, shape.get("print"))
    for sd in (-1, 1):
        h = spline([(x * sd, y) for x, y in hole])
        seam(s, h, c, 0.7)
        q = 0.94 if shape["long"] else 0.9
        if not shape.get("cuff"):
            a, b = lerp(inn[0], inn[1], 1 - q if shape["long"] else 0.22), lerp(out[-1], out[-2], 1 - q if shape["long"] else 0.2)
            stitch(s, [(b[0] * sd, b[1]), (lerp(a, b, 0.5)[0] * sd + 3 * sd, lerp(a, b, 0.5)[1] + 3), (a[0] * sd, a[1])], c)
    if not shape.get("rib"):
        stitch(s, [(x * 0.995, y - 20) for x, y in hl], c)
        stitch(s, [(x * 0.995, y - 15) for x, y in hl], c, 1.2)
    return dict(front=front, body=body, sleeves=sl, hem=hl, nx=nx, ny=ny, inside=inside)


def crew_collar(s, c, g, w=24, col=None):
    s.open(s.clip_union(g["body"], g["inside"]))
    f = [(x * 1.06, y + (3 if abs(x) < g["nx"] * 0.95 else 0)) for x, y in g["front"]]
    d = spline(f)
    cc = col or c.col
    s.path(d, stroke="#07080d", w=w, o=0.35, blur=5, cap="butt", extra='transform="translate(2 5)"')
    s.path(d, stroke=cc, w=w, cap="butt")
    s.path(d, stroke=c.dark, w=w, o=0.16, cap="butt", extra='stroke-dasharray="1.6 3"')
    s.path(d, stroke=c.light, w=w * 0.3, o=0.3, blur=2.5, extra='transform="translate(-1 -3)"')
    s.path(d, stroke=c.dark, w=1.8, o=0.6, extra='transform="translate(0 %g)"' % (w * 0.5))
    s.path(d, stroke=c.dark, w=1.4, o=0.45, extra='transform="translate(0 %g)"' % (-w * 0.48))
    s.close()


def label(s, y, text="VTO"):
    s.add('<rect x="-26" y="%g" width="52" height="30" rx="2" fill="#f4f2ec" opacity="0.92"/><text x="0" y="%g" font-family="Liberation Sans, Arial, sans-serif" font-weight="700" font-size="17" text-anchor="middle" fill="#333">%s</text>' % (y, y + 21, text))


def mark(s, x, y, k, col):
    """The made-up mark: a clothes hanger in a ring."""
    s.open('transform="translate(%g %g) scale(%g)" fill="none" stroke="%s" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"' % (x, y, k, col))
    s.add('<circle r="62"/><path d="M-7 -22a9 9 0 1 1 11 9q-4 1 -4 8L40 24q4 6 -4 6H-36q-8 0 -4 -6L0 -5"/>')
    s.close()


TEE = dict(neck=(92, 128), drop=204, back=140, shoulder=(218, 166), pit=(244, 350), side=[(240, 470), (238, 620), (242, 760), (247, 846)], hem=846, long=False, angle=-40,
           outer=[(290, 206), (362, 276), (444, 366)], inner=[(352, 454), (292, 398)],
           folds=[([(242, 356), (196, 392), (120, 410)], 15, 0.7), ([(240, 372), (190, 450), (110, 490)], 15, 0.6), ([(236, 560), (170, 610), (90, 620)], 15, 0.45), ([(222, 180), (186, 260), (172, 330)], 13, 0.5), ([(200, 844), (188, 770), (206, 690)], 18, 0.45), ([(90, 852), (82, 800), (96, 730)], 16, 0.4)],
           one=[([(-30, 640), (40, 680), (140, 676)], 15, 0.35)],
           sfolds=[([(262, 352), (310, 344), (352, 300)], 13, 0.7), ([(300, 398), (340, 372), (372, 330)], 11, 0.55), ([(232, 190), (286, 236), (330, 262)], 12, 0.45)])


def tshirt_logo():
    s = Svg(1024, 1024, 1.06, 512, 0, 2)
    paper(s)
    c = Cloth(s, "#1f7d83", seed=5)

    def logo():
        mark(s, 0, 372, 1.0, "#f7f4ea")
        s.add('<text x="0" y="540" font-family="Liberation Sans, Arial, sans-serif" font-weight="700" font-size="112" letter-spacing="6" text-anchor="middle" fill="#f7f4ea">VTO</text>')
        s.add('<text x="0" y="582" font-family="Liberation Sans, Arial, sans-serif" font-weight="700" font-size="27" letter-spacing="7.5" text-anchor="middle" fill="#f2c14e">TRY IT ON</text>')
    g = upper(s, c, dict(TEE, print=logo))
    label(s, 152)
    crew_collar(s, c, g)
    return s


LONG = dict(TEE, long=True, angle=-34, side=[(240, 470), (238, 620), (242, 740), (246, 812)], hem=812, outer=[(284, 200), (348, 288), (428, 430), (500, 572), (562, 690)], inner=[(488, 736), (428, 622), (344, 480), (286, 402)],
            sfolds=[([(258, 352), (308, 344), (352, 296)], 13, 0.7), ([(300, 414), (352, 392), (392, 356)], 12, 0.6), ([(340, 470), (400, 462), (452, 450)], 13, 0.7), ([(366, 512), (420, 506), (474, 486)], 12, 0.6), ([(392, 556), (430, 560), (486, 534)], 11, 0.5),
                    ([(440, 640), (486, 634), (528, 606)], 11, 0.55), ([(462, 690), (500, 676), (548, 650)], 10, 0.5), ([(236, 190), (286, 240), (318, 300)], 12, 0.45)])


def tile(s, w, h, angle, ox, oy, inner):
    i = s.id("p")
    s.defs.append('<pattern id="%s" patternUnits="userSpaceOnUse" width="%g" height="%g" patternTransform="translate(%g %g) rotate(%g)">%s</pattern>' % (i, w, h, ox, oy, angle, inner))
    return "url(#%s)" % i


def stripes(s, angle, ox, oy):
    return tile(s, 200, 46, angle, ox, oy, '<rect width="200" height="46" fill="#f1eee6"/><rect y="14" width="200" height="17" fill="#22365c"/>')


def plaid(s, angle, ox, oy):
    b = '<rect width="120" height="120" fill="#2f62a0"/>'
    for x, w, c, o in ((0, 34, "#12203c", 0.6), (60, 10, "#0f5a4a", 0.7), (88, 5, "#e3ecf6", 0.6)):
        b += '<rect x="%g" width="%g" height="120" fill="%s" opacity="%g"/><rect y="%g" width="120" height="%g" fill="%s" opacity="%g"/>' % (x, w, c, o, x, w, c, o)
    return tile(s, 120, 120, angle, ox, oy, b)


def dots(s, angle, ox, oy):
    return tile(s, 44, 44, angle, ox, oy, '<rect width="44" height="44" fill="#1e6b52"/><circle cx="11" cy="11" r="4.6" fill="#f3f0e2"/><circle cx="33" cy="33" r="4.6" fill="#f3f0e2"/>')


def striped_shirt():
    s = Svg(1024, 1024, 0.83, 512, 128, 2)
    paper(s, "#e4e8ec", "#cfd5db")
    c = Cloth(s, "#efece4", stripes, seed=9, dark="#5a5c6c", key=0.36)
    g = upper(s, c, dict(LONG, neck=(112, 132), drop=190, back=144, lining="#3a4a70"))
    crew_collar(s, c, g, 18, "#f1eee6")
    return s


def wood(s):
    x, y, w, h = s.x0, s.y0, s.bw, s.bh
    s.defs.append('<filter id="grain" %s color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="0.0035 0.11" numOctaves="3" seed="12"/><feColorMatrix values="0 0 0 0 0.30 0 0 0 0 0.19 0 0 0 0 0.11 1.6 0 0 0 -0.55"/></filter>' % s.region())
    s.add('<rect x="%g" y="%g" width="%g" height="%g" fill="#dcc09a"/>' % (x, y, w, h))
    k = 0
    p = y
    while p < y + h:
        s.add('<rect x="%g" y="%g" width="%g" height="196" fill="%s" opacity="0.28"/>' % (x, p, w, ("#d3b894", "#dfcbb0", "#cbb08b")[k % 3]))
        p += 196
        k += 1
    s.add('<rect x="%g" y="%g" width="%g" height="%g" filter="url(#grain)" opacity="0.16"/>' % (x, y, w, h))
    p = y
    while p < y + h:
        s.path("M%g %gH%g" % (x, p, x + w), stroke="#8a6a48", w=2.4, o=0.4)
        s.path("M%g %gH%g" % (x, p + 3, x + w), stroke="#fff3dd", w=2, o=0.4)
        p += 196
    s.add('<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>' % (x, y, w, h, s.rad([(0, "#fff", 0.14), (0.6, "#000", 0), (1, "#1a0f06", 0.12)], 0, y + h * 0.45, h * 0.8)))


def button(s, x, y, r=8, col="#f0ece2"):
    s.ell(x + 1.5, y + 2.5, r, r, "#000", 0.4, 2)
    s.ell(x, y, r, r, col)
    s.ell(x, y, r * 0.72, r * 0.72, darker(col, 0.12))
    for dx in (-2.2, 2.2):
        s.ell(x + dx, y, 1.2, 1.2, "#444")


def plaid_shirt():
    s = Svg(1024, 1024, 0.83, 512, 128, 2)
    wood(s)
    c = Cloth(s, "#2f62a0", plaid, seed=21, dark="#060c1a", key=0.5, wf="0.5 0.5")
    g = upper(s, c, dict(LONG, neck=(88, 126), drop=236, back=138, v=True, cuff=True, one=[]))
    for sd in (-1, 1):
        # cuffs
        a, b = (562 * sd, 690), (488 * sd, 736)
        u = (31 * sd, 58)
        d = "M%g %gL%g %gL%g %gL%g %gZ" % (a[0] - u[0] * 0.35, a[1] - u[1] * 0.35, a[0] + u[0] * 0.5, a[1] + u[1] * 0.5, b[0] + u[0] * 0.5, b[1] + u[1] * 0.5, b[0] - u[0] * 0.35, b[1] - u[1] * 0.35)
        piece(s, c, d, 30, (-34 + 45) * sd)
        s.path(d, stroke=c.dark, w=1.6, o=0.6)
        button(s, (b[0] * 0.72 + a[0] * 0.28) + 4 * sd, b[1] * 0.72 + a[1] * 0.28 + 8, 6)
    # placket
    d = "M-2 236L-20 236L-20 822L22 823L22 236Z"
    piece(s, c, d, 14, 0, origin=(9, 30))
    s.path("M-20 230V821M22 230V822", stroke=c.dark, w=2, o=0.65)
    s.path("M-15 236V820M17 236V821", stroke=c.light, w=1.2, o=0.35, extra='stroke-dasharray="5 3"')
    # pocket
    d = "M86 392H192V500L139 522L86 500Z"
    piece(s, c, d, 20, 45, origin=(30, 0))
    s.path(d, stroke=c.dark, w=1.8, o=0.65)
    s.path("M86 410H192", stroke=c.dark, w=1.4, o=0.5, extra='stroke-dasharray="5 3"')
    button(s, 139, 402, 6)
    # collar stand inside and leaves
    s.path(spline([(-80, 134), (-40, 158), (0, 165), (40, 158), (80, 134)]), stroke=darker(c.col, 0.35), w=24)
    label(s, 172)
    for sd in (-1, 1):
        leaf = spline([(sd * x, y) for x, y in ((90, 112), (62, 152), (26, 206), (4, 240))]) + spline([(sd * x, y) for x, y in ((4, 240), (52, 268), (106, 282))], start=False) + spline([(sd * x, y) for x, y in ((106, 282), (122, 220), (120, 160), (90, 112))], start=False) + "Z"
        s.path(leaf, fill="#05060a", o=0.45, blur=6, extra='transform="translate(4 7)"')
        piece(s, c, leaf, 26, 30 * sd)
        s.path(leaf, stroke=c.dark, w=1.8, o=0.6)
    for y in (262, 360, 458, 556, 654, 752):
        button(s, 1, y)
    return s


def hoodie():
    s = Svg(1024, 1024, 0.81, 512, 168, 2)
    paper(s)
    c = Cloth(s, "#8578b4", seed=31, weave=0.17, wf="0.45 0.45")
    hood = spline([(-150, 190), (-168, 120), (-150, 50), (-96, 6), (0, -8), (96, 6), (150, 50), (168, 120), (150, 190), (80, 240), (0, 262), (-80, 240)], True)
    shadow(s, [hood])
    shape = dict(LONG, neck=(104, 150), drop=250, back=None, rib=True, cuff=True, hem=770, side=[(252, 470), (256, 600), (250, 716), (236, 770)], pit=(256, 356), inner=[(484, 734), (420, 628), (338, 496), (290, 412)], outer=[(290, 200), (360, 290), (444, 430), (516, 572), (566, 690)])
    g = upper(s, c, shape)
    # hem and cuffs of rib knit
    d = spline([(-236, 762), (-118, 771), (0, 774), (118, 771), (236, 762)]) + spline([(230, 816), (115, 825), (0, 828), (-115, 825), (-230, 816)], start=False) + "Z"
    ribs = []
    piece(s, c, d, 30)
    s.open(s.clip(d) + ' opacity="0.4"')
    for x in range(-240, 241, 8):
        s.path("M%g 760L%g 832" % (x, x * 0.98), stroke=c.dark, w=2.2, blur=0.7)
    s.close()
    seam(s, spline([(-237, 764), (-118, 773), (0, 776), (118, 773), (237, 764)]), c)
    for sd in (-1, 1):
        a, b, u = (566 * sd, 690), (484 * sd, 734), (31 * sd, 56)
        d = "M%g %gL%g %gL%g %gL%g %gZ" % (a[0] - 2 * sd, a[1] - 6, a[0] + u[0] * 0.9 - 8 * sd, a[1] + u[1] * 0.9 + 2, b[0] + u[0] * 0.9 + 6 * sd, b[1] + u[1] * 0.9 - 6, b[0] - 2 * sd, b[1] - 6)
        piece(s, c, d, 26)
        s.open(s.clip(d) + ' opacity="0.4"')
        for q in range(13):
            p = lerp(a, b, q / 12)
            s.path("M%g %gl%g %g" % (p[0] - u[0] * 0.3, p[1] - u[1] * 0.3, u[0] * 1.4, u[1] * 1.4), stroke=c.dark, w=2.2, blur=0.7)
        s.close()
        seam(s, "M%g %gL%g %g" % (a[0], a[1] - 4, b[0], b[1] - 4), c)
    # pocket
    d = "M-104 570H104L160 704L150 760H-150L-160 704Z"
    s.path(d, fill="#05060a", o=0.3, blur=6, extra='transform="translate(2 5)"')
    piece(s, c, d, 40, folds=[([(-90, 752), (-60, 690), (-70, 620)], 14, 0.5), ([(60, 756), (86, 700), (70, 630)], 14, 0.5)])
    s.path(d, stroke=c.dark, w=2, o=0.6)
    for sd in (-1, 1):
        s.path("M%g 578L%g 706" % (98 * sd, 150 * sd), stroke=c.dark, w=1.6, o=0.5, extra='stroke-dasharray="5 3"')
    # hood: outside, opening, rim
    piece(s, c, hood, 60, folds=[([(-140, 190), (-150, 110), (-110, 40)], 14, 0.5), ([(140, 190), (152, 110), (112, 40)], 14, 0.6)])
    op = spline([(0, 246), (-54, 214), (-92, 160), (-104, 104), (-78, 58), (0, 40), (78, 58), (104, 104), (92, 160), (54, 214)], True)
    s.path(op, fill="#05060a", o=0.3, blur=5)
    s.volume(op, darker(c.col, 0.36, "#0a0b16"), c.dark, c.light, 50, 0.5, 0.4, 0.1, lambda: (s.path("M0 45V140", stroke=c.dark, w=3, o=0.5, blur=1), s.ell(0, 96, 70, 40, c.light, 0.1, 16)))
    s.cloth(op, 0.4, 0.17, 0.01, 0.006, 20, 6, "0.45 0.45", 2)
    s.path(op, stroke=mix(c.col, c.dark, 0.12), w=15)
    s.path(op, stroke=c.dark, w=1.4, o=0.55, extra='stroke-dasharray="5 3" transform="translate(0 0)"')
    s.path(spline([(-150, 190), (-80, 240), (0, 262), (80, 240), (150, 190)]), stroke=c.dark, w=2, o=0.6)
    for sd in (-1, 1):
        cord = spline([(sd * 44, 224), (sd * 50, 290), (sd * 44, 352), (sd * 47, 398)])
        s.path(cord, stroke="#07080d", w=8, o=0.3, blur=3, extra='transform="translate(4 4)"')
        s.path(cord, stroke="#efecf4", w=7)
        s.path(cord, stroke="#8d88a0", w=7, o=0.4, extra='stroke-dasharray="2 4"', cap="butt")
        s.path("M%g 398v22" % (sd * 47), stroke="#b9b6c4", w=9)
        s.ell(sd * 44, 222, 7, 7, "#c9c9d2")
        s.ell(sd * 44, 222, 3.4, 3.4, "#3a3550")
    return s


def dress():
    s = Svg(1024, 1280, 0.98, 512, -38, 2)
    c = Cloth(s, "#1e6b52", dots, seed=14, dark="#06241b", key=0.5)
    sk = []
    for x0, x1 in ((-120, -250), (-60, -130), (0, -20), (58, 120), (112, 250), (-150, -330), (150, 330)):
        sk.append(([(x0, 590), ((x0 + x1) / 2 - 5, 860), (x1, 1245)], 30, 0.6))
    g = upper(s, c, dict(TEE, cutout=True, neck=(108, 132), drop=226, back=146, shoulder=(196, 160), pit=(188, 338), side=[(194, 420), (196, 520), (201, 580), (222, 700), (268, 890), (318, 1090), (352, 1240)], hem=1240,
                          outer=[(256, 192), (316, 246), (378, 312)], inner=[(302, 384), (254, 356)], w=56,
                          folds=[([(186, 344), (158, 376), (100, 390)], 13, 0.6), ([(188, 372), (150, 430), (92, 462)], 13, 0.5), ([(176, 540), (120, 548), (60, 530)], 10, 0.4), ([(176, 590), (150, 640), (140, 720)], 12, 0.5)],
                          one=sk, sfolds=[([(236, 340), (280, 326), (314, 280)], 11, 0.6)]))
    belt = spline([(-197.5, 548), (-100, 556), (0, 559), (100, 556), (197.5, 548)]) + spline([(200.5, 580), (100, 589), (0, 592), (-100, 589), (-200.5, 580)], start=False) + "Z"
    plain = Cloth(s, "#175641", seed=3, dark="#041a13")
    piece(s, plain, belt, 24)
    s.path(belt, stroke=plain.dark, w=1.6, o=0.7)
    crew_collar(s, c, g, 13, "#175641")
    return s


def half(s, c, pts, folds, w, edge_in):
    """Left and right halves of a lower garment: pts run from the middle of the waist over the side and hem back to the middle."""
    out = []
    for sd in (-1, 1):
        outer, hem, inner = [[(x * sd, y) for x, y in p] for p in pts]
        d = spline(outer) + spline([outer[-1]] + hem + [inner[0]], start=False) + spline(inner, start=False)
        e = d + "L%g %gL%g %gZ" % (edge_in * -sd, inner[-1][1], edge_in * -sd, outer[0][1])
        out.append((sd, d + "L0 %gZ" % outer[0][1], e))
    return out


def waistband(s, c, x0, y0, x1, y1, loops=(), inside=True, dip=12):
    back = spline([(-x0 + 4, y0), (-x0 * 0.5, y0 - dip * 0.6), (0, y0 - dip * 0.8), (x0 * 0.5, y0 - dip * 0.6), (x0 - 4, y0)]) + spline([(x0 - 4, y0), (x0 * 0.5, y0 + dip), (0, y0 + dip * 1.4), (-x0 * 0.5, y0 + dip), (-x0 + 4, y0)], start=False) + "Z"
    if inside:
        s.path(back, fill=darker(c.col, 0.35, "#0a0b16"))
        s.path(back, stroke=c.dark, w=10, o=0.4, blur=4, extra=s.clip(back))
    d = spline([(-x0, y0), (-x0 * 0.5, y0 + dip), (0, y0 + dip * 1.4), (x0 * 0.5, y0 + dip), (x0, y0)]) + spline([(x1, y1), (x1 * 0.5, y1 + dip), (0, y1 + dip * 1.4), (-x1 * 0.5, y1 + dip), (-x1, y1)], start=False) + "Z"
    piece(s, c, d, 26)
    s.path(d, stroke=c.dark, w=1.8, o=0.6)
    for x in loops:
        y = y0 + dip * 1.3 * (1 - (x / x0) ** 2) - 4
        r = '<rect x="%g" y="%g" width="13" height="%g" rx="2" ' % (x - 6.5, y, y1 - y0 + 12)
        s.add(r + 'fill="#000" opacity="0.35" transform="translate(3 3)"%s/>' % s.blur(2.2))
        s.add(r + 'fill="%s" stroke="%s" stroke-width="1.2"/>' % (lighter(c.col, 0.06), c.dark))
    return back, d


def legs(s, c, hem, jeans=False, crease=False, knee=True, w=70, spread=1.0, thread=None):
    """Trousers or shorts down to y = hem."""
    full = hem > 900
    side = [(178, 98), (204, 190), (228, 290), (238, 390)]
    hx = 238 + (hem - 390) * (0.030 if full else 0.12) * spread
    ix = (112 if full else 46) * spread
    outer = side + ([(243, 600), (250, 850), (hx + 2, hem)] if full else [(238 + (hem - 390) * 0.06, (hem + 390) / 2), (hx, hem)])
    bottom = [((hx * 0.62 + ix * 0.38), hem + 9), ((hx * 0.3 + ix * 0.7), hem + 9)]
    inner = [(ix, hem)] + ([(88, 950), (62, 720)] if full else []) + [(22, 500), (0, 456)]
    hs = half(s, c, (outer, bottom, inner), (), w, 120)
    shadow(s, [d for _, d, _ in hs])
    cf = [([(14, 470), (70, 462), (150, 420)], 15, 0.8), ([(10, 450), (70, 424), (120, 392)], 14, 0.6), ([(24, 520), (84, 540), (150, 520)], 15, 0.6), ([(230, 420), (180, 432), (120, 470)], 13, 0.4)]
    if full:
        cf += [([(76, 770), (140, 796), (210, 776)], 14, 0.55), ([(84, 830), (150, 850), (226, 820)], 15, 0.6), ([(240, 880), (190, 900), (120, 890)], 13, 0.4), ([(112, 1130), (170, 1150), (240, 1120)], 13, 0.55), ([(112, 1080), (160, 1096), (220, 1080)], 12, 0.4), ([(200, 560), (176, 660), (172, 760)], 18, 0.35)]
    else:
        cf += [([(60, hem), (76, hem - 80), (66, hem - 150)], 16, 0.5), ([(190, hem), (176, hem - 70), (188, hem - 160)], 16, 0.45)]
    for sd, d, e in hs:
        def body(sd=sd):
            s.ell(sd * 140, 560 if full else 480, 40, 170 if full else 90, c.light, 0.22, 26)
            if jeans:
                s.ell(sd * 140, 520, 48, 110, lighter(c.col, 0.6, "#ffffff"), 0.35, 30)
            if crease:
                s.path("M%g 330L%g 700L%g %g" % (136 * sd, 158 * sd, 184 * sd, hem), stroke=c.light, w=4, o=0.4, blur=1.6)
                s.path("M%g 330L%g 700L%g %g" % (139 * sd, 161 * sd, 187 * sd, hem), stroke=c.dark, w=3, o=0.3, blur=1.6)
        piece(s, c, d, w, 0, [([(x * sd, y) for x, y in p], q, st) for p, q, st in cf], e, body)
        hl = [(hx * sd, hem - 18)] + [(x * sd, y - 18) for x, y in bottom] + [(ix * sd, hem - 18)]
        s.path(spline(hl), stroke=c.dark, w=3, o=0.3, blur=1)
        s.path(spline(hl), stroke=thread or c.dark, w=1.8, o=0.75, extra='stroke-dasharray="5 3"', cap="butt")
        # pockets
        p = spline([(92 * sd, 148), (104 * sd, 200), (158 * sd, 232), (216 * sd, 236)]) if jeans else "M%g 146L%g 300" % (128 * sd, 222 * sd)
        seam(s, p, c, 0.75)
        if thread:
            s.path(p, stroke=thread, w=1.8, o=0.8, extra='stroke-dasharray="5 3" transform="translate(%g -7)"' % (2 * sd))
    seam(s, "M0 150C2 260 1 380 0 456", c, 0.8)
    s.path("M34 152C36 260 30 330 2 372", stroke=thread or c.dark, w=1.8, o=0.7, extra='stroke-dasharray="5 3"')
    waistband(s, c, 176, 96, 184, 140, (-128, -58, 58, 128))
    button(s, 8, 134, 10, "#c9a35a" if thread else darker(c.col, 0.35))


def trousers():
    s = Svg(1024, 1280, 1, 512, 0, 2)
    paper(s)
    legs(s, Cloth(s, "#5f6647", seed=17, wf="0.35 0.9"), 1205, crease=True)
    return s


def shorts():
    s = Svg(1024, 1024, 1.4, 512, 40, 2)
    paper(s, "#f2d9a8", "#e6c27f")
    legs(s, Cloth(s, "#5f86b5", seed=23, weave=0.18, wf="0.5 1.2"), 580, jeans=True, thread="#e0a450", w=60)
    return s


def skirt():
    s = Svg(1024, 1024, 1, 512, 0, 2)
    paper(s, "#f0f0ef", "#d8d9dc")
    c = Cloth(s, "#8c3157", seed=27, drape=0.35)
    d = spline([(-168, 140), (0, 158), (168, 140)]) + spline([(168, 140), (214, 250), (268, 450), (324, 680), (372, 888)], start=False) + spline([(372, 888), (250, 908), (125, 918), (0, 921), (-125, 918), (-250, 908), (-372, 888)], start=False) + spline([(-372, 888), (-324, 680), (-268, 450), (-214, 250), (-168, 140)], start=False) + "Z"
    shadow(s, [d])

    def pleats():
        k = 9
        for i in range(k):
            a0, a1 = -1 + 2 * i / k, -1 + 2 * (i + 1) / k
            x0, x1, y = a0 * 168, a0 * 372, 921 - 33 * a0 * a0
            m = "M%g 150L%g %gL%g %gL%g 150Z" % (x0, x1, y + 8, a1 * 372, 930, a1 * 168)
            mx, my = (x0 + x1) / 2, 535
            wx, wy = (a1 - a0) * 270, (a1 - a0) * 270 * -((x1 - x0) / 770)
            g = s.lin([(0, c.dark, 0.75), (0.14, c.dark, 0.2), (0.3, c.light, 0.22), (0.6, c.light, 0.04), (1, c.dark, 0.3)], mx, my, mx + wx, my + wy)
            s.path(m, fill=g)
            s.path("M%g 152Q%g 500 %g %g" % (x0, (x0 + x1) / 2 - 3, x1, y), stroke=c.dark, w=2.4, o=0.75, blur=0.8)
            s.path("M%g 152Q%g 500 %g %g" % (x0 + 4, (x0 + x1) / 2 + 4, x1 + 8, y), stroke=c.light, w=2, o=0.3, blur=1)
    piece(s, c, d, 60, body=pleats)
    stitch(s, [(-366, 866), (-250, 887), (-125, 897), (0, 900), (125, 897), (250, 887), (366, 866)], c)
    waistband(s, c, 164, 104, 170, 146)
    return s


NAMES = ["tshirt-logo", "striped-shirt", "hoodie", "plaid-shirt", "dress", "trousers", "skirt", "shorts"]


def main():
    for name in sys.argv[1:] or NAMES:
        with open(os.path.join(HERE, "..", "svg", "garment-%s.svg" % name), "w") as o:
            o.write(globals()[name.replace("-", "_")]().text())


if __name__ == "__main__":
    main()
