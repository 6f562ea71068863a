"""Whoever comes into a group is asked to accept its agreement, each time once."""

import pytest

from application.agreements.ask_newcomer import AskNewcomer
from application.agreements.whenever_a_member_joins import whenever_a_member_joins
from application.engagements.admit_member import AdmitMember, LetMemberGo
from domain.engagements import EngagementKind
from tests.engagements.scene import CASE, PETRI, opened
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("G2")


def test_joining_asks_and_leaving_does_not(spec: Spec) -> None:
    spec.given(opened(EngagementKind.GROUP)).when(AdmitMember(engagement_id=CASE, member_id=PETRI))
    asked = [one for new in spec.new for one in commanded(whenever_a_member_joins, new)]
    assert asked == [AskNewcomer(engagement_id=CASE, member_id=PETRI)]
    spec.when(LetMemberGo(engagement_id=CASE, member_id=PETRI))
    assert [one for new in spec.new for one in commanded(whenever_a_member_joins, new)] == []
