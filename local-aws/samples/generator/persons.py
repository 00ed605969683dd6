"""Writes the persons' pictures to ../svg."""

import os
import sys

from body import Skin, arm, arm_points, face, leg, neck, shoe, short_hair, studio
from clothes import skirt, sleeves, top, trousers
from hair import beard, bun, long_back, long_front
from paint import Svg

HERE = os.path.dirname(os.path.abspath(__file__))


def floor_shadow(s, f):
    s.ell(18, 758, 150, 15, "#0b0d14", 0.4, 11)
    for sd in (-1, 1):
        ax = f["ankle"][0 if sd < 0 else 1] * sd
        s.ell(ax + 5, 759, 36, 6, "#06070b", 0.6, 3.5)


def head(s, f, hair, tilt=0, size=1.06):
    s.open('transform="translate(0 4.5) rotate(%g 0 95) translate(0 95) scale(%g) translate(0 -95)"' % (tilt, size))
    face(s, f)
    hair(s, f)
    s.close()


def behind(s, part, f, size=1.06):
    s.open('transform="translate(0 4.5) translate(0 95) scale(%g) translate(0 -95)"' % size)
    part(s, f)
    s.close()


def tom():
    s = Svg(1024, 1536, 1.86, 512, 76, 5)
    f = dict(skin=Skin("#dfae8e", "#bd746a", "#d0785f"), hair="#4a3222", face=dict(male=True, iris="#5f7a86", brow="#3b281c", nose=8.6), neck=22, adam=True,
             sj=73, sy=160, ua=122, fa=108, armw=1.0, hand=0.98, arms=((17, 12, 6), (18, 14, 6)), chest=69, waist=62, hips=70, hipj=37, knee=(42, 44), ankle=(47, 50), legw=0.94)
    studio(s, "#d3dae0", "#c3c9ce", 690)
    floor_shadow(s, f)
    for sd in (-1, 1):
        shoe(s, f, sd, "#39424f")
    trousers(s, f, "#3d5678", jeans=True)
    neck(s, f)
    top(s, f, "#7b8087", ease=3.5)
    for sd in (-1, 1):
        arm(s, f, sd)
    sleeves(s, f, "#7b8087", 0.31)
    head(s, f, short_hair)
    return s


def amara():
    s = Svg(1024, 1536, 1.8, 512, 108, 11)
    f = dict(skin=Skin("#8a5a3e", "#8f4a46", "#9c4f3c"), hair="#1d1513", face=dict(male=False, iris="#3d2416", brow="#170f0c", nose=8.4, mouth=12.6), neck=17.5, bust=1,
             sj=65, sy=160, ua=121, fa=106, armw=0.8, hand=0.86, arms=((15, 10, 5), (17, 13, 6)), chest=58, waist=50, hips=70, hipj=35, knee=(37, 39), ankle=(41, 45), legw=0.92)
    studio(s, "#b9c6c4", "#aab6b4", 690)
    floor_shadow(s, f)
    for sd in (-1, 1):
        leg(s, f, sd)
        shoe(s, f, sd, "#3a3f49", lace="#ffffff")
    trousers(s, f, "#3c5fae", hem=676, ease=(1.2, 1.2, 1.2), skinny=True)
    neck(s, f)
    for sd in (-1, 1):
        arm(s, f, sd)
    top(s, f, "#efe9dd", hem=352, sleeve=0, neck="scoop", tank=True, ease=3, seed=12)
    head(s, f, bun)
    return s


def rafael():
    s = Svg(1024, 1536, 2.36, 512, 92, 17)
    f = dict(skin=Skin("#c68f69", "#a5625a", "#b9654c"), hair="#221b19", face=dict(male=True, iris="#4a3020", brow="#1c1513", nose=9.2, wide=1.6), neck=25, adam=True,
             sj=77, sy=161, ua=120, fa=106, armw=1.1, hand=1.0, arms=((16, 11, 6), (15, 9, 4)), chest=79, waist=79, hips=80, hipj=40, knee=(44, 45), ankle=(48, 50), legw=1.02)
    studio(s, "#dcdad6", "#dcdad6", None)
    trousers(s, f, "#3a3b40", crease=True)
    neck(s, f)
    top(s, f, "#47795c", hem=366, seed=14, ease=3.5)
    for sd in (-1, 1):
        arm(s, f, sd)
    sleeves(s, f, "#47795c", 0.97)
    head(s, f, lambda s, f: (beard(s, f), short_hair(s, f)))
    return s


def elin():
    s = Svg(1024, 1536, 2.36, 512, 92, 23)
    f = dict(skin=Skin("#edc3a8", "#c56c6a", "#e08c7c"), hair="#3a2820", face=dict(male=False, iris="#5c8063", brow="#38261e", nose=7.6, mouth=11.6), neck=17, bust=0.8,
             sj=62, sy=159, ua=120, fa=104, armw=0.8, hand=0.86, arms=((18, 14, 6), (17, 12, 5)), chest=57, waist=51, hips=71, hipj=35, knee=(36, 37), ankle=(39, 41), legw=0.92)
    studio(s, "#b7c7d2", "#b7c7d2", None)
    for sd in (-1, 1):
        leg(s, f, sd)
    skirt(s, f, "#2f4f8a", hem=505)
    behind(s, long_back, f)
    neck(s, f)
    top(s, f, "#f1eee8", hem=350, seed=15, ease=3.5)
    for sd in (-1, 1):
        arm(s, f, sd)
    sleeves(s, f, "#f1eee8", 0.3)
    head(s, f, long_front)
    return s


def main():
    for name in sys.argv[1:] or ["tom", "amara", "rafael", "elin"]:
        with open(os.path.join(HERE, "..", "svg", "person-%s.svg" % name), "w") as o:
            o.write(globals()[name]().text())


if __name__ == "__main__":
    main()
