"""Decision records, read from the log and made again on the spot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from api.intake.reading import stream
from api.languages import N_
from api.reception import Desk
from domain.matching import Input, Matching, Ranked, matching_of, matching_policy_named, rank


@dataclass(frozen=True)
class DecisionRecord:
    """One ranking with all it was made of, what a person made of it, and whether it comes again."""

    round: int
    at: datetime
    by: UUID
    policy: str
    given: Input
    ranking: tuple[Ranked, ...]
    same_again: bool
    proposed: tuple[UUID, ...] = ()
    ranked_first: tuple[UUID, ...] = ()
    proposed_by: UUID | None = None
    reason: str = ""

    @property
    def edited(self) -> bool:
        """Whether a person proposed others than the ranking's first."""
        return bool(self.proposed) and self.proposed != self.ranked_first


@dataclass(frozen=True)
class Said:
    """What somebody added in words while a mentor was chosen."""

    at: datetime
    by: UUID
    step: str
    words: str


STEPS: Final = {
    Matching.FitTold: N_("How they suit each other"),
    Matching.ChangeAsked: N_("Asked for another mentor"),
    Matching.ProposalDeclined: N_("Wanted none of those proposed"),
    Matching.MentorDeclined: N_("The mentor could not"),
    Matching.Unwound: N_("Ended the mentoring"),
}


async def what_was_said(desk: Desk, engagement_id: UUID) -> list[Said]:
    """Everything said in words, the last one first; for the coordinator."""
    told = [e for e in await stream(desk, matching_of(engagement_id)) if type(e) in STEPS]
    return [
        Said(e.timestamp, e.envelope.by, STEPS[type(e)], getattr(e, "words", ""))
        for e in reversed(told)
    ]


async def decision_records(desk: Desk, engagement_id: UUID) -> list[DecisionRecord]:
    """Every decision of an engagement's matching, the last one first."""
    found: dict[int, DecisionRecord] = {}
    for event in await stream(desk, matching_of(engagement_id)):
        match event:
            case Matching.MentorsRanked(round=number, policy=version, given=given):
                again = rank(given, matching_policy_named(version))
                found[number] = DecisionRecord(
                    number, event.timestamp, event.envelope.by, version, given, event.ranking,
                    same_again=again == event.ranking,
                )  # fmt: skip
            case Matching.CandidatesProposed(round=number, mentor_ids=proposed):
                known = vars(found[number]) | {
                    "proposed": proposed, "ranked_first": event.ranked_first,
                    "proposed_by": event.envelope.by, "reason": event.reason,
                }  # fmt: skip
                found[number] = DecisionRecord(**known)
    return [found[number] for number in sorted(found, reverse=True)]
