#!/bin/sh
# Renders svg/NAME.svg with headless Chromium to NAME.png, or to NAME.jpg for those listed here: render.sh [NAME...]
set -e
cd "$(dirname "$0")/.."
out=../src/main/resources/samples
jpeg=" person-rafael person-elin garment-plaid-shirt garment-shorts "
[ $# -gt 0 ] || set -- $(cd svg && ls *.svg | sed 's/\.svg$//')
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
for name in "$@"; do
  size=$(sed -n '1s/.*width="\([0-9]*\)" height="\([0-9]*\)".*/\1,\2/p' "svg/$name.svg")
  chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
    --disable-sync --hide-scrollbars --default-background-color=00000000 --user-data-dir="$profile" \
    --window-size="$size" --screenshot="$profile/$name.png" "file://$PWD/svg/$name.svg" >/dev/null 2>&1
  case "$jpeg" in
    *" $name "*) convert "$profile/$name.png" -background white -flatten -strip -sampling-factor 4:4:4 -quality 91 "$out/$name.jpg" ;;
    *) optipng -quiet -o2 -strip all -out "$profile/small.png" -clobber "$profile/$name.png" && mv "$profile/small.png" "$out/$name.png" ;;
  esac
done
