"""The library as it is shipped: tools, models and worksheets of our own, in three languages."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

from application.tools.keep_library import AddTool
from domain.languages import InThreeLanguages
from domain.tools import Category, Question, ToolKind, Use

FOLDER: Final = Path(__file__).parent / "shipped"
_SHIPPED: Final = UUID("6c756f74-7369-5000-8000-0000000000de")


def tool_of(key: str) -> UUID:
    """Something of the shipped library, by the name of its file; the same in every firm."""
    return uuid5(_SHIPPED, f"tools/{key}")


@cache
def shipped() -> tuple[AddTool, ...]:
    """Everything in the shipped library."""
    return tuple(
        _read(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
        for path in sorted(FOLDER.glob("*.toml"))
    )


def _read(key: str, told: dict[str, Any]) -> AddTool:
    asked = (dict(one) for one in told.get("questions", ()))
    return AddTool(
        kind=ToolKind(told["kind"]), category=Category(told["category"]), use=Use(told["use"]),
        title=_words(told["title"]), summary=_words(told["summary"]), body=_words(told["body"]),
        source=told["source"], licence=told["licence"], link=told.get("link", ""),
        questions=tuple(Question(one.pop("key"), _words(one)) for one in asked),
        tool_id=tool_of(key),
    )  # fmt: skip


def _words(told: dict[str, str]) -> InThreeLanguages:
    return InThreeLanguages(*(told[language].strip() for language in ("fi", "sv", "en")))
