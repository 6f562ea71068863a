"""Whenever something in a case is late, its owner gets a letter, then every quality manager."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.people import Role
from domain.quality.case import QualityCase


def whenever_a_case_is_late(event: Event) -> Iterator[Errand]:
    match event:
        case QualityCase.Reminded(step=1, to=owner) if owner is not None:
            yield Errand("letter", about(letter="case_late", to=owner, case=event.originator_id))
        case QualityCase.Reminded():
            yield Errand(
                "letter",
                about(letter="case_late", to_role=Role.QUALITY.value, case=event.originator_id),
            )
