"""Whenever a brief or a hand-over waits, is approved or declined, whoever it concerns is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from application.policies import Errand, about
from domain.engagements.team import MentorTeam
from domain.events import Event
from domain.people import Role

COORDINATOR: Final = Role.COORDINATOR.value


def whenever_a_team_changes(event: Event) -> Iterator[Errand]:
    match event:
        case MentorTeam.BriefWritten(mentee_id=mentee):
            yield _letter(event, "brief_written", mentee)
        case MentorTeam.BriefApproved(lead_id=lead):
            yield _letter(event, "brief_approved", lead)
        case MentorTeam.BriefDeclined(lead_id=lead):
            yield _letter(event, "brief_declined", lead)
        case MentorTeam.SpecialistJoined(mentor_id=mentor):
            yield _letter(event, "specialist_joined", mentor)
        case MentorTeam.HandOverProposed(mentee_id=mentee):
            yield _letter(event, "hand_over_proposed", mentee)
        case MentorTeam.HandOverApproved(mentee_id=mentee, from_id=earlier, to_id=new):
            yield _letter(event, "hand_over_done", mentee)
            yield _letter(event, "hand_over_given", earlier)
            yield _letter(event, "hand_over_taken", new)
            yield _letter(event, "hand_over_given", None)
        case MentorTeam.HandOverDeclined(from_id=earlier):
            yield _letter(event, "hand_over_declined", earlier)
            yield _letter(event, "hand_over_declined", None)


def _letter(event: Any, letter: str, to: UUID | None) -> Errand:
    """A letter to somebody, or to the coordinators where nobody is named."""
    who: dict[str, Any] = {"to": to} if to else {"to_role": COORDINATOR}
    return Errand("letter", about(letter=letter, engagement_id=event.engagement_id, **who))
