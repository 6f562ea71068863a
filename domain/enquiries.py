"""Enquiries: somebody asks the firm for something that is not bought by oneself."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Public, Purpose

Own = Annotated[str, Personal(Purpose.CONTACT)]


class EnquiryState(StrEnum):
    """Where an enquiry is on its way."""

    NEW = "new"
    ANSWERED = "answered"


class Enquiry(Aggregate):
    """One question from outside, and that it was answered."""

    class Made(Created):
        """Somebody asked the firm something."""

        name: Own
        email: Own
        phone: Own
        organisation: Own
        words: Own
        language: Annotated[str, Public]

    class Answered(Event):
        """An enquiry was answered."""

        how: Annotated[str, Public]

    @event(Made)
    def __init__(
        self,
        id: UUID,
        name: str,
        email: str,
        phone: str,
        organisation: str,
        words: str,
        language: str,
    ) -> None:
        self.state = EnquiryState.NEW

    def answer(self, how: str) -> None:
        if self.state is EnquiryState.NEW:
            self._answered(how)

    @event(Answered)
    def _answered(self, how: str) -> None:
        self.state = EnquiryState.ANSWERED
