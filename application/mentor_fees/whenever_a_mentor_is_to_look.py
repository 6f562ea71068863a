"""Whenever terms are put forward or a statement is made or withdrawn, the mentor hears of it."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.mentor_fees import MentorContract
from domain.mentor_fees.statement import FeeStatement


def whenever_a_mentor_is_to_look(event: Event) -> Iterator[Errand]:
    match event:
        case MentorContract.Offered(person_id=person):
            yield Errand("letter", about(letter="fee_terms_offered", to=person))
        case FeeStatement.Made(person_id=person):
            yield Errand("letter", about(letter="fees_stated", to=person))
        case FeeStatement.Withdrawn(person_id=person):
            yield Errand("letter", about(letter="fees_withdrawn", to=person))
