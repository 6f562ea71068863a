"""The demo's choosing seen through: three took the first proposal, a fourth wanted another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.seeds.intake import application
from api.seeds.matching import POOL, case_of
from api.seeds.mentors import mentor
from api.seeds.step import Step, moment, person_of
from application.firm import Command
from application.intake.decide_application import AcceptApplication
from application.intake.measure_needs import MeasureNeeds
from application.intake.receive_application import ReceiveApplication
from application.matching.answer_request import AcceptMentee
from application.matching.choose_mentor import ChooseMentor, DeclineProposal
from application.matching.propose_candidates import ProposeCandidates
from application.matching.rank_mentors import RankMentors

BASELINE: Final = {"direction": ["4"], "strengths": ["6"], "confidence": ["3"], "network": ["3"],
                   "action": ["5"]}  # fmt: skip
WHY: Final = "Osaaminen ja vapaat ajat sopivat hakijan toiveeseen parhaiten."


@dataclass(frozen=True)
class Match:
    """An applicant who came so many days ago, the theme, and the mentor who took them on."""

    key: str
    name: str
    days: int
    theme: str
    mentor: str
    wish: str
    declined: str = ""
    """Who was proposed first, and not wanted."""


MATCHES: Final = (
    Match("kerttu", "Kerttu Ranta", 30, "entrepreneurship", "mentor",
          "Perin perheyrityksen ja haluan löytää oman tapani johtaa sitä."),
    Match("aapo", "Aapo Salmi", 27, "leadership", "mikael",
          "Vedän ensimmäistä kertaa isoa hanketta."),
    Match("linnea", "Linnea Åberg", 25, "international_work", "omar",
          "Siirryn vientiin ja tarvitsen kokeneen keskustelukumppanin."),
    Match("ilkka", "Ilkka Vuori", 23, "leadership", "mikael",
          "Haluan kasvaa asiantuntijasta esihenkilöksi.", declined="mentor"),
)  # fmt: skip


def steps(today: date) -> Iterator[Step]:
    for one in MATCHES:
        yield from _course(one, today - timedelta(days=one.days))


def _course(one: Match, day: date) -> Iterator[Step]:
    case, office, own = case_of(one.key), person_of("coordinator"), person_of(one.key)
    comes = ReceiveApplication(
        name=one.name, email=f"{one.key}@luotsi.example", of_age=True, language="fi",
        themes=(one.theme,), employer="", languages=("fi",),
        answers={"change": [one.wish], "earlier": ["never"]}, organisation_id=None,
        person_id=own, application_id=application(one.key),
    )  # fmt: skip
    ranked = RankMentors(engagement_id=case, mentor_ids=tuple(mentor(key) for key in POOL))
    acts: list[tuple[int, UUID, Command]] = [
        (0, own, comes),
        (1, office, AcceptApplication(application_id=application(one.key))),
        (1, own, MeasureNeeds(engagement_id=case, answers=BASELINE)),
        (2, office, ranked),
    ]
    if one.declined:
        acts.append((2, office, _proposed(case, one.declined)))
        acts.append((3, own, DeclineProposal(
            engagement_id=case, words="Toivoin esihenkilötyön konkaria.",
        )))  # fmt: skip
        acts.append((4, office, ranked))
    acts += [
        (5, office, _proposed(case, one.mentor)),
        (6, own, ChooseMentor(engagement_id=case, wishes=(mentor(one.mentor),))),
        (7, person_of(one.mentor), AcceptMentee(engagement_id=case, mentor_id=mentor(one.mentor))),
    ]
    for nth, (days, by, command) in enumerate(acts):
        at = moment(day + timedelta(days=days), f"12:{10 + nth}")
        yield Step(f"matched/{one.key}/{nth}", command, by, at=at)


def _proposed(case: UUID, who: str) -> Command:
    return ProposeCandidates(engagement_id=case, mentor_ids=(mentor(who),), reason=WHY)
