#!/usr/bin/env python3
"""Validates what `martlet diff --format json` writes against Documentation/diff-report.schema.json.

Usage: Scripts/check-diff-report.py MARTLET     (uses the environment of Scripts/check-specs.py, which has jsonschema)
Compares the examples of Specs/ with changed copies, two folders of documents, and the version pairs of the corpus where they are.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".build" / "check-specs" / "bin" / "python"
PAIRS = ROOT.parent / "shared" / "corpus" / "pairs"

try:
    import jsonschema
except ImportError:
    if os.environ.get("MARTLET_CHECK_REPORT") == "installed" or not PYTHON.exists():
        sys.exit("error: jsonschema is missing. Run Scripts/check-specs.py first: it installs it.")
    os.execve(PYTHON, [str(PYTHON), *sys.argv], {**os.environ, "MARTLET_CHECK_REPORT": "installed"})


def report(martlet, old, new):
    command = [martlet, "diff", str(old), str(new), "--format", "json", "--fail-on", "none", "--quiet"]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return json.loads(result.stdout) if result.stdout else None


def main():
    martlet = str(Path(sys.argv[1]).resolve())
    schema = json.loads((ROOT / "Documentation" / "diff-report.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    count = changes = failures = 0
    with tempfile.TemporaryDirectory() as folder:
        pairs = []
        for spec in sorted((ROOT / "Specs").glob("*.yaml")):
            changed = Path(folder) / spec.name
            changed.write_text(spec.read_text().replace("type: integer", "type: string").replace("required: true", "required: false"))
            pairs.append((spec, changed))
        if PAIRS.exists():
            for pair in sorted(path for path in PAIRS.iterdir() if path.is_dir()):
                pairs.append((next(pair.glob("old.*")), next(pair.glob("new.*"))))
        else:
            print("The version pairs of the corpus: skipped, they are not here.")
        # One document of both folders, one that is gone, one that is new.
        before, after = Path(folder) / "before", Path(folder) / "after"
        for side, names in ((before, ("shared.yaml", "gone.yaml")), (after, ("shared.yaml", "new.yaml"))):
            side.mkdir()
            for name in names:
                (side / name).write_text(pairs[0][0 if side == before else 1].read_text())
        pairs.append((before, after))
        for old, new in pairs:
            document = report(martlet, old, new)
            if document is None:
                continue
            count += 1
            changes += sum(len(comparison["changes"]) for comparison in document["comparisons"])
            if old == before:
                found = [comparison["status"] for comparison in document["comparisons"]]
                if sorted(found) != ["added", "compared", "removed"]:
                    failures += 1
                    print(f"error: two folders: the documents are {found}")
            for error in validator.iter_errors(document):
                failures += 1
                print(f"error: {old}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
    if changes == 0:
        sys.exit("error: no report had a change in it")
    print(f"{count} reports with {changes} changes: {'failed' if failures else 'all valid'}.")
    sys.exit(1 if failures else 0)


main()
