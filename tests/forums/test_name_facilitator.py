"""A professional may lead a forum; another may follow."""

import pytest

from application.forums.name_facilitator import NameFacilitator
from domain.forums import Forum
from domain.refusals import NotFound
from tests.forums.scene import FORUM, FOUNDED, LEADER, LED
from tests.spec import Spec

NAMED = NameFacilitator(forum_id=FORUM, facilitator_id=LEADER)


@pytest.mark.feature("H2")
def test_a_professional_is_named_once(spec: Spec) -> None:
    spec.given(FOUNDED, LED).when(NAMED).then(Forum.FacilitatorNamed)
    assert spec.event(Forum.FacilitatorNamed).earlier_id is None
    spec.when(NAMED).then()


@pytest.mark.feature("H2")
def test_nobody_unknown_leads(spec: Spec) -> None:
    spec.given(FOUNDED).when(NAMED).then_refused(NotFound)
