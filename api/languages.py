"""Which language a page speaks, and its sentences.

The sentence itself, in English, is the key; each room keeps its own
`locale/<language>/<room>.po`, all merged when first asked for and kept in memory. English needs
no file: the key is the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import structlog
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from starlette.requests import Request

FOLDER = Path(__file__).parent / "locale"
LANGUAGES = ("fi", "sv", "en")
DEFAULT = "fi"
COOKIE = "luotsi_lang"


log = structlog.get_logger()


@dataclass(frozen=True)
class SaidTwice:
    """Two rooms that translate the same sentence in different words: the first one is heard."""

    sentence: str
    heard: str
    unheard: str


def N_(sentence: str) -> str:  # noqa: N802 (the name Babel knows)
    """Mark a sentence for translation where it is written; it is translated where it is shown."""
    return sentence


def spoken(request: Request) -> str:
    """The page's language: asked in the address, chosen earlier, the browser's wish, or Finnish."""
    for wish in (request.query_params.get("lang"), request.cookies.get(COOKIE)):
        if wish in LANGUAGES:
            return wish
    return next(_wishes(request.headers.get("accept-language", "")), DEFAULT)


def say(lang: str, sentence: str, /, **names: object) -> str:
    """One sentence in a language, for what is not a page: mail, problem details, exports."""
    translated = catalogue(lang).gettext(sentence)
    return translated % names if names else translated


@cache
def catalogue(lang: str) -> Translations:
    """Every room's sentences of one language, ready for gettext."""
    compiled = BytesIO()
    write_mo(compiled, merged(lang))
    compiled.seek(0)
    return Translations(compiled)


def merged(lang: str) -> Catalog:
    """All files of one language as one catalogue; of two rooms that differ the first is heard."""
    whole, differing = joined(lang)
    for one in differing:
        log.warning("said twice", sentence=one.sentence, heard=one.heard, unheard=one.unheard)
    return whole


def joined(lang: str) -> tuple[Catalog, list[SaidTwice]]:
    """The same, and where two rooms differ, each named by its file."""
    whole, places, differing = Catalog(locale=lang), dict[object, str](), []
    for file in sorted((FOLDER / lang).glob("*.po")):
        for message in filter(lambda one: one.id, written(file)):
            key = (message.id, message.context)
            known = whole.get(*key)
            if known is None:
                whole[message.id], places[key] = message, file.name
            elif known.string != message.string:
                differing.append(SaidTwice(str(message.id), places[key], file.name))
    return whole, differing


def written(file: Path) -> Catalog:
    """One room's file as it was written; its folder is its language."""
    with file.open("rb") as lines:
        return read_po(lines, locale=file.parent.name, abort_invalid=True)


def _wishes(header: str) -> Iterator[str]:
    """Languages we speak out of an Accept-Language header, dearest first."""
    weighted = []
    for place, part in enumerate(header.split(",")[:20]):
        tag, _, quality = part.partition(";q=")
        if (lang := tag.strip().lower().partition("-")[0]) in LANGUAGES:
            weighted.append((-_quality(quality), place, lang))
    return (lang for quality, _, lang in sorted(weighted) if quality)


def _quality(text: str) -> float:
    try:
        return float(text) if text.strip() else 1.0
    except ValueError:
        return 0.0
