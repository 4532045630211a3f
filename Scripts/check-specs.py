#!/usr/bin/env python3
"""Checks the documents in Specs/.

1. openapi-spec-validator accepts each of them.
2. Every example (of a parameter, header, media type or schema) validates against its schema, formats included.
3. What the reference pages print (operations, parameters, bodies, in their order) stands in the documents. The pages are not part
   of the project; where they are absent, this part says that it is skipped.

Usage: Scripts/check-specs.py        (installs what it needs into .build/check-specs, once)
"""

import json
import re
import sys
from pathlib import Path

from python_environment import enter

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT.parent / "shared" / "reference"
REQUIREMENTS = ["openapi-spec-validator>=0.7.1", "jsonschema>=4.18", "rfc3339-validator", "PyYAML"]
METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
# Pages by document. The second page of releases names no paths: its operations are found by their titles.
PAGES = {
    "mechamental.yaml": ["000_*.txt", "001_*.txt", "002_*.txt", "003_*.txt"],
    "metakraftwerk.yaml": ["004_*.txt"],
}

try:
    import jsonschema
    import openapi_spec_validator
    import yaml
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012
except ImportError:
    enter("check-specs", REQUIREMENTS)


class Loader(yaml.SafeLoader):
    """YAML as OpenAPI means it: a date is a string."""


Loader.yaml_implicit_resolvers = {
    first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:timestamp"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class Document:
    def __init__(self, path):
        self.name = path.name
        self.root = yaml.load(path.read_text(encoding="utf-8"), Loader)
        resource = Resource(contents=self.root, specification=DRAFT202012)
        self.registry = Registry().with_resource("urn:document", resource)
        self.problems = []
        self.examples = 0

    def report(self, place, message):
        self.problems.append(f"{self.name}: {place}: {message}")

    def follow(self, value):
        while isinstance(value, dict) and "$ref" in value:
            target = self.root
            for part in value["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            value = target
        return value

    def check(self, pointer, schema_pointer, value):
        self.examples += 1
        validator = jsonschema.Draft202012Validator(
            {"$ref": "urn:document#" + schema_pointer.replace("{", "%7B").replace("}", "%7D")},
            registry=self.registry,
            format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
        )
        for problem in validator.iter_errors(value):
            self.report(pointer, f"the example does not match its schema: {problem.message}")

    def operations(self):
        for path, item in self.root["paths"].items():
            for method in METHODS:
                if method in item:
                    yield method.upper(), path, item, item[method]


def examples_of(document, holder):
    """The example values that stand beside a schema in a parameter, a header or a media type."""
    if "example" in holder:
        yield "example", holder["example"]
    for name, example in holder.get("examples", {}).items():
        example = document.follow(example)
        if "value" in example:
            yield f"examples/{name}", example["value"]


def check_examples(document, value=None, pointer=""):
    """Finds every object that holds a schema with examples, or is a schema with examples, wherever it stands."""
    value = document.root if pointer == "" else value
    if isinstance(value, list):
        for index, element in enumerate(value):
            check_examples(document, element, f"{pointer}/{index}")
    if not isinstance(value, dict):
        return
    if "schema" in value:
        for name, example in examples_of(document, value):
            document.check(f"{pointer}/{name}", f"{pointer}/schema", example)
    elif isinstance(value.get("examples"), list):
        for index, example in enumerate(value["examples"]):
            document.check(f"{pointer}/examples/{index}", pointer, example)
    if "default" in value and not isinstance(value["default"], dict):
        document.check(f"{pointer}/default", pointer, value["default"])
    for key, child in value.items():
        if key not in ("example", "examples", "default", "value"):
            check_examples(document, child, f"{pointer}/" + key.replace("~", "~0").replace("/", "~1"))


def printed_bodies(text):
    """The request body of a page's curl line, if any, and the JSON bodies that follow the line."""
    curl = re.search(r"curl -X \w+ \"[^\"]*\"(?: \\\s+-H \"[^\"]*\")*(?: \\\s+-d '([^']*)')?", text)
    bodies, position = [], curl.end()
    while True:
        position += len(text[position:]) - len(text[position:].lstrip())
        try:
            body, position = json.JSONDecoder().raw_decode(text, position)
        except ValueError:
            return (json.loads(curl.group(1)) if curl.group(1) else None), bodies
        bodies.append(body)


def printed_parameters(text):
    """(place, name) → required, title, description, default, minimum, maximum; in the page's order."""
    found, place, current = {}, None, None
    for line in text[: text.index("Response Body")].splitlines():
        heading = re.fullmatch(r"(Path|Query|Header) Parameters", line)
        entry = re.fullmatch(r"([a-z_]+)([*?])(.*)", line)
        bounds = re.fullmatch(r"Range(\d+) <= value <= (\d+)", line)
        if heading:
            place, current = heading.group(1).lower(), None
        elif line == "Request Body":
            break
        elif entry and place:
            current = found[place, entry.group(1)] = {"required": entry.group(2) == "*"}
            if entry.group(3) not in ("|", "string|null"):
                current["title"] = entry.group(3)
            else:
                current["nullable"] = True
        elif current is not None and line.startswith("Default"):
            current["default"] = json.loads(line.removeprefix("Default"))
        elif current is not None and bounds:
            current["minimum"], current["maximum"] = int(bounds.group(1)), int(bounds.group(2))
        elif current is not None and line:
            current["description"] = line
    return found


def declared_parameters(document, item, operation):
    found = {}
    for parameter in map(document.follow, item.get("parameters", []) + operation.get("parameters", [])):
        schema = parameter["schema"]
        facts = {"required": parameter.get("required", False)}
        if "description" in parameter:
            facts["description"] = parameter["description"]
        facts.update({key: schema[key] for key in ("default", "minimum", "maximum") if key in schema})
        if {"type": "null"} in schema.get("anyOf", []):
            facts["nullable"] = True
        else:
            facts["title"] = schema.get("title")
        found[parameter["in"], parameter["name"]] = facts
    return found


def check_fastapi_page(document, text):
    """A MechaMental page. Returns how many bodies it prints."""
    operations = {f"{method}\n{path}": (method, item, operation) for method, path, item, operation in document.operations()}
    titles = {operation["summary"]: key for key, (_, _, operation) in operations.items()}
    has_paths = re.search(r"^(GET|POST|PUT|PATCH|DELETE)\n/", text, re.M) is not None
    if has_paths:
        marks = [(match.group(0), match.start()) for match in re.finditer(r"^[A-Z]+\n/\S+", text, re.M)]
    else:
        marks = [(key, text.index(title + "\nPath Parameters")) for title, key in titles.items() if title + "\nPath Parameters" in text]
    marks.sort(key=lambda mark: mark[1])
    count = 0
    for (key, start), end in zip(marks, [start for _, start in marks[1:]] + [len(text)]):
        place, section = key.replace("\n", " "), text[start:end]
        if key not in operations:
            document.report(place, "the page's operation is missing")
            continue
        _, item, operation = operations[key]
        title = text[:start].rstrip().splitlines()[-1]
        if has_paths and operation["summary"] != title:
            document.report(place, f"the page calls it {title!r}")
        request, bodies = printed_bodies(section)
        declared = [
            value
            for response in map(document.follow, operation["responses"].values())
            for _, value in examples_of(document, response["content"]["application/json"])
        ]
        if json.dumps(declared) != json.dumps(bodies):
            document.report(place, f"the page's {len(bodies)} bodies are not the document's {len(declared)}, in this order")
        requests = [
            value for _, value in examples_of(document, operation.get("requestBody", {}).get("content", {}).get("application/json", {}))
        ]
        if ([] if request is None else [request]) != requests:
            document.report(place, "the request body is not the page's")
        if has_paths:
            printed, stated = printed_parameters(section), declared_parameters(document, item, operation)
            if list(printed.items()) != list(stated.items()):
                document.report(place, f"parameters differ:\n  page:     {printed}\n  document: {stated}")
        count += len(bodies)
    return count, {key for key, _ in marks}


def check_table_page(document, text):
    """Metakraftwerk's page. Returns how many bodies it prints."""
    written = json.dumps(document.root)
    keys = set()
    for method, path in re.findall(r"^Endpoint\n\n([A-Z]+) https://[^/]+(/\S+)", text, re.M):
        path = re.sub(r":(\w+)", r"{\1}", path)
        keys.add(f"{method}\n{path}")
        if method.lower() not in document.root["paths"].get(path, {}):
            document.report(f"{method} {path}", "the page's operation is missing")
    for name, kind, required, description in re.findall(r"^([a-z_]+)(string|integer|boolean)(Yes|No)(.+)$", text, re.M):
        matches = [
            parameter
            for _, _, _, operation in document.operations()
            for parameter in operation.get("parameters", [])
            if (parameter["name"], parameter["schema"]["type"], parameter["description"]) == (name, kind, description)
            and parameter["required"] == (required == "Yes")
        ]
        if not matches:
            document.report(name, "the page's parameter is missing or differs")
    properties = document.root["components"]["schemas"]["Release"]["properties"]
    rows = re.findall(r"^([a-z_]+?)(string|integer|boolean)(?!Yes|No)([A-Z].+)$", text, re.M)
    for name, kind, description in rows:
        if f'"{kind}"' not in json.dumps(properties.get(name)) or properties[name]["description"] != description:
            document.report(name, "the page's property is missing or differs")
    if [name for name, _, _ in rows] != list(properties):
        document.report("Release", "the properties are not the page's, in its order")
    bodies = [json.loads(body) for body in re.findall(r"^json\n(.*?)\n\n", text, re.M | re.S)]
    messages = re.findall(r"^40\d[A-Z].*(Not authenticated|A release group.*|No record found.*)$", text, re.M)
    for body in bodies + [{"message": message} for message in messages]:
        if json.dumps(body) not in written:
            document.report("bodies", f"the page prints {json.dumps(body)[:80]}")
    return len(bodies) + len(messages), keys


def main():
    if "date-time" not in jsonschema.Draft202012Validator.FORMAT_CHECKER.checkers:
        sys.exit("error: date-time is not checked: the module rfc3339-validator is missing")
    problems = []
    for path in sorted((ROOT / "Specs").glob("*.yaml")):
        document = Document(path)
        try:
            for problem in openapi_spec_validator.OpenAPIV31SpecValidator(document.root).iter_errors():
                document.report("/".join(map(str, problem.absolute_path)) or "document", problem.message)
        except Exception as problem:  # A reference to nothing is raised, not listed, and nothing after it can be checked.
            problems.append(f"{path.name}: {str(problem)[:200]}")
            continue
        check_examples(document)
        operations = [f"{method}\n{place}" for method, place, _, _ in document.operations()]
        line = f"Specs/{path.name}: {len(operations)} operations, {document.examples} examples and defaults"
        if REFERENCE.is_dir():
            count, seen = 0, set()
            for pattern in PAGES.get(path.name, []):
                page = next(REFERENCE.glob(pattern)).read_text(encoding="utf-8")
                check = check_fastapi_page if "https://loading" in page else check_table_page
                bodies, keys = check(document, page)
                count, seen = count + bodies, seen | keys
            for key in set(operations) - seen:
                document.report(key.replace("\n", " "), "no page has this operation")
            line += f", {count} bodies of the reference pages"
        else:
            line += "; the reference pages are not here, so that comparison is skipped"
        print(line + (": valid" if not document.problems else ": NOT valid"))
        problems += document.problems
    if problems:
        sys.exit("\n".join(f"error: {problem}" for problem in problems))


main()
