"""YAML as plain text values: no types are guessed, no tags obeyed, no alias is ever a bomb."""

from typing import Any

from skillsync.career.formats.imported import DEEPEST, CareerIsTooLong, YamlIsDamaged

MOST_NODES = 50_000
MOST_CHARACTERS = 1024 * 1024


def load_yaml(text: str) -> Any:
    """Return a YAML document: dictionaries, lists and texts. Raises UnreadableFile."""
    import yaml  # noqa: PLC0415 - only this format needs it

    if len(text) > MOST_CHARACTERS:
        raise CareerIsTooLong
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        _check_size(yaml.parse(text, Loader=loader), yaml)
        value = yaml.load(text, Loader=loader)  # noqa: S506 - the base loader makes only texts
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise YamlIsDamaged(line) from error
    except (yaml.YAMLError, RecursionError, ValueError, TypeError) as error:
        raise YamlIsDamaged from error
    return _merged(value)


def write_yaml(value: Any) -> str:
    """Return plain values as YAML, in their order, readable by any version's readers."""
    import yaml  # noqa: PLC0415

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(value, Dumper=dumper, sort_keys=False, allow_unicode=True, width=96)
    return text


def _check_size(events: Any, yaml: Any) -> None:
    """Count the nodes a reader would visit: an alias counts as all it stands for."""
    sizes: dict[str, int] = {}
    open_nodes: list[list[Any]] = [["", 0]]
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            # What an alias inside a node means by the node's own name would never end.
            sizes.pop(event.anchor or "", None)
            open_nodes.append([event.anchor, 1])
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, size = open_nodes.pop()
            sizes[anchor or ""] = size
            open_nodes[-1][1] += size
        elif isinstance(event, yaml.AliasEvent):
            if event.anchor not in sizes:
                raise YamlIsDamaged(f"line {event.start_mark.line + 1}")
            open_nodes[-1][1] += sizes[event.anchor]
        elif isinstance(event, yaml.ScalarEvent):
            sizes[event.anchor or ""] = 1
            open_nodes[-1][1] += 1
        if len(open_nodes) > DEEPEST or open_nodes[-1][1] > MOST_NODES:
            raise CareerIsTooLong


def _merged(value: Any) -> Any:
    """Return the value with YAML's merge keys (`<<`) resolved."""
    if isinstance(value, list):
        return [_merged(one) for one in value]
    if not isinstance(value, dict):
        return value
    merged: dict[str, Any] = {}
    under = value.get("<<")
    for one in under if isinstance(under, list) else [under]:
        merged.update(_merged(one) if isinstance(one, dict) else {})
    return {**merged, **{str(name): _merged(one) for name, one in value.items() if name != "<<"}}
