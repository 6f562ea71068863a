"""An introduction: the mentor proposes, the mentee wants it, the third person agrees, they meet."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused

Confidential = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]
Contact = Annotated[str, Personal(Purpose.CONTACT, "third_id")]


class IntroductionOver(Refused):
    """This introduction has been answered already."""


class NotIntroduced(Refused):
    """The contacts have not been exchanged yet."""


class IntroductionState(StrEnum):
    """Where an introduction is on its way."""

    PROPOSED = "proposed"
    WANTED = "wanted"
    EXCHANGED = "exchanged"
    DECLINED = "declined"
    TOLD = "told"


class Introduction(Aggregate):
    """Bringing a mentee together with somebody the mentor knows."""

    class Proposed(Created):
        """A mentor proposed to introduce the mentee to somebody."""

        engagement_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        third_id: UUID
        name: Contact
        email: Contact
        words: Confidential

    class Wanted(Event):
        """The mentee wants to be introduced; the third person is asked."""

        engagement_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        third_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.state = IntroductionState.WANTED

    class ContactsExchanged(Event):
        """The third person agreed, and both got each other's contacts."""

        engagement_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        third_id: UUID

        def apply(self, aggregate: Any) -> None:
            aggregate.state = IntroductionState.EXCHANGED

    class Declined(Event):
        """The mentee or the third person did not want the introduction."""

        engagement_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        third_id: UUID
        by_third: bool

        def apply(self, aggregate: Any) -> None:
            aggregate.state = IntroductionState.DECLINED

    class OutcomeTold(Event):
        """The mentee told what came of an introduction."""

        engagement_id: UUID
        mentee_id: UUID
        mentor_id: UUID
        third_id: UUID
        words: Confidential

        def apply(self, aggregate: Any) -> None:
            aggregate.state = IntroductionState.TOLD

    @event(Proposed)
    def __init__(
        self,
        id: UUID,
        engagement_id: UUID,
        mentee_id: UUID,
        mentor_id: UUID,
        third_id: UUID,
        name: str,
        email: str,
        words: str,
    ) -> None:
        self.engagement_id, self.mentee_id, self.mentor_id = engagement_id, mentee_id, mentor_id
        self.third_id, self.name, self.email = third_id, name, email
        self.state = IntroductionState.PROPOSED

    def want(self) -> None:
        """Let the third person be asked. Raises IntroductionOver."""
        if self.state is IntroductionState.WANTED:
            return
        if self.state is not IntroductionState.PROPOSED:
            raise IntroductionOver
        self._tell(Introduction.Wanted)

    def answer(self, *, agrees: bool) -> None:
        """The third person's answer. Raises IntroductionOver."""
        if agrees and self.state is IntroductionState.EXCHANGED:
            return
        if self.state is not IntroductionState.WANTED:
            raise IntroductionOver
        if agrees:
            self._tell(Introduction.ContactsExchanged)
        else:
            self._tell(Introduction.Declined, by_third=True)

    def decline(self) -> None:
        """The mentee's no. Raises IntroductionOver."""
        if self.state not in {IntroductionState.PROPOSED, IntroductionState.WANTED}:
            raise IntroductionOver
        self._tell(Introduction.Declined, by_third=False)

    def tell_outcome(self, words: str) -> None:
        """What came of it. Raises NotIntroduced."""
        if self.state not in {IntroductionState.EXCHANGED, IntroductionState.TOLD}:
            raise NotIntroduced
        self._tell(Introduction.OutcomeTold, words=words)

    def _tell(self, fact: type[Event], **more: object) -> None:
        self.record(
            fact, engagement_id=self.engagement_id, mentee_id=self.mentee_id,
            mentor_id=self.mentor_id, third_id=self.third_id, **more,
        )  # fmt: skip
