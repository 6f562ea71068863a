"""A key is destroyed when its term is over, not a day before."""

from datetime import date

import pytest

from application.privacy.end_term import EndTerm, TermNotOver
from domain.privacy import Purpose
from domain.processing import kept_until
from domain.retention import Term
from tests.memory_log import MemoryLog
from tests.privacy.erasing import COURSE
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("P3")


def end(last: date) -> EndTerm:
    return EndTerm(subject_id=COURSE, purpose=Purpose.MENTORING, kept_until=last)


def test_it_ends_the_day_after_its_last_and_once() -> None:
    spec = Spec(MemoryLog())
    spec.when(end(NOON.date())).then_refused(TermNotOver)
    spec.when(end(date(2026, 3, 1))).then(Term.Opened, Term.SubjectErased)
    spec.when(end(date(2026, 3, 1))).then()


@pytest.mark.parametrize(
    ("purpose", "last", "until"),
    [
        (Purpose.MENTORING, date(2026, 3, 2), date(2028, 3, 2)),
        (Purpose.PRIVATE_NOTE, date(2026, 2, 28), date(2028, 2, 28)),
        (Purpose.SURVEY, date(2028, 2, 29), date(2029, 2, 28)),
        (Purpose.CASE, date(2026, 12, 31), date(2031, 12, 31)),
        # Kirjanpitolaki 2:10: six years from the end of the year the financial year ended.
        (Purpose.ACCOUNTING, date(2026, 12, 31), date(2032, 12, 31)),
        (Purpose.CONTACT, date(2026, 8, 31), date(2028, 8, 31)),
    ],
)
def test_terms_are_counted_in_whole_months(purpose: Purpose, last: date, until: date) -> None:
    assert kept_until(purpose, last) == until
