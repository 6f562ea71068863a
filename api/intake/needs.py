"""A needs assessment as pages show it: baseline and later side by side, hopes and outcomes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from api.intake.reading import Hope, Measurement, form_page_of, needs_read
from api.reception import Desk
from domain.intake import Answer, FormKind, Moment, Question

Row = tuple[str, int | None, int | None]


@dataclass(frozen=True)
class NeedsShown:
    """The statements with both measurements, and what each side hopes for."""

    rows: tuple[Row, ...]
    hopes: tuple[Hope, ...]
    later: Moment | None = None


async def needs_shown(desk: Desk, engagement_id: UUID) -> NeedsShown:
    """Gather an engagement's needs."""
    read = await needs_read(desk, engagement_id)
    hopes = tuple(read.hopes.values())
    baseline = read.at(Moment.BASELINE)
    if baseline is None:
        return NeedsShown((), hopes)
    later = read.at(Moment.END) or read.at(Moment.MID_TERM)
    form = await form_page_of(desk, FormKind.NEEDS)
    questions = form.versions[baseline.form_version]
    rows = tuple(_row(question, baseline, later, desk.language) for question in questions)
    return NeedsShown(rows, hopes, later.moment if later else None)


def _row(question: Question, first: Measurement, later: Measurement | None, lang: str) -> Row:
    after = _value(later.answers, question.key) if later else None
    return question.label.within(lang), _value(first.answers, question.key), after


def _value(answers: tuple[Answer, ...], key: str) -> int | None:
    values = next((one.values for one in answers if one.key == key), ())
    return int(values[0]) if values and values[0].isdecimal() else None
