"""The ranking: a pure function of a recorded input. Hard rules first, then weighted criteria."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID, uuid5

from domain.matching.facts import Facts, Input, Wanted
from domain.matching.policy import MatchingPolicy
from domain.privacy import Public

Code = Annotated[str, Public]
HIGHEST: Final = 4
FACE_TO_FACE: Final = "face_to_face"


class Bar(StrEnum):
    """A hard rule that keeps a mentor out."""

    NOT_ACTIVE = "not_active"
    VALIDITY_ENDED = "validity_ended"
    FULL = "full"
    TIED = "tied"
    NO_LANGUAGE = "no_language"
    NO_COMPETENCE = "no_competence"
    NO_FORMAT = "no_format"
    NO_PLACE = "no_place"
    LEFT_OUT = "left_out"


class Why(StrEnum):
    """A criterion that speaks for a mentor, or a caution."""

    COMPETENCE = "competence"
    INDUSTRY = "industry"
    LANGUAGE = "language"
    PLACE = "place"
    ROOM = "room"
    NEARLY_FULL = "nearly_full"


@dataclass(frozen=True)
class Reason:
    """Why a mentor suits: a criterion, what it is about, and how far."""

    why: Why
    about: Code = ""
    level: int = 0


@dataclass(frozen=True)
class Ranked:
    """A mentor in the ranking: points, reasons, and the rules that keep them out if any do."""

    mentor_id: UUID
    points: int
    reasons: tuple[Reason, ...] = ()
    bars: tuple[Bar, ...] = ()


def rank(given: Input, policy: MatchingPolicy) -> tuple[Ranked, ...]:
    """Every mentor, those who may be proposed first and the most suitable of them on top."""
    ranked = [_ranked(given.wanted, facts, policy) for facts in given.candidates]
    return tuple(
        sorted(
            ranked,
            key=lambda one: (bool(one.bars), -one.points, uuid5(given.salt, str(one.mentor_id))),
        )
    )


def _ranked(wanted: Wanted, facts: Facts, policy: MatchingPolicy) -> Ranked:
    bars = tuple(_bars(wanted, facts, policy))
    if bars:
        return Ranked(facts.mentor_id, 0, (), bars)
    return Ranked(facts.mentor_id, _points(wanted, facts, policy), tuple(_reasons(wanted, facts)))


def _bars(wanted: Wanted, facts: Facts, policy: MatchingPolicy) -> Iterator[Bar]:
    if not facts.active:
        yield Bar.NOT_ACTIVE
    if not facts.valid:
        yield Bar.VALIDITY_ENDED
    if facts.fullness == "full":
        yield Bar.FULL
    if facts.ties:
        yield Bar.TIED
    if facts.left_out:
        yield Bar.LEFT_OUT
    if wanted.languages and not _shared(wanted.languages, facts.languages):
        yield Bar.NO_LANGUAGE
    if all(facts.level(theme) < policy.lowest_level for theme in wanted.themes):
        yield Bar.NO_COMPETENCE
    if wanted.formats and not _shared(wanted.formats, facts.formats):
        yield Bar.NO_FORMAT
    if _must_be_near(wanted) and not _shared(wanted.places, facts.places):
        yield Bar.NO_PLACE


def _must_be_near(wanted: Wanted) -> bool:
    return wanted.formats == (FACE_TO_FACE,) and bool(wanted.places)


def _points(wanted: Wanted, facts: Facts, policy: MatchingPolicy) -> int:
    levels = [facts.level(theme) for theme in wanted.themes]
    met = [level for level in levels if level >= policy.lowest_level]
    points = policy.competence * max(levels) // HIGHEST
    points += policy.breadth * len(met) // len(levels)
    if _shared(wanted.industries, facts.industries):
        points += policy.industry
    if _shared(wanted.places, facts.places):
        points += policy.place
    if set(wanted.languages) <= set(facts.languages):
        points += policy.language
    if not facts.fullness:
        points += policy.room
    return points


def _reasons(wanted: Wanted, facts: Facts) -> Iterator[Reason]:
    by_level = sorted(wanted.themes, key=lambda theme: (-facts.level(theme), theme))
    for theme in by_level:
        if level := facts.level(theme):
            yield Reason(Why.COMPETENCE, theme, level)
    for industry in _shared(wanted.industries, facts.industries):
        yield Reason(Why.INDUSTRY, industry)
    for language in _shared(wanted.languages, facts.languages):
        yield Reason(Why.LANGUAGE, language)
    for place in _shared(wanted.places, facts.places):
        yield Reason(Why.PLACE, place)
    yield Reason(Why.NEARLY_FULL if facts.fullness else Why.ROOM)


def _shared(wanted: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """What is in both, whatever the case it is written in."""
    there = {one.casefold() for one in known}
    return tuple(one for one in wanted if one.casefold() in there)
