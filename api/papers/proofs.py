"""What the tests say: their sentences and the capabilities they prove, read and never run."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard


@dataclass(frozen=True)
class Proof:
    """One test: the file it stands in, its sentence, and the rows and requirements it proves."""

    path: str
    about: str
    sentence: str
    features: tuple[str, ...]
    asvs: tuple[str, ...] = ()


def proofs_in(folder: Path) -> list[Proof]:
    """Every test below a folder, in the order of the files and of their lines."""
    files = sorted(folder.glob("**/test_*.py"))
    return [proof for file in files for proof in _of(file, file.relative_to(folder.parent))]


def _of(file: Path, path: Path) -> Iterator[Proof]:
    module = ast.parse(file.read_text())
    about = (ast.get_docstring(module) or "").strip()
    shared = [node.value for node in module.body if _is_pytestmark(node)]
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith(
            "test_"
        ):
            marks = [*shared, *node.decorator_list]
            features, asvs = _ids(marks, "feature"), _ids(marks, "asvs")
            yield Proof(str(path), about, _sentence(node.name), features, asvs)


def _sentence(name: str) -> str:
    words = name.removeprefix("test_").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _is_pytestmark(node: ast.stmt) -> TypeGuard[ast.Assign]:
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark"


def _ids(marks: Iterable[ast.expr], kind: str) -> tuple[str, ...]:
    """The ids in `pytest.mark.feature("E9")`, wherever it stands in an expression; each once."""
    calls = [
        one
        for mark in marks
        for one in ast.walk(mark)
        if isinstance(one, ast.Call) and ast.unparse(one.func).endswith(f"mark.{kind}")
    ]
    said = [each.value for one in calls for each in one.args if isinstance(each, ast.Constant)]
    return tuple(dict.fromkeys(one for one in said if isinstance(one, str)))
