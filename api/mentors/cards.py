"""A mentor's card with everything its page shows: names, capacity, what ends soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from api.acts import Choices
from api.formats import number
from api.languages import N_, say
from api.mentors.areas import area_names
from api.mentors.words import levels
from api.reception import Desk
from application.mentors.add_mentor import KNOWN
from application.mentors.mentor_card import MentorCard, mentor_card
from application.mentors.mentor_list import MentorRow
from application.mentors.mentor_page import MentorPage, mentor_page
from application.people.people import PersonCard, people
from domain.competences import LEVEL_NAMES, Competence
from domain.industries import INDUSTRIES
from domain.mentors import capacity_of, pool_policy_on
from domain.refusals import NotFound
from domain.themes import THEMES

KNOWN_BEFORE = N_("Known to the firm from before")
METERS = {"": "", "warn": "hot", "full": "over"}


@dataclass(frozen=True)
class Known:
    """A confirmed competence in words."""

    area: str
    name: str
    level: str
    evidence: str
    valid_until: date
    ends: str  # "", "soon" or "over"


@dataclass(frozen=True)
class Room:
    """How full a mentor is."""

    engagements: int
    most: int | None
    used: str
    stop: str
    share: int
    look: str  # "", "hot" or "over", as meters have it


@dataclass(frozen=True)
class Shown:
    """All that a mentor's page shows."""

    card: MentorCard
    page: MentorPage
    person: PersonCard
    known: tuple[Known, ...]
    claims: tuple[tuple[str, str, str, str, int], ...]
    room: Room


async def shown(desk: Desk, mentor_id: UUID) -> Shown:
    """Gather a mentor's page. Raises NotFound."""
    card = await desk.shelf.document(mentor_card, mentor_id)
    page = await desk.shelf.document(mentor_page, mentor_id)
    person = await desk.shelf.document(people, card.person_id) if card else None
    if card is None or page is None or person is None:
        raise NotFound
    names, lang, today = await area_names(desk.shelf), desk.language, desk.now.date()

    def called(area: str) -> str:
        return names[area].within(lang) if area in names else area

    def told(evidence: str) -> str:
        return say(lang, KNOWN_BEFORE) if evidence == KNOWN else evidence

    known = tuple(
        Known(
            one.area, called(one.area), LEVEL_NAMES[one.level].within(lang), told(words),
            one.valid_until, _ends(one, today),
        )
        for one, words in card.competences
    )  # fmt: skip
    claims = tuple(
        (area, called(area), LEVEL_NAMES[level].within(lang), words, int(level))
        for area, level, words in card.claims
    )
    return Shown(card, page, person, known, claims, room_of(card, today, lang))


def room_of(row: MentorCard | MentorRow, today: date, lang: str) -> Room:
    """How full a mentor is, from the card or the row of the list."""
    limits = capacity_of(row, pool_policy_on(today))
    count = row.engagements if isinstance(row, MentorRow) else len(row.engagements)
    share = 100 * row.planned_minutes // limits.stop_minutes if limits.stop_minutes else 100
    return Room(
        count, limits.engagements, _hours(row.planned_minutes, lang),
        _hours(limits.stop_minutes, lang), share,
        METERS[limits.fullness(row.planned_minutes, count)],
    )  # fmt: skip


def _hours(minutes: int, lang: str) -> str:
    return number(Decimal(minutes) / 60, lang, places=1 if minutes % 60 else 0)


def _ends(one: Competence, today: date) -> str:
    if one.valid_until < today:
        return "over"
    first = max(pool_policy_on(today).warn_days)
    return "soon" if one.valid_until <= today + timedelta(days=first) else ""


async def choices(desk: Desk) -> Choices:
    """What the fields of a mentor's acts offer."""
    names, lang = await area_names(desk.shelf), desk.language
    return {
        "areas": [(code, name.within(lang)) for code, name in names.items()],
        "levels": levels(lang),
        "themes": [(theme.code, theme.name.within(lang)) for theme in THEMES],
        "industries": [(code, name.within(lang)) for code, name in INDUSTRIES.items()],
    }


def profile_of(page: MentorPage) -> dict[str, object]:
    """The profile as the form of the profile is first filled."""
    words = {
        f"{part}.{lang}": getattr(getattr(page, part), lang)
        for part in ("headline", "story")
        for lang in ("fi", "sv", "en")
    }
    lists = {name: list(getattr(page, name)) for name in ("themes", "industries", "languages")}
    formats = [one.value for one in page.formats]
    return words | lists | {"formats": formats, "places": list(page.places)}
