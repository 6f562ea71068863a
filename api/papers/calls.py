"""Who calls whom, read from the source: enough to say which command leads to which event.

Names are all that is looked at, within one aggregate's own package and one room's own files; the
paper says what the code says, and is compared with it at every check.
"""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path


@dataclass
class Function:
    """What the body of one function or method mentions: names called, and names named."""

    calls: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    sent: set[tuple[str, str]] = field(default_factory=set)
    """Methods called, each with the class of what it is called on, "" where that is not plain."""
    through: set[tuple[str, str]] = field(default_factory=set)
    """Functions called as `name.function`."""

    def add(self, other: Function) -> None:
        """Mention what another mentions too."""
        self.calls |= other.calls
        self.names |= other.names
        self.sent |= other.sent
        self.through |= other.through


@dataclass
class Source:
    """One module: its functions by name, and where its imported names come from."""

    functions: dict[str, Function] = field(default_factory=dict)
    appliers: dict[str, str] = field(default_factory=dict)
    """Methods decorated with `@event(X)`: their name and X."""
    imported: dict[str, str] = field(default_factory=dict)


@cache
def source_of(module: str) -> Source:
    """The module of a dotted name, read."""
    try:
        found = importlib.util.find_spec(module)
    except ModuleNotFoundError:  # a name of a module, and none itself
        found = None
    if found is None or found.origin is None:
        return Source()
    source = Source()
    for node in ast.parse(Path(found.origin).read_text()).body:
        _take(source, node)
    return source


def package_of(module: str) -> Iterator[str]:
    """The modules that stand beside one, if it stands in a package of the domain."""
    if module.count(".") == 1:
        yield module
        return
    package = module.rsplit(".", 1)[0]
    found = importlib.util.find_spec(package)
    for place in (found.submodule_search_locations or ()) if found else ():
        yield from (f"{package}.{path.stem}" for path in sorted(Path(place).glob("*.py")))


def _take(source: Source, node: ast.stmt, owner: str = "") -> None:
    if isinstance(node, ast.ImportFrom) and node.module:
        for alias in node.names:
            source.imported[alias.asname or alias.name] = node.module
    elif isinstance(node, ast.ClassDef):
        for inner in node.body:
            _take(source, inner, node.name)
    elif isinstance(node, ast.FunctionDef):
        read = _read(node)
        for name in {node.name, f"{owner}.{node.name}" if owner else node.name}:
            source.functions.setdefault(name, Function()).add(read)
        for mark in node.decorator_list:
            if isinstance(mark, ast.Call) and last(mark.func) == "event" and mark.args:
                source.appliers[node.name] = last(mark.args[0])


def _read(function: ast.FunctionDef) -> Function:
    told, kinds = Function(), _kinds_of(function)
    for node in (each for part in function.body for each in ast.walk(part)):
        if isinstance(node, ast.Call):
            told.calls.add("__init__" if last(node.func) == "cls" else last(node.func))
            if isinstance(node.func, ast.Attribute):
                told.sent.add((_kind_of(node.func.value, kinds), node.func.attr))
                told.through.add((last(node.func.value), node.func.attr))
        if isinstance(node, ast.Name | ast.Attribute):
            told.names.add(last(node))
    return told


def _kinds_of(function: ast.FunctionDef) -> dict[str, str]:
    """The classes of a function's parameters and variables, as far as they are plain."""
    every = [*function.args.args, *function.args.kwonlyargs]
    kinds = {each.arg: _first_class(each.annotation) for each in every if each.annotation}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign | ast.NamedExpr):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name):
                kinds[target.id] = _kind_of(node.value, kinds)
    return kinds


def _kind_of(node: ast.expr, kinds: dict[str, str]) -> str:
    if isinstance(node, ast.Name) and node.id in kinds:
        return kinds[node.id]
    return _first_class(node)


def _first_class(node: ast.AST) -> str:
    names = (last(each) for each in ast.walk(node) if isinstance(each, ast.Name))
    return next((name for name in names if name[:1].isupper() and not name.isupper()), "")


def last(node: ast.AST) -> str:
    """The last word of a dotted name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Constant):
        return str(node.value)
    return node.id if isinstance(node, ast.Name) else ""
