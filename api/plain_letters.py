"""Letters made of words alone: a template per letter, in the reader's language.

`templates/letters/<letter>.txt`: the first line is the subject; paragraphs follow, parted by empty
lines; a paragraph `[Open it](/my/tasks)` becomes the link. Every template knows `to` (the reader),
`firm`, `about` (the errand's ids) and what its `@facts` function adds. Letters say time, place and
money, never goals, notes or tasks.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from jinja2 import Environment, TemplateNotFound
from markupsafe import escape

from api.pages import environment
from application.firm_details.firm_page import FirmPage, firm_page
from application.people.people import PersonCard
from domain.firm_details import OUR_FIRM

Facts = Callable[[Any, Mapping[str, str]], Awaitable[dict[str, object]]]
Words = tuple[str, str, str]
LINK: Final = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<path>/[^)\s]*)\)")
_facts: dict[str, Facts] = {}


def facts(letter: str) -> Callable[[Facts], Facts]:
    """Register what a letter needs to know besides its ids."""

    def register(function: Facts) -> Facts:
        _facts[letter] = function
        return function

    return register


async def letter_words(house: Any, about: Mapping[str, str], to: PersonCard) -> Words:
    """Subject, text and page of a letter. Raises TemplateNotFound for one nobody wrote."""
    letter = about["letter"]
    if not re.fullmatch(r"[a-z_]+", letter):
        raise TemplateNotFound(letter)
    firm: FirmPage = await house.shelf.document(firm_page, OUR_FIRM) or FirmPage()
    known = await _facts[letter](house, about) if letter in _facts else {}
    template = _written(to.language).get_template(f"letters/{letter}.txt")
    names = {"to": to, "firm": firm, "about": about, "zone": ZoneInfo("Europe/Helsinki"), **known}
    subject, _, rest = template.render(names).strip().partition("\n")
    signature = firm.details.name if firm.details else ""
    paragraphs = [part.strip() for part in rest.split("\n\n") if part.strip()] + [signature]
    return subject.strip(), _text(paragraphs, house), _html(paragraphs, house)


@cache
def _written(language: str) -> Environment:
    """Templates in which no text that people wrote becomes a link of ours."""
    return environment(language).overlay(finalize=_no_link)


def _no_link(value: object) -> object:
    return value.replace("](", "] (") if isinstance(value, str) else value


def _text(paragraphs: list[str], house: Any) -> str:
    base = house.settings.address
    plain = (LINK.sub(lambda m: f"{m['words']}: {base}{m['path']}", part) for part in paragraphs)
    return "\n\n".join(plain) + "\n"


def _html(paragraphs: list[str], house: Any) -> str:
    base = house.settings.address

    def linked(part: str) -> str:
        return LINK.sub(lambda m: f'<a href="{base}{m["path"]}">{m["words"]}</a>', str(part))

    return "".join(f"<p>{linked(str(escape(part)))}</p>" for part in paragraphs)
