"""A recovery is listed while it waits for a second person."""

import pytest

from application.people.recover_sign_in import WithdrawRecovery
from application.people.recoveries import rows
from domain.recoveries import Seen
from tests.people.test_recover_sign_in import ANNA, ASK, CONFIRM, ONE, OTHER, by, spec
from tests.spec import NOON, Spec
from tests.tables import kept

__all__ = ["spec"]
pytestmark = pytest.mark.feature("Q5")


def test_it_shows_who_asked_and_how_they_made_sure(spec: Spec) -> None:
    by(spec, ONE).given(ASK)
    (row,) = kept(rows, "person_id", spec)
    assert (row.person_id, row.asked_by, row.asked_at, row.seen) == (
        ANNA, ONE, NOON, Seen.BY_VIDEO,
    )  # fmt: skip


def test_once_answered_it_waits_no_longer(spec: Spec) -> None:
    by(spec, ONE).given(ASK)
    by(spec, OTHER).given(CONFIRM)
    assert kept(rows, "person_id", spec) == []
    by(spec, ONE).given(ASK, WithdrawRecovery(person_id=ANNA))
    assert kept(rows, "person_id", spec) == []
