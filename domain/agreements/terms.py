"""What the parties of a mentoring agree on, apart from the words that are confidential."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Annotated, Any, Final

from domain.agreements.clauses import Clause
from domain.agreements.words import Between, Form, Party, SponsorGets, Where, Writes
from domain.privacy import Public

Text = Annotated[str, Public]


@dataclass(frozen=True)
class Terms:
    """The plan of the meetings, where, what about, who writes and sees what, and by which rules.

    `cancelling`, `rules` and `ethics` are the versions the agreement is judged by ever after.
    """

    starts_on: date
    ends_on: date
    sessions: int
    every_days: int
    minutes: int
    where: Where
    themes: tuple[Text, ...]
    left_out: tuple[Text, ...]
    notes_by: Writes
    between: Between
    sponsor_gets: tuple[SponsorGets, ...]
    ai_use: bool
    cancelling: Text
    rules: Text
    ethics: Text


@dataclass(frozen=True)
class PinnedGoal:
    """A goal in the mentee's words, as it stood when the mentee accepted."""

    words: str
    measure: str
    weight: int


@dataclass(frozen=True)
class PinnedAnswer:
    """How far one statement of the needs form was true of the mentee, on its scale."""

    key: str
    level: int


@dataclass(frozen=True)
class Baseline:
    """Where the mentee stood at the start, by a version of the needs form, if it was measured."""

    form_version: int = 0
    answers: tuple[PinnedAnswer, ...] = ()


NOT_MEASURED: Final = Baseline()


def fingerprint(
    form: Form,
    template: int,
    clauses: Iterable[Clause],
    terms: Terms,
    parties: Iterable[Party],
    purpose: str,
) -> str:
    """The SHA-256 of everything that is accepted, in all three languages at once."""
    whole = {
        "form": form, "template": template, "purpose": purpose, "terms": asdict(terms),
        "clauses": [asdict(one) for one in clauses], "parties": [asdict(one) for one in parties],
    }  # fmt: skip
    return _sha256(whole)


def fingerprint_of_goals(goals: Iterable[PinnedGoal], baseline: Baseline) -> str:
    """The SHA-256 of the goals that belong to an agreement, and of the baseline if there is one."""
    set_down = [asdict(goal) for goal in goals]
    if not baseline.answers:
        return _sha256(set_down)
    return _sha256({"goals": set_down, "baseline": asdict(baseline)})


def _sha256(whole: Any) -> str:
    told = json.dumps(whole, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()
