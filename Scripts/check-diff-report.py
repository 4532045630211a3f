#!/usr/bin/env python3
"""Validates what `martlet diff` writes: JSON against Documentation/diff-report.schema.json, SARIF as a reader of SARIF 2.1.0 sees it.

Usage: Scripts/check-diff-report.py MARTLET     (installs what it needs into .build/check-diff-report, once)
Compares the examples of Specs/ with changed copies, two folders of documents, and the version pairs of the corpus where they are.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from python_environment import enter

ROOT = Path(__file__).resolve().parent.parent
PAIRS = ROOT.parent / "shared" / "corpus" / "pairs"

try:
    import jsonschema
    import pydantic
    import sarif_pydantic
except ImportError:
    enter("check-diff-report", ["jsonschema>=4.18", "sarif-pydantic>=0.6"])


def report(martlet, old, new, form="json"):
    command = [martlet, "diff", str(old), str(new), "--format", form, "--fail-on", "none", "--quiet"]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return json.loads(result.stdout) if result.stdout else None


# What SARIF 2.1.0 has and that reader does not model: the reference to the schema, and run.columnKind (section 3.14.17).
UNMODELLED = ["$schema", "columnKind"]


def sarif_problems(log):
    """What a reader of SARIF rejects or does not know, and results that name no rule."""
    try:
        model = sarif_pydantic.Sarif.model_validate(log)
    except pydantic.ValidationError as problem:
        return [f"{'/'.join(map(str, error['loc']))}: {error['msg']}" for error in problem.errors()]
    found = []

    def walk(value, path):
        if isinstance(value, pydantic.BaseModel):
            found.extend(f"{path}: SARIF has no '{key}'" for key in value.model_extra or {} if key not in UNMODELLED)
            for name in type(value).model_fields:
                walk(getattr(value, name), f"{path}/{name}")
        elif isinstance(value, list):
            for index, item in enumerate(value):
                walk(item, f"{path}/{index}")

    walk(model, "")
    for run in log["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        for result in run["results"]:
            if result["ruleId"] not in rules or rules[result.get("ruleIndex", rules.index(result["ruleId"]))] != result["ruleId"]:
                found.append(f"{result['ruleId']}: its rule is not described")
    return found


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
            for problem in sarif_problems(report(martlet, old, new, "sarif")):
                failures += 1
                print(f"error: {old}: SARIF: {problem}")
    if changes == 0:
        sys.exit("error: no report had a change in it")
    print(f"{count} reports with {changes} changes: {'failed' if failures else 'all valid, in SARIF too'}.")
    sys.exit(1 if failures else 0)


main()
