"""What is said in a forum is kept while it lives and twelve months after it has closed."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from application.forums.end_seat import LeaveForum
from application.forums.start_forum import CloseForum
from application.privacy.keepings import endings, keepings
from application.views import Put, Remove
from domain.events import derived
from domain.privacy import RETENTION, Purpose
from tests.forums.scene import FORUM, TODAY, applied, at, person, running
from tests.spec import Spec

pytestmark = pytest.mark.feature("P3")


def reasons(spec: Spec, subject: UUID, purpose: Purpose) -> dict[UUID, date | None]:
    """Why a key is kept, and when each reason ended."""
    because: dict[UUID, date | None] = {}
    for event in spec.log.recorded:
        for step in keepings.rows(event):
            row: Any = step.row  # type: ignore[union-attr]
            if (row.subject_id, row.purpose) == (subject, purpose):
                because.setdefault(row.because, None)
    for event in spec.log.recorded:
        for ended in endings.rows(event):
            if isinstance(ended, Put) and ended.row.because in because:
                because[ended.row.because] = ended.row.on
            elif isinstance(ended, Remove) and ended.where["because"] in because:
                because[ended.where["because"]] = None
    return because


def test_a_forum_that_lives_keeps_its_words_however_long_nobody_writes(spec: Spec) -> None:
    running(spec)
    assert reasons(spec, FORUM, Purpose.FORUM)[FORUM] is None


def test_twelve_months_run_from_its_closing(spec: Spec) -> None:
    running(spec).at(at(40)).given(CloseForum(forum_id=FORUM, reason="Done"))
    closed = TODAY + timedelta(days=40)
    assert reasons(spec, FORUM, Purpose.FORUM)[FORUM] == closed
    assert RETENTION[Purpose.FORUM].months == 12
    seat = derived(FORUM, "member", person("Bo"))
    assert reasons(spec, person("Bo"), Purpose.CONTACT)[seat] == closed


def test_a_member_is_known_as_long_as_the_seat_is_theirs(spec: Spec) -> None:
    running(spec)
    seat = derived(FORUM, "member", person("Aino"))
    assert reasons(spec, person("Aino"), Purpose.CONTACT)[seat] is None
    spec.at(at(9)).by = person("Aino")
    spec.given(LeaveForum(forum_id=FORUM))
    assert reasons(spec, person("Aino"), Purpose.CONTACT)[seat] == TODAY + timedelta(days=9)


def test_who_only_applied_is_kept_from_the_day_of_the_application(spec: Spec) -> None:
    running(spec).given(applied("Iiro"))
    assert list(reasons(spec, person("Iiro"), Purpose.CONTACT).values()) == [TODAY]
