"""json_lines.py FILE...: the keys of each file's first object, and the values of all of them, as JSON."""
import json
import sys


def seen(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        objects = [json.loads(line) for line in lines]
    return {"headers": list(objects[0]) if objects else [], "rows": [list(each.values()) for each in objects]}


json.dump([seen(path) for path in sys.argv[1:]], sys.stdout)
