"""Whenever an introduction is proposed, wanted or agreed, whoever is next is told."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.engagements.introductions import Introduction
from domain.events import Event


def whenever_an_introduction_moves(event: Event) -> Iterator[Errand]:
    match event:
        case Introduction.Proposed(mentee_id=mentee, engagement_id=engagement):
            yield Errand(
                "letter",
                about(letter="introduction_proposed", to=mentee, engagement_id=engagement),
            )
        case Introduction.Wanted():
            yield Errand("introduction_mail", _ids(event, "introduction_asked"))
        case Introduction.ContactsExchanged(mentee_id=mentee):
            yield Errand("introduction_mail", _ids(event, "introduction_made"))
            yield Errand("letter", _ids(event, "introduction_agreed") | about(to=mentee))


def _ids(event: Event, letter: str) -> dict[str, str]:
    return about(
        letter=letter,
        introduction_id=event.originator_id,
        engagement_id=event.engagement_id,  # type: ignore[attr-defined]
    )
