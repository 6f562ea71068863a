"""The list of management reviews follows who held and who approved them, and what was decided."""

from application.management.management_reviews import decision_rows, review_rows
from tests.management.conftest import TUOMAS
from tests.management.test_hold_review import APPROVED, DECIDED, DECISION, HELD, HENNA
from tests.spec import Spec
from tests.tables import kept


def test_it_follows_holding_deciding_and_approving(spec: Spec) -> None:
    spec.given(HELD, DECIDED)
    spec.by = HENNA
    spec.given(APPROVED)
    (review,) = kept(review_rows, "review_id", spec)
    assert (review.held_by, review.approved_by) == (TUOMAS, HENNA)
    (decision,) = kept(decision_rows, "decision_id", spec)
    assert (decision.decision_id, decision.owner_id) == (DECISION, HENNA)
