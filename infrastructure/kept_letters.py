"""Letters about a mentoring are sent once and kept as they were sent.

What is kept is sealed with its reader's key, so that it is forgotten with them. Whoever else is
named in it stands in it as an id, since a name lives in one place only; and no link stands in
it, for a link opens a page to whoever has it.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from application.engagements.engagement_page import EngagementPage, engagement_page
from application.firm import Caller
from application.letters.keep_letter import KeepLetter
from application.mentors.mentor_page import mentor_page
from application.people.people import PersonCard, people
from application.team.team_page import TeamPage, team_page
from domain.events import NOBODY, Via, derived
from infrastructure.letters import Letter

LINK: Final = re.compile(r"https?://\S+")
CUT: Final = "[…]"
NAMED: Final = re.compile(r"\[person ([0-9a-f-]{36})\]")


async def send_once(house: Any, letter: Letter, to: PersonCard, about: Mapping[str, str]) -> None:
    """Send a letter; one about a mentoring is kept, and what is kept is not sent again."""
    if "engagement_id" not in about:
        await house.post.send(letter)
        return
    kept = derived(to.person_id, "letter", letter.letter_id)
    if await asyncio.to_thread(house.log.stream, kept):
        return
    await house.post.send(letter)
    names = await _names_of_others(house, to, _ids(about.values()))
    command = KeepLetter(
        letter_id=kept, person_id=to.person_id, engagement_id=UUID(about["engagement_id"]),
        letter=about.get("letter", "session"),
        subject=to_keep(letter.subject, names), text=to_keep(letter.text, names),
    )  # fmt: skip
    caller = Caller(by=NOBODY, via=Via.JOB, command_id=derived(kept, "keep"))
    await house.firm.do(command, caller)


def to_keep(text: str, names: Mapping[UUID, str]) -> str:
    """A text without links, and with ids for the names of others."""
    text = LINK.sub(CUT, text)
    for person, name in sorted(names.items(), key=lambda one: -len(one[1])):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", f"[person {person}]", text)
    return text


def named_in(text: str) -> Iterator[UUID]:
    """Whose names stand in a kept text as ids."""
    return (UUID(found) for found in NAMED.findall(text))


def as_read(text: str, names: Mapping[UUID, str], gone: str) -> str:
    """A kept text with the names of today; who is known no longer is `gone`."""
    return NAMED.sub(lambda found: names.get(UUID(found[1]), gone), text)


async def _names_of_others(house: Any, to: PersonCard, ids: set[UUID]) -> dict[UUID, str]:
    """The names a letter may bear besides its reader's: of whoever it is about."""
    courses: dict[UUID, EngagementPage] = await house.shelf.documents(engagement_page, ids)
    teams: dict[UUID, TeamPage] = await house.shelf.documents(team_page, ids)
    for course in courses.values():
        ids |= {*course.everybody, course.payer_id, *(lead for lead, _ in course.leads)}
        ids |= {course.lead_id} if course.lead_id else set()
    ids |= {line.mentor_id for team in teams.values() for line in team.specialists}
    mentors = await house.shelf.documents(mentor_page, ids)
    ids |= {card.person_id for card in mentors.values()}
    cards: dict[UUID, PersonCard] = await house.shelf.documents(people, ids)
    own = {to.person_id, *to.also}
    return {one: str(card.name) for one, card in cards.items() if one not in own and card.name}


def _ids(values: Iterable[str]) -> set[UUID]:
    return {UUID(value) for value in values if re.fullmatch(r"[0-9a-f-]{36}", value)}
