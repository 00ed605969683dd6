"""Small SVG painting kit: splines, limbs, volume shading, folds and cloth texture."""

import math
import random


def rgb(c):
    if isinstance(c, tuple):
        return c
    return tuple(int(c[i : i + 2], 16) for i in (1, 3, 5))


def hexa(c):
    return "#%02x%02x%02x" % tuple(max(0, min(255, round(v))) for v in c)


def mix(a, b, t):
    a, b = rgb(a), rgb(b)
    return hexa(tuple(x + (y - x) * t for x, y in zip(a, b)))


def darker(c, t, tint="#1a0c10"):
    return mix(c, tint, t)


def lighter(c, t, tint="#fff6ea"):
    return mix(c, tint, t)


def n(v):
    return ("%.2f" % v).rstrip("0").rstrip(".")


def spline(pts, closed=False, k=1 / 6, start=True):
    """Catmull-Rom curve through the points as SVG path data."""
    m = len(pts)
    get = (lambda i: pts[i % m]) if closed else (lambda i: pts[max(0, min(m - 1, i))])
    out = [("M%s %s" if start else "L%s %s") % (n(pts[0][0]), n(pts[0][1]))]
    for i in range(m if closed else m - 1):
        p0, p1, p2, p3 = get(i - 1), get(i), get(i + 1), get(i + 2)
        c1 = (p1[0] + (p2[0] - p0[0]) * k, p1[1] + (p2[1] - p0[1]) * k)
        c2 = (p2[0] - (p3[0] - p1[0]) * k, p2[1] - (p3[1] - p1[1]) * k)
        out.append("C" + " ".join(n(v) for v in (*c1, *c2, p2[0], p2[1])))
    return "".join(out) + ("Z" if closed else "")


def mirror(pts):
    return [(-p[0], *p[1:]) for p in pts]


def both(pts):
    """Half outline (top to bottom, x >= 0) to a whole symmetric one."""
    return pts + [(-x, y) for x, y in reversed(pts)]


def normals(c):
    out = []
    for i in range(len(c)):
        a, b = c[max(0, i - 1)], c[min(len(c) - 1, i + 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        d = math.hypot(dx, dy) or 1
        out.append((-dy / d, dx / d))
    return out


def limb(pts, cap0=0.0, cap1=0.0):
    """Closed outline around a centre line of (x, y, half width right, half width left); caps are bulges of the ends."""
    nr = normals(pts)
    a = [(p[0] + q[0] * p[2], p[1] + q[1] * p[2]) for p, q in zip(pts, nr)]
    b = [(p[0] - q[0] * p[-1], p[1] - q[1] * p[-1]) for p, q in zip(pts, nr)]
    out = spline(a)
    if cap1:
        p, q = pts[-1], nr[-1]
        f = (p[0] + q[1] * cap1, p[1] - q[0] * cap1)
        out += spline([a[-1], (lerp(a[-1], f, 0.55)[0] + (a[-1][0] - p[0]) * 0.28, lerp(a[-1], f, 0.55)[1] + (a[-1][1] - p[1]) * 0.28), f,
                       (lerp(b[-1], f, 0.55)[0] + (b[-1][0] - p[0]) * 0.28, lerp(b[-1], f, 0.55)[1] + (b[-1][1] - p[1]) * 0.28), b[-1]], start=False)
    out += spline(b[::-1], start=False)
    if cap0:
        p, q = pts[0], nr[0]
        f = (p[0] - q[1] * cap0, p[1] + q[0] * cap0)
        out += spline([b[0], (lerp(b[0], f, 0.5)[0] + (b[0][0] - p[0]) * 0.25, lerp(b[0], f, 0.5)[1] + (b[0][1] - p[1]) * 0.25), f,
                       (lerp(a[0], f, 0.5)[0] + (a[0][0] - p[0]) * 0.25, lerp(a[0], f, 0.5)[1] + (a[0][1] - p[1]) * 0.25), a[0]], start=False)
    return out + "Z"


def lerp(a, b, t):
    return tuple(x + (y - x) * t for x, y in zip(a, b))


class Svg:
    def __init__(self, w, h, scale, cx, top, seed=1):
        self.w, self.h, self.scale, self.cx, self.top = w, h, scale, cx, top
        self.defs, self.out, self.ids, self.blurs, self.clips = [], [], 0, {}, {}
        self.rnd = random.Random(seed)
        self.x0, self.y0 = -cx / scale - 20, -top / scale - 20
        self.bw, self.bh = w / scale + 40, h / scale + 40

    def region(self):
        return 'filterUnits="userSpaceOnUse" x="%s" y="%s" width="%s" height="%s"' % tuple(map(n, (self.x0, self.y0, self.bw, self.bh)))

    def id(self, p="i"):
        self.ids += 1
        return p + str(self.ids)

    def add(self, s):
        self.out.append(s)

    def blur(self, s):
        if not s:
            return ""
        key = n(s)
        if key not in self.blurs:
            self.blurs[key] = "b" + key.replace(".", "_")
            self.defs.append('<filter id="%s" %s color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="%s"/></filter>' % (self.blurs[key], self.region(), key))
        return ' filter="url(#%s)"' % self.blurs[key]

    def clip(self, d):
        if d not in self.clips:
            self.clips[d] = self.id("c")
            self.defs.append('<clipPath id="%s"><path d="%s"/></clipPath>' % (self.clips[d], d))
        return 'clip-path="url(#%s)"' % self.clips[d]

    def clip_union(self, *ds):
        i = self.id("c")
        self.defs.append('<clipPath id="%s">%s</clipPath>' % (i, "".join('<path d="%s"/>' % d for d in ds)))
        return 'clip-path="url(#%s)"' % i

    def path(self, d, fill="none", stroke=None, w=1.0, o=1.0, blur=0, extra="", cap="round"):
        s = '<path d="%s" fill="%s"' % (d, fill)
        if stroke:
            s += ' stroke="%s" stroke-width="%s" stroke-linecap="%s" stroke-linejoin="round"' % (stroke, n(w), cap)
        if o < 1:
            s += ' opacity="%s"' % n(o)
        self.add(s + self.blur(blur) + (" " + extra if extra else "") + "/>")

    def ell(self, x, y, rx, ry, fill, o=1.0, blur=0, rot=0, extra=""):
        t = ' transform="rotate(%s %s %s)"' % (n(rot), n(x), n(y)) if rot else ""
        self.add('<ellipse cx="%s" cy="%s" rx="%s" ry="%s" fill="%s" opacity="%s"%s%s %s/>' % (n(x), n(y), n(rx), n(ry), fill, n(o), t, self.blur(blur), extra))

    def open(self, attrs=""):
        self.add("<g %s>" % attrs)

    def close(self):
        self.add("</g>")

    def lin(self, stops, x1, y1, x2, y2):
        g = self.id("g")
        self.defs.append('<linearGradient id="%s" gradientUnits="userSpaceOnUse" x1="%s" y1="%s" x2="%s" y2="%s">%s</linearGradient>' % (
            g, n(x1), n(y1), n(x2), n(y2), "".join('<stop offset="%s" stop-color="%s" stop-opacity="%s"/>' % (n(s[0]), s[1], n(s[2] if len(s) > 2 else 1)) for s in stops)))
        return "url(#%s)" % g

    def rad(self, stops, cx, cy, r):
        g = self.id("g")
        self.defs.append('<radialGradient id="%s" gradientUnits="userSpaceOnUse" cx="%s" cy="%s" r="%s">%s</radialGradient>' % (
            g, n(cx), n(cy), n(r), "".join('<stop offset="%s" stop-color="%s" stop-opacity="%s"/>' % (n(s[0]), s[1], n(s[2] if len(s) > 2 else 1)) for s in stops)))
        return "url(#%s)" % g

    def volume(self, d, fill, dark, light, w, key=0.35, rim=0.3, hi=0.3, body=None, edge=None):
        """A rounded body: fill, dark edge away from the light (upper left), soft edge all round, light edge; body() paints inside the clip."""
        self.open(self.clip(d))
        self.path(d, fill)
        d = edge or d
        self.path(d, stroke=dark, w=w * 0.9, o=rim, blur=w * 0.28)
        self.path(d, stroke=dark, w=w * 1.1, o=key, blur=w * 0.33, extra='transform="translate(%s %s)"' % (n(-w * 0.33), n(-w * 0.06)))
        self.path(d, stroke=light, w=w * 0.55, o=hi, blur=w * 0.26, extra='transform="translate(%s %s)"' % (n(w * 0.58), n(w * 0.3)))
        if body:
            body()
        self.close()

    def taper(self, pts, w, bulge=0.45):
        """A stroke that is thin at both ends."""
        m = []
        for i in range(13):
            t = i / 12
            m.append((*bez(pts, t), max(0.05, w * 0.5 * math.sin(math.pi * t ** (1 if bulge > 0.4 else 0.6)))))
        return limb([(x, y, h, h) for x, y, h in m])

    def folds(self, items, dark, light, blur=2.2, do=0.4, lo=0.3):
        """Folds as dark and light strokes side by side; item = (points of a curve, width[, strength])."""
        self.open('opacity="%s"%s' % (n(do), self.blur(blur)))
        for it in items:
            s = it[2] if len(it) > 2 else 1
            self.add('<path d="%s" fill="%s" opacity="%s"/>' % (self.taper(it[0], it[1]), dark, n(min(1, s))))
        self.close()
        self.open('opacity="%s"%s' % (n(lo), self.blur(blur)))
        for it in items:
            s = it[2] if len(it) > 2 else 1
            a, b = it[0][0], it[0][-1]
            dx, dy = b[0] - a[0], b[1] - a[1]
            q = math.hypot(dx, dy) or 1
            nx, ny = dy / q, -dx / q
            if nx * -0.8 + ny * -0.6 < 0:
                nx, ny = -nx, -ny
            sh = it[1] * 0.75
            self.add('<path d="%s" fill="%s" opacity="%s"/>' % (self.taper([(x + nx * sh, y + ny * sh) for x, y in it[0]], it[1] * 0.8), light, n(min(1, s))))
        self.close()

    def drape(self, fx, fy, scale, seed, blur=2.0):
        """Filter: lit random undulation, grey around 50 %, for soft-light blending."""
        key = "drape%s_%s_%s_%s" % (fx, fy, scale, seed)
        if key not in self.blurs:
            f = self.id("d")
            self.blurs[key] = f
            self.defs.append('<filter id="%s" %s color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="%s %s" numOctaves="2" seed="%d" result="t"/>'
                             '<feColorMatrix in="t" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0"/>'
                             '<feDiffuseLighting surfaceScale="%s" diffuseConstant="0.72" lighting-color="#fff"><feDistantLight azimuth="215" elevation="45"/></feDiffuseLighting>'
                             '<feGaussianBlur stdDeviation="%s"/></filter>' % (f, self.region(), fx, fy, seed, scale, blur))
        return self.blurs[key]

    def cloth(self, d, drape=0.3, weave=0.12, fx=0.022, fy=0.009, scale=14, seed=3, wf="0.9 0.9", blur=1.2):
        """Undulation and weave over whatever was painted inside outline d."""
        rect = '<rect x="%s" y="%s" width="%s" height="%s"' % tuple(map(n, (self.x0, self.y0, self.bw, self.bh)))
        layers = []
        if drape:
            layers.append((self.drape(fx, fy, scale, seed, blur), drape))
        if weave:
            key = "weave" + wf
            if key not in self.blurs:
                self.blurs[key] = self.id("w")
                self.defs.append('<filter id="%s" %s color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="%s" numOctaves="1" seed="8"/>'
                                 '<feColorMatrix values="0.9 0 0 0 0.05 0.9 0 0 0 0.05 0.9 0 0 0 0.05 0 0 0 0 1"/></filter>' % (self.blurs[key], self.region(), wf))
            layers.append((self.blurs[key], weave))
        # the clip isolates its group, so the blend mode has to sit on the group itself
        for ref, o in layers:
            self.add('<g %s style="mix-blend-mode:soft-light" opacity="%s">%s filter="url(#%s)"/></g>' % (self.clip(d), n(o), rect, ref))

    def text(self):
        return ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">\n<defs>\n%s\n</defs>\n<g transform="translate(%s %s) scale(%s)">\n%s\n</g>\n</svg>\n' % (
            self.w, self.h, self.w, self.h, "\n".join(self.defs), n(self.cx), n(self.top), self.scale, "\n".join(self.out)))


def bez(p, t):
    p = list(p)
    while len(p) > 1:
        p = [lerp(a, b, t) for a, b in zip(p, p[1:])]
    return p[0]
