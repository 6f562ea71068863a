"""Finds every sentence people may read: in templates, in Python, and in the refusals."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.extract import extract_from_dir

HOUSE = Path(__file__).parents[2]
API = HOUSE / "api"
TEMPLATES = API / "templates"
UNTRANSLATED = {TEMPLATES / "shells" / "gallery.html"}
KEYWORDS: dict[str, Any] = {
    "_": None, "gettext": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2),
    "say": (2,),
}  # fmt: skip
JINJA = "jinja2.ext:babel_extract"
METHODS = [("**.py", "python"), ("templates/**.html", JINJA), ("templates/**.txt", JINJA)]
OPTIONS = {
    f"templates/**.{kind}": {
        "newstyle_gettext": "true", "silent": "false", "extensions": "jinja2.ext.do",
        "trimmed": "true",
    }
    for kind in ("html", "txt")
}  # fmt: skip


def extracted() -> dict[str | tuple[str, ...], str]:
    """Each sentence of the pages, with the place where it first stands."""
    found: dict[str | tuple[str, ...], str] = {}
    for file, line, sentence, _comments, _context in extract_from_dir(
        API, METHODS, OPTIONS, keywords=KEYWORDS
    ):
        key = sentence if isinstance(sentence, str) else tuple(sentence)
        found.setdefault(key, f"{file}:{line}")
    return found


def refusals() -> dict[str | tuple[str, ...], str]:
    """Each refusal's sentence, with its name, read from the source of all four floors."""
    kinds = [one for file in _sources() for one in _classes(file)]
    known = {"Refused"}
    while more := {one.name for one in kinds if _parents(one) & known} - known:
        known |= more
    said = {one.name: ast.get_docstring(one) or "" for one in kinds if one.name in known}
    return {text: name for name, text in said.items() if text}


def _sources() -> Iterator[Path]:
    for floor in ("domain", "application", "infrastructure", "api"):
        yield from (HOUSE / floor).rglob("*.py")


def _classes(file: Path) -> list[ast.ClassDef]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [one for one in ast.walk(tree) if isinstance(one, ast.ClassDef)]


def _parents(kind: ast.ClassDef) -> set[str]:
    return {ast.unparse(base).rpartition(".")[2] for base in kind.bases}


def templates() -> list[Path]:
    """The templates whose words people read."""
    return sorted({*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.txt")} - UNTRANSLATED)


def bare_words(template: str) -> list[str]:
    """Words of a template that no translation reaches: text, and labels in attributes."""
    template = re.sub(r"\{% block \w*cls %\}.*?\{% endblock %\}", "", template)
    spoken = re.sub(r"\{#.*?#\}|\{%-?\s*trans.*?endtrans\s*-?%\}", "", template, flags=re.DOTALL)
    plain = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", spoken, flags=re.DOTALL)
    plain = re.sub(r' (?:value|hx-[\w-]+)="[^"]*"', "", plain)
    labels = re.findall(r'(?:aria-label|title|placeholder|alt)="([^"]+)"', plain)
    text = re.sub(r"<[^>]*>|&\w+;|\]\(/\S*\)", " ", plain)
    return re.findall(r"[^\W\d_]{2,}", " ".join([text, *labels]))
