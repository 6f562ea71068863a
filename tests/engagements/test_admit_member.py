"""People come into a group, sign the pledge, and leave."""

from dataclasses import replace

import pytest

from application.engagements.admit_member import AdmitMember, LetMemberGo, PriceGroup, SignPledge
from domain.engagements import Engagement, EngagementKind, Priced
from domain.engagements.course_words import NotAMember, NotForSeveral
from domain.languages import InThreeLanguages
from tests.agreements.scene import RULES
from tests.engagements.scene import CASE, MIKAEL, PETRI, opened
from tests.spec import Spec

pytestmark = pytest.mark.feature("G2")
ANEW = replace(RULES, text=InThreeLanguages("d", "e", "f"))
GROUP = opened(EngagementKind.GROUP)


def test_a_member_joins_once_and_leaves(spec: Spec) -> None:
    joined = AdmitMember(engagement_id=CASE, member_id=PETRI)
    spec.given(GROUP).when(joined).then(Engagement.MemberJoined)
    spec.when(joined).then()
    spec.when(LetMemberGo(engagement_id=CASE, member_id=PETRI)).then(Engagement.MemberLeft)


@pytest.mark.parametrize("kind", [EngagementKind.PROGRAMME, EngagementKind.QUICK])
def test_mentoring_for_one_takes_nobody_in(spec: Spec, kind: EngagementKind) -> None:
    joined = AdmitMember(engagement_id=CASE, member_id=PETRI)
    spec.given(opened(kind)).when(joined).then_refused(NotForSeveral)


@pytest.mark.feature("G3")
def test_a_project_takes_in_its_key_people(spec: Spec) -> None:
    joined = AdmitMember(engagement_id=CASE, member_id=PETRI)
    spec.given(opened(EngagementKind.PROJECT)).when(joined).then(Engagement.MemberJoined)


def test_a_group_pays_as_a_whole_until_seats_are_agreed(spec: Spec) -> None:
    seats = PriceGroup(engagement_id=CASE, priced=Priced.SEAT)
    spec.given(GROUP).when(replace(seats, priced=Priced.GROUP)).then()
    spec.when(seats).then(Engagement.GroupPriced)
    spec.when(seats).then()


@pytest.mark.feature("G3")
def test_only_a_group_has_a_price_of_its_own(spec: Spec) -> None:
    seats = PriceGroup(engagement_id=CASE, priced=Priced.SEAT)
    spec.given(opened(EngagementKind.PROJECT)).when(seats).then_refused(NotForSeveral)


@pytest.mark.feature("D3")
def test_the_pledge_is_signed_by_the_member_and_nobody_else(spec: Spec) -> None:
    spec.given(RULES, ANEW, GROUP, AdmitMember(engagement_id=CASE, member_id=PETRI))
    spec.by = MIKAEL
    spec.when(SignPledge(engagement_id=CASE)).then_refused(NotAMember)
    spec.by = PETRI
    spec.when(SignPledge(engagement_id=CASE)).then(Engagement.PledgeSigned)
    assert spec.event(Engagement.PledgeSigned).ground_rules == 2
