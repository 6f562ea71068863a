"""Finds every sentence people may read: in templates, in Python, and in the refusals."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.extract import extract_from_dir

import domain
from domain.refusals import Refused

HOUSE = Path(__file__).parents[2]
API = HOUSE / "api"
TEMPLATES = API / "templates"
UNTRANSLATED = {TEMPLATES / "shells" / "gallery.html"}
KEYWORDS: dict[str, Any] = {
    "_": None, "gettext": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2),
    "say": (2,),
}  # fmt: skip
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2.ext:babel_extract")]
OPTIONS = {
    "templates/**.html": {
        "newstyle_gettext": "true", "silent": "false", "extensions": "jinja2.ext.do",
        "trimmed": "true",
    }
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
    """Each refusal's sentence, with its name."""
    for module in pkgutil.walk_packages(domain.__path__, "domain."):
        importlib.import_module(module.name)
    return {one.__doc__.strip(): one.__name__ for one in _below(Refused) if one.__doc__}


def templates() -> list[Path]:
    """The templates whose words people read."""
    return sorted(set(TEMPLATES.rglob("*.html")) - UNTRANSLATED)


def bare_words(template: str) -> list[str]:
    """Words of a template that no translation reaches: text, and labels in attributes."""
    template = re.sub(r"\{% block \w*cls %\}.*?\{% endblock %\}", "", template)
    spoken = re.sub(r"\{#.*?#\}|\{%-?\s*trans.*?endtrans\s*-?%\}", "", template, flags=re.DOTALL)
    plain = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", spoken, flags=re.DOTALL)
    labels = re.findall(r'(?:aria-label|title|placeholder|alt)="([^"]+)"', plain)
    text = re.sub(r"<[^>]*>|&\w+;", " ", plain)
    return re.findall(r"[^\W\d_]{2,}", " ".join([text, *labels]))


def _below(kind: type[Refused]) -> Iterator[type[Refused]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)
