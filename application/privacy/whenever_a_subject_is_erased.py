"""Whenever a person was erased, their sign-ins end and what was written meanwhile goes too."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.data_rights import DataRights
from domain.events import Event


def whenever_a_subject_is_erased(event: Event) -> Iterator[Errand]:
    match event:
        case DataRights.SubjectErased(person_id=person):
            yield Errand("finish_erasure", about(person_id=person))
