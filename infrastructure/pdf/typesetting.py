"""Sets worded pages as PDF/A-3 and PDF/UA, the same bytes every time."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

_HERE: Final = Path(__file__).parent
_UNSHOWN: Final = re.compile(r'the (?:text|codepoint) `"(.+?)"`')
_ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")

# What joins emojis into one would keep hold of the sign put in their place.
_JOINERS: Final = dict.fromkeys((0x200D, 0xFE0E, 0xFE0F))


def typeset(
    template: str, page: Mapping[str, Any], dated: date, files: Mapping[str, bytes]
) -> bytes:
    """Set ``page`` by ``template``, with ``files`` at hand; the PDF bears the day ``dated``.

    A sign no shipped font can show (an emoji, a private code point) becomes "?": a document
    must come out whatever its buyer is called. Raises typst.TypstError for a broken template.
    """
    while True:
        try:
            return _compiled(template, page, dated, files)
        except typst.TypstError as error:
            fewer = _without(page, _unshown(error))
            if fewer == page:
                raise
            page = fewer


def _compiled(
    template: str, page: Mapping[str, Any], dated: date, files: Mapping[str, bytes]
) -> bytes:
    main = (_HERE / template).read_bytes()
    # The package's types leave out that several files may be given as a dict.
    made: bytes = typst.compile(  # type: ignore[call-overload]
        {"main": main, "page.json": json.dumps(page).encode(), **files},
        format="pdf",
        font_paths=_fonts(),
        pdf_standards=["a-3a", "ua-1"],
        timestamp=int(datetime.combine(dated, time(), UTC).timestamp()),
    )
    return made


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[_HERE / "fonts"])


def _unshown(error: typst.TypstError) -> list[str]:
    return [
        _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found)
        for found in _UNSHOWN.findall(str(error))
    ]


def _without(value: Any, unshown: list[str]) -> Any:
    """Give ``value`` with every unshown sign in its texts replaced."""
    if isinstance(value, str):
        value = value.translate(_JOINERS)
        for sign in unshown:
            value = value.replace(sign, "?")
    elif isinstance(value, list):
        return [_without(one, unshown) for one in value]
    elif isinstance(value, Mapping):
        return {key: _without(one, unshown) for key, one in value.items()}
    return value
