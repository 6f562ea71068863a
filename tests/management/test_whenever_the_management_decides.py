"""What the management decides goes on as an improvement until its effect is verified."""

import pytest

from application.management.whenever_the_management_decides import (
    whenever_the_management_decides,
)
from application.quality.improve import ProposeImprovement
from domain.management_reviews import ManagementReview
from domain.quality.improvement import Improvement, Source
from tests.management.test_hold_review import DECIDED, DECISION, HELD, REVIEW
from tests.spec import Spec, commanded


@pytest.mark.feature("M9")
def test_a_decision_becomes_an_improvement_that_tells_where_it_came_from(spec: Spec) -> None:
    spec.given(HELD).when(DECIDED)
    (wish,) = commanded(whenever_the_management_decides, spec.event(ManagementReview.Decided))
    assert wish == ProposeImprovement(
        what=DECIDED.what, source=Source.MANAGEMENT, source_id=REVIEW, improvement_id=DECISION
    )
    spec.when(wish).then(Improvement.Proposed)
    held = spec.log.recorded[0]
    assert commanded(whenever_the_management_decides, held) == []
