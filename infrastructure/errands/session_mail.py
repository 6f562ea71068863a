"""Tell both sides of a session by mail, with a calendar invitation that follows its changes."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from application.firm_details.firm_page import firm_page
from application.mentors.mentor_page import mentor_page
from application.people.people import PersonCard, people
from domain.engagements import Engagement
from domain.firm_details import OUR_FIRM
from infrastructure.calendar_feed import Meeting, Party, invitation, method_of
from infrastructure.kept_letters import send_once
from infrastructure.letters import Letter, MeetingFile


async def session_mail(house: Any, about: dict[str, str]) -> None:
    """Send the letter of one event of a session to its mentees and to the mentor, once each."""
    events = await asyncio.to_thread(house.log.stream, UUID(about["engagement_id"]))
    event: Any = next(e for e in events if e.originator_version == int(about["version"]))
    mentor = await house.shelf.document(mentor_page, event.mentor_id)
    lead = await house.shelf.document(people, mentor.person_id)
    mentees = [
        await house.shelf.document(people, mentee) for mentee in (event.mentee_id, *event.others)
    ]
    told = about | {"mentor_id": str(event.mentor_id)}
    # Members of a group do not get each other's addresses.
    for mentee in mentees:
        if mentee:
            written = await _letter(house, event, mentee, [mentee, lead])
            await send_once(house, written, mentee, told)
    if lead:
        await send_once(house, await _letter(house, event, lead, [*mentees, lead]), lead, told)


async def _letter(house: Any, event: Any, to: PersonCard, sides: list[PersonCard | None]) -> Letter:
    firm = await house.shelf.document(firm_page, OUR_FIRM)
    details = firm.details
    other = next((side.name for side in sides if side and side.person_id != to.person_id), "")
    subject, text, html = house.words(house, event, to, firm, other)
    meeting = _meeting(event)
    organiser = Party(details.name, details.email)
    invited = [Party(side.name, side.email) for side in sides if side]
    file = MeetingFile(invitation(meeting, organiser, invited), method_of(meeting))
    return Letter(
        letter_id=f"{event.originator_id}-{event.originator_version}-{to.person_id}",
        to=to.email, to_name=to.name, sender=details.email, sender_name=details.name,
        subject=subject, text=text, html=html, written_at=event.timestamp,
        language=to.language, meeting=file,
    )  # fmt: skip


def _meeting(event: Any) -> Meeting:
    cancelled = isinstance(event, Engagement.SessionCancelled)
    return Meeting(
        session_id=event.session_id, slot=event.slot, sequence=getattr(event, "sequence", 0),
        changed_at=event.timestamp, cancelled=cancelled,
    )  # fmt: skip
