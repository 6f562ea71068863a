"""The form of a tool's version: questions are written one on a line, in three columns."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any, Final

from fastapi import Request

from application.tools.tool_page import ToolPage

LANGUAGES: Final = ("fi", "sv", "en")
TEXTS: Final = ("title", "summary", "body")


async def questions_of(request: Request) -> list[dict[str, Any]]:
    """The questions of a posted form; the lines of the three languages belong together in order."""
    sent = await request.form()
    columns = [
        [line.strip() for line in str(sent.get(f"asks.{lang}", "")).splitlines() if line.strip()]
        for lang in LANGUAGES
    ]
    return [
        {"key": f"q{nth}", "asks": dict(zip(LANGUAGES, texts, strict=True))}
        for nth, texts in enumerate(zip_longest(*columns, fillvalue=""), 1)
    ]


def edition_fields(tool: ToolPage) -> dict[str, object]:
    """The newest version as the form has it, for the next one to be written on top."""
    edition = tool.newest.edition
    known: dict[str, object] = {
        f"{text}.{lang}": getattr(edition, text).within(lang)
        for text in TEXTS
        for lang in LANGUAGES
    }
    known |= {
        f"asks.{lang}": "\n".join(one.asks.within(lang) for one in edition.questions)
        for lang in LANGUAGES
    }
    return known | {
        "source": edition.source, "licence": edition.licence, "link": edition.link,
        "category": tool.category, "use": tool.use,
    }  # fmt: skip
