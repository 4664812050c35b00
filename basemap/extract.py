"""Cuts the small GeoJSON inputs out of their sources; run once, results are committed.

    apt-get download qgis-common && dpkg -x qgis-common_*.deb qgis
    python3 basemap/extract.py disputed qgis/usr/share/qgis/resources/data/world_map.gpkg > basemap/disputed.geojson
    python3 basemap/extract.py balkhash ne_50m_lakes.geojson > basemap/balkhash.geojson
"""

import json
import sqlite3
import struct
import sys

# Claims of one state on another's land. Left out: lines within one state that no other member of the United Nations
# claims for itself or that follow an occupation ("Ukrainian claim", the Donbas line of 2015; "Georgian claim";
# "Moldovan claim"), and lines that are no claim ("Former USSR oblast in 1991", "Ceasefire Line 1994").
LEFT_OUT = {"Ukrainian claim", "Georgian claim", "Moldovan claim"}


def lines_of(blob):
    """Lines of a GeoPackage MultiLineString (OGC 12-128r18, clause 2.1.3)."""
    envelope = [0, 32, 48, 48, 64][(blob[3] >> 1) & 7]

    def read(at):
        order = "<" if blob[at] == 1 else ">"
        kind, count = struct.unpack_from(order + "II", blob, at + 1)
        at += 9
        if kind == 5:
            parts = []
            for _ in range(count):
                part, at = read(at)
                parts += part
            return parts, at
        points = [struct.unpack_from(order + "dd", blob, at + 16 * i) for i in range(count)]
        return [[[round(x, 3), round(y, 3)] for x, y in points]], at + 16 * count

    return read(8 + envelope)[0]


def joined(lines):
    """Lines sewn together where their ends meet."""
    lines = [line for line in lines if line[0] != line[-1] or len(line) > 2]
    i = 0
    while i < len(lines):
        for j in range(len(lines)):
            if i == j:
                continue
            a, b = lines[i], lines[j]
            if a[-1] == b[0]:
                lines[i] = a + b[1:]
            elif a[-1] == b[-1]:
                lines[i] = a + b[::-1][1:]
            elif a[0] == b[0]:
                lines[i] = b[::-1] + a[1:]
            else:
                continue
            del lines[j]
            i = -1
            break
        i += 1
    return lines


def disputed(path):
    rows = sqlite3.connect(path).execute("select name, adm0_left, geom from disputed_borders order by fid")
    groups = {}
    for name, within, blob in rows:
        if name.endswith(" claim") and name not in LEFT_OUT:
            groups.setdefault(f"{name}, {within}", []).extend(lines_of(blob))
    for name, lines in groups.items():
        if lines := joined(lines):
            yield {"name": name}, {"type": "MultiLineString", "coordinates": lines}


def balkhash(path):
    for feature in json.load(open(path))["features"]:
        shape = feature["geometry"]
        for polygon in shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]:
            (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*polygon[0]))
            if 73 < west and east < 80 and 44.5 < south and north < 47.5:
                ring = [[round(x, 3), round(y, 3)] for x, y in polygon[0]]
                yield {"name": "Lake Balkhash"}, {"type": "Polygon", "coordinates": [ring]}


what, source = sys.argv[1:]
features = [
    json.dumps({"type": "Feature", "properties": properties, "geometry": geometry}, separators=(",", ":"))
    for properties, geometry in {"disputed": disputed, "balkhash": balkhash}[what](source)
]
print('{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}")
