"""The demo's choosing of mentors: one proposed, one asked, others still to be ranked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from api.seeds.intake import application
from api.seeds.mentors import mentor
from api.seeds.step import Step, moment, person_of
from application.firm import Command
from application.matching.choose_mentor import ChooseMentor
from application.matching.propose_candidates import ProposeCandidates
from application.matching.rank_mentors import RankMentors
from domain.intake.application import engagement_for

POOL: Final = (
    "mentor", "mikael", "anneli", "omar", "riitta", "petri", "johan", "leila", "kaisa", "pekka",
)  # fmt: skip
PROPOSALS: Final = (
    ("Tuulia Kivi", 6, ("anneli",), "Leilan ala on työ ja perhe, jota hakija ei toivonut."),
    ("Saga Holm", 5, ("omar",), "Omar on vienyt tuotteita Ruotsiin; Johan on sidoksissa."),
    ("Noora Salo", 4, ("mentor",), "Toivoi kasvuyrityksessä esihenkilönä ollutta."),
    ("client", 3, ("mentor", "petri"), "Riitan aika menee nyt siirtohankkeeseen."),
)
CHOICES: Final = (("Saga Holm", "omar"), ("Noora Salo", "mentor"))


def case_of(key: str) -> UUID:
    """The engagement of an applicant of the demo."""
    return engagement_for(application(key))


def steps(today: date) -> Iterator[Step]:
    pool = tuple(mentor(key) for key in POOL)
    for key, days, some, reason in PROPOSALS:
        day = today - timedelta(days=days)
        ranked = RankMentors(engagement_id=case_of(key), mentor_ids=pool)
        yield _done(f"rank/{key}", ranked, day, "09:15")
        proposed = ProposeCandidates(
            engagement_id=case_of(key), mentor_ids=tuple(mentor(one) for one in some),
            reason=reason,
        )  # fmt: skip
        yield _done(f"propose/{key}", proposed, day, "09:40")
    for key, wish in CHOICES:
        chosen = ChooseMentor(engagement_id=case_of(key), wishes=(mentor(wish),))
        at = moment(today, "00:10")
        yield Step(f"matching/choose/{key}", chosen, person_of(key), at=at)


def _done(key: str, command: Command, day: date, clock: str) -> Step:
    return Step(f"matching/{key}", command, person_of("coordinator"), at=moment(day, clock))
