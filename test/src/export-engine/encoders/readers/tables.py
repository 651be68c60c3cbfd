"""tables.py FILE: the files of a zip archive by name, after its checksums held: a table's rows, or the text, as JSON."""
import csv
import io
import json
import sys
import zipfile


def content(name, text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True)) if name.endswith(".csv") else text


with zipfile.ZipFile(sys.argv[1]) as archive:
    broken = archive.testzip()
    if broken:
        raise SystemExit(f"{broken} is broken")
    files = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
json.dump({name: content(name, text) for name, text in files.items()}, sys.stdout)
