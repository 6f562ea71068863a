"""Whenever an agreement is offered, accepted or declined, whose turn it is gets a letter."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.agreements import Agreement, Party, Role
from domain.events import Event
from domain.people import Role as Acting

COORDINATOR = Acting.COORDINATOR.value


def whenever_an_agreement_moves(event: Event) -> Iterator[Errand]:
    match event:
        case Agreement.VersionOffered(parties=parties):
            for party in parties:
                if party.role is Role.MENTEE:
                    yield _letter(event, "agreement_offered", party)
        case Agreement.NewcomerAsked(party=party):
            yield _letter(event, "agreement_newcomer", party)
        case Agreement.Accepted(asks=parties):
            for party in parties:
                sponsor = party.role is Role.SPONSOR
                yield _letter(event, f"agreement_to_{'sponsor' if sponsor else 'mentor'}", party)
        case Agreement.Declined(engagement_id=case):
            told = about(letter="agreement_declined", to_role=COORDINATOR, engagement_id=case)
            yield Errand("letter", told)
        case Agreement.CameIntoForce(engagement_id=case, mentee_id=mentee):
            told = about(letter="agreement_in_force", to=mentee, engagement_id=case)
            yield Errand("letter", told)


def _letter(event: Event, letter: str, party: Party) -> Errand:
    ids = {"engagement_id": getattr(event, "engagement_id"), "agreement_id": event.originator_id}  # noqa: B009
    return Errand("letter", about(letter=letter, to=party.person_id, **ids))
