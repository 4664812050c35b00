"""Opens every exported file with a program that is not ours, and says what it found. Fails with what is not in form.

    cargo run --no-default-features --example exports -- target/exports
    python3 -m venv target/check && target/check/bin/pip install icalendar==7.3.2
    target/check/bin/python tests/export/check.py target/exports       # ogrinfo is in Debian's gdal-bin
"""

import csv
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from icalendar import Calendar

folder = Path(sys.argv[1])
pack = json.loads(Path("public/packs/china-in-eurasia.json").read_text(encoding="utf-8"))


def only(ending):
    (path,) = folder.glob(f"*-{ending}")
    return path


def table(name, items):
    path = only(f"{name}.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert [row["id"] for row in rows] == [item["id"] for item in items]
    for row in rows:
        assert None not in row and None not in row.values()
        assert row["version"] == pack["version"] and row["rights"] == pack["rights"]
        assert not any(cell.startswith(tuple("=+@\t\r")) for cell in row.values())
    print(f"{path.name}: {len(rows)} rows of {len(rows[0])} columns")
    return rows


for row, quote in zip(table("quotes", pack["quotes"]), pack["quotes"]):
    assert row["quote"] == quote["text"] and row["context"] == (quote.get("context") or "")
for row, place in zip(table("places", pack["places"]), pack["places"]):
    assert [float(row["longitude"]), float(row["latitude"])] == place["coordinates"]
table("events", pack["events"])

calendar = Calendar.from_ical(only("events.ics").read_bytes())
entries = calendar.walk("VEVENT")
assert not calendar.errors and not any(entry.errors for entry in entries)
assert len(entries) == len(pack["events"])
for entry, event in zip(entries, pack["events"]):
    assert str(entry["SUMMARY"]) == event["title"]
    assert type(entry.start) is date and entry.start < entry.end
    assert event["text"] in str(entry["DESCRIPTION"]) and pack["source"]["credit"] in str(entry["DESCRIPTION"])
    assert any(notice["text"] in str(comment) for notice in pack["notices"] for comment in entry["COMMENT"])
assert len({str(entry["UID"]) for entry in entries}) == len(entries)
print(f"events.ics: {len(entries)} entries, from {min(entry.start for entry in entries)} on")

report = subprocess.run(["ogrinfo", "-ro", "-al", only("places.geojson")], check=True, capture_output=True, text=True)
points = report.stdout.count("  POINT (")
metonyms = report.stdout.count("metonym (Integer(Boolean)) = 1")
assert not report.stderr, report.stderr
assert points + metonyms == len(pack["places"])
print(f"places.geojson: {points} points, {metonyms} metonyms without one")

for ending in ["quotes.json", "annotations.jsonld", "page.jsonld"]:
    json.loads(only(ending).read_text(encoding="utf-8"))
annotations = json.loads(only("annotations.jsonld").read_text(encoding="utf-8"))["first"]["items"]
for annotation in annotations:
    assert {"id", "type", "body", "target"} <= annotation.keys()
    assert annotation["target"][-1]["selector"]["type"] == "TextQuoteSelector"
print(f"annotations.jsonld: {len(annotations)} annotations")
