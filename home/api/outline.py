"""The description of the API as people read it: groups, operations, parameters, fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

Schemas = Mapping[str, Any]
# What an answer says is told here for so many levels; deeper ones are in the description for programs.
DEPTH = 3


@dataclass(frozen=True)
class Parameter:
    """One thing that may be asked; `control` is what a form has for it."""

    name: str
    description: str
    control: str
    options: list[str]
    is_required: bool
    is_in_path: bool
    least: int | None
    most: int | None
    default: str


@dataclass(frozen=True)
class AnswerField:
    """One thing that an answer says; `path` has dots between levels."""

    path: str
    kind: str
    description: str


@dataclass(frozen=True)
class Operation:
    """One address."""

    id: str
    root: str
    path: str
    summary: str
    description: str
    parameters: list[Parameter]
    fields: list[AnswerField]


@dataclass(frozen=True)
class Group:
    """Operations about one thing, named by the first."""

    key: str
    heading: str
    operations: list[Operation]


def groups_of(said: Mapping[str, Any]) -> list[Group]:
    """From a description in the form of OpenAPI."""
    found = [
        (get["tags"][0], _operation(path, get, said)) for path, ways in said["paths"].items() for get in [ways["get"]]
    ]
    groups = groupby(found, key=lambda pair: pair[0])
    members = [(key, [operation for _tag, operation in pairs]) for key, pairs in groups]
    return [Group(key, operations[0].summary, operations) for key, operations in members]


def _operation(path: str, get: Mapping[str, Any], said: Mapping[str, Any]) -> Operation:
    schemas = said["components"]["schemas"]
    answer = get["responses"]["200"]["content"]["application/json"]["schema"]
    return Operation(
        id=get["operationId"],
        root=said["servers"][0]["url"],
        path=path,
        summary=get["summary"],
        description=get.get("description", ""),
        parameters=[_parameter(each) for each in get["parameters"]],
        fields=list(_fields(answer, schemas)),
    )


def _parameter(each: Mapping[str, Any]) -> Parameter:
    schema = each["schema"]
    controls = {"integer": "number", "date": "date"}
    control = "select" if "enum" in schema else controls.get(schema.get("format") or schema.get("type"), "text")
    return Parameter(
        name=each["name"],
        description=each.get("description", ""),
        control=control,
        options=schema.get("enum", []),
        is_required=each["required"],
        is_in_path=each["in"] == "path",
        least=schema.get("minimum"),
        most=schema.get("maximum"),
        default=str(schema.get("default", "")),
    )


def _fields(schema: Mapping[str, Any], schemas: Schemas, above: str = "", depth: int = 0) -> Iterator[AnswerField]:
    """Every field of an answer; those of what it is made of behind dots."""
    for name, whole in _properties(schema, schemas).items():
        part, mark = _plain(whole)
        inner = _resolved(part, schemas)
        kind = str(part.get("format") or inner.get("type", "")) + mark
        yield AnswerField(f"{above}{name}", kind, part.get("description", ""))
        if depth < DEPTH and "properties" in inner:
            yield from _fields(inner, schemas, f"{above}{name}.", depth + 1)


def _properties(schema: Mapping[str, Any], schemas: Schemas) -> Mapping[str, Any]:
    found: Mapping[str, Any] = _resolved(schema, schemas).get("properties", {})
    return found


def _plain(part: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
    """A field's schema without null and without the list around it, and '[]' where there was one."""
    some = [one for one in part.get("anyOf", []) if one.get("type") != "null"]
    flat = {**part, **(some[0] if some else {})}
    if flat.get("type") == "array":
        return {**flat["items"], "description": flat.get("description", "")}, "[]"
    return flat, ""


def _resolved(schema: Mapping[str, Any], schemas: Schemas) -> Mapping[str, Any]:
    if "$ref" in schema:
        found: Mapping[str, Any] = schemas[schema["$ref"].rsplit("/", 1)[-1]]
        return found
    return schema
