"""Mentors of a ranking with names, profiles and reasons in sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from api.reception import Desk
from application.matching.matching_page import MatchingPage
from application.mentors.mentor_page import MentorPage, mentor_page
from application.people.people import people
from domain.matching import Why
from domain.matching.sentences import bar_in, reason_in


@dataclass(frozen=True)
class Candidate:
    """A mentor as a page shows one: who, why, or why not. Points are the coordinator's to see."""

    mentor_id: UUID
    name: str
    page: MentorPage
    reasons: tuple[str, ...]
    cautions: tuple[str, ...]
    bars: tuple[str, ...]
    points: int

    @property
    def initials(self) -> str:
        """First letters of the names."""
        return "".join(part[0] for part in self.name.split()[:2])


async def candidates(
    desk: Desk, matching: MatchingPage, mentor_ids: Iterable[UUID]
) -> list[Candidate]:
    """The mentors of these ids, in this order, with what the last ranking said of them."""
    wanted, lang = list(mentor_ids), desk.language
    pages = await desk.shelf.documents(mentor_page, wanted)
    cards = await desk.shelf.documents(people, [page.person_id for page in pages.values()])
    found = []
    for mentor_id in wanted:
        page, ranked = pages.get(mentor_id), matching.ranked(mentor_id)
        if page is None or page.person_id not in cards or ranked is None:
            continue
        good = [one for one in ranked.reasons if one.why is not Why.NEARLY_FULL]
        careful = [one for one in ranked.reasons if one.why is Why.NEARLY_FULL]
        found.append(
            Candidate(
                mentor_id, cards[page.person_id].name, page,
                tuple(reason_in(one, lang) for one in good),
                tuple(reason_in(one, lang) for one in careful),
                tuple(bar_in(bar, lang) for bar in ranked.bars), ranked.points,
            )
        )  # fmt: skip
    return found
