"""What was asked to be opened, and the relation that lasts as long as it was allowed."""

from datetime import timedelta

from application.privacy.open_note import DeclineOpening
from application.privacy.openings import opening_relations, openings
from application.views import Put
from domain.matters import Relation
from domain.openings import Opening
from tests.privacy.test_open_note import ALLOW, ASK, OTHER, QUALITY, WISH, by, noted
from tests.spec import NOON, Spec
from tests.tables import kept

__all__ = ["noted"]


def test_a_wish_shows_who_asked_who_allowed_and_until_when(noted: Spec) -> None:
    by(noted, QUALITY).given(ASK)
    by(noted, OTHER).when(ALLOW)
    (row,) = kept(openings.rows, "opening_id", noted)
    assert (row.opening_id, row.asked_by, row.allowed_by) == (WISH, QUALITY, OTHER)
    assert (row.asked_at, row.until, row.declined_at) == (NOON, NOON + timedelta(days=5), None)


def test_what_was_kept_closed_shows_so(noted: Spec) -> None:
    by(noted, QUALITY).given(ASK)
    by(noted, OTHER).when(DeclineOpening(opening_id=WISH))
    (row,) = kept(openings.rows, "opening_id", noted)
    assert (row.declined_at, row.until) == (NOON, None)


def test_the_note_is_released_to_whoever_asked_and_ends_by_itself(noted: Spec) -> None:
    by(noted, QUALITY).given(ASK)
    by(noted, OTHER).when(ALLOW)
    (step,) = opening_relations(noted.event(Opening.Allowed))
    assert isinstance(step, Put)
    tie = step.row
    assert (tie.holder_id, tie.relation, tie.object_id) == (QUALITY, Relation.RELEASED_TO, WISH)
    assert tie.holds(NOON + timedelta(days=5) - timedelta(seconds=1))
    assert not tie.holds(NOON + timedelta(days=5))
