"""The needs assessment: a baseline at the start, the same measured again, and what is hoped for."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID, uuid5

from domain.events import Created, Event, Standing, event
from domain.intake.questions import Answer
from domain.privacy import Personal, Purpose
from domain.refusals import Refused


class NoBaseline(Refused):
    """What is measured again needs a baseline from the start."""


class FormMovedOn(Refused):
    """What is measured again is asked with the questions of the baseline."""


class OutcomeUnknown(Refused):
    """No outcome was agreed for this side."""

    status = 404


class Moment(StrEnum):
    """When needs are measured."""

    BASELINE = "baseline"
    MID_TERM = "mid_term"
    END = "end"


class Beneficiary(StrEnum):
    """Who is to gain by a mentoring: all four sides."""

    MENTEE = "mentee"
    ORGANISATION = "organisation"
    MENTOR = "mentor"
    MENTORS_ORGANISATION = "mentors_organisation"


class Reached(StrEnum):
    """How far a hoped-for outcome came true."""

    NOT = "not"
    PARTLY = "partly"
    FULLY = "fully"
    BEYOND = "beyond"


def assessment_of(engagement_id: UUID) -> UUID:
    """The id of an engagement's needs assessment."""
    return uuid5(engagement_id, "needs")


Own = Annotated[str, Personal(Purpose.MENTORING, "engagement_id")]
Own_ = Annotated[tuple[Answer, ...], Personal(Purpose.MENTORING, "engagement_id")]


class NeedsAssessment(Standing):
    """Where a mentee stands, measured by themselves, and what each side hopes for."""

    class Opened(Created):
        """A needs assessment was opened."""

    class Measured(Event):
        """A mentee measured where they stand."""

        engagement_id: UUID
        moment: Moment
        form_version: int
        answers: Own_

    class OutcomeHoped(Event):
        """It was written down what a side hopes for."""

        engagement_id: UUID
        beneficiary: Beneficiary
        words: Own

    class OutcomeJudged(Event):
        """It was judged how far a hoped-for outcome came true."""

        engagement_id: UUID
        beneficiary: Beneficiary
        reached: Reached
        words: Own

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.measured: dict[Moment, tuple[int, tuple[Answer, ...]]] = {}
        self.hoped: dict[Beneficiary, str] = {}
        self.judged: dict[Beneficiary, tuple[Reached, str]] = {}

    def measure(
        self, engagement_id: UUID, moment: Moment, form_version: int, answers: tuple[Answer, ...]
    ) -> None:
        """Note where the mentee stands. Raises NoBaseline, FormMovedOn."""
        if moment is not Moment.BASELINE:
            if Moment.BASELINE not in self.measured:
                raise NoBaseline
            if self.measured[Moment.BASELINE][0] != form_version:
                raise FormMovedOn
        if self.measured.get(moment) != (form_version, answers):
            self._measured(engagement_id, moment, form_version, answers)

    def hope(self, engagement_id: UUID, beneficiary: Beneficiary, words: str) -> None:
        if self.hoped.get(beneficiary) != words:
            self._outcome_hoped(engagement_id, beneficiary, words)

    def judge(
        self, engagement_id: UUID, beneficiary: Beneficiary, reached: Reached, words: str
    ) -> None:
        """Judge a hoped-for outcome. Raises OutcomeUnknown."""
        if beneficiary not in self.hoped:
            raise OutcomeUnknown
        if self.judged.get(beneficiary) != (reached, words):
            self._outcome_judged(engagement_id, beneficiary, reached, words)

    @event(Measured)
    def _measured(
        self, engagement_id: UUID, moment: Moment, form_version: int, answers: tuple[Answer, ...]
    ) -> None:
        self.measured[moment] = (form_version, answers)

    @event(OutcomeHoped)
    def _outcome_hoped(self, engagement_id: UUID, beneficiary: Beneficiary, words: str) -> None:
        self.hoped[beneficiary] = words

    @event(OutcomeJudged)
    def _outcome_judged(
        self, engagement_id: UUID, beneficiary: Beneficiary, reached: Reached, words: str
    ) -> None:
        self.judged[beneficiary] = (reached, words)
