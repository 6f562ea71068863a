"""A transfer owner in the client's own house follows what competence passes on."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.intake.plan_transfer import (
    CloseTransferPlan,
    NameTransferOwner,
    NotOfTheOrganisation,
    OpenTransferPlan,
    PassOnItem,
    PlanItem,
    TellTransferLate,
)
from domain.cancelling_policy import Payer
from domain.intake import TransferPlan
from domain.intake.transfer_words import ItemUnknown, NotPassedYet, PlanClosed
from domain.refusals import NotFound
from tests.clients.firm_clients import AINO, CONTACT, NORDPUU, REGISTERED, RITVA, VILLE, mentee
from tests.engagements.scene import CASE, opened
from tests.spec import Spec

pytestmark = pytest.mark.feature("S18")
PLAN, ITEM = UUID(int=0x80), UUID(int=0x81)
OPEN = OpenTransferPlan(organisation_id=NORDPUU, owner_id=RITVA, plan_id=PLAN)
ITEM_PLANNED = PlanItem(
    plan_id=PLAN, what="Sahan säätöjen hiljainen tieto", from_whom="Kalle", to_whom="Aino",
    due=date(2026, 9, 30), item_id=ITEM,
)  # fmt: skip
PASSED = PassOnItem(plan_id=PLAN, item_id=ITEM)
CLOSE = CloseTransferPlan(plan_id=PLAN)


def test_a_plan_is_opened_planned_passed_on_and_closed(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT).when(OPEN).then(TransferPlan.Opened)
    spec.when(OPEN).then()
    spec.when(ITEM_PLANNED).then(TransferPlan.ItemPlanned)
    spec.when(ITEM_PLANNED).then()
    spec.when(PASSED).then(TransferPlan.ItemPassedOn)
    assert spec.event(TransferPlan.ItemPassedOn).on == date(2026, 3, 2)
    spec.when(PASSED).then()
    spec.when(CLOSE).then(TransferPlan.Closed)
    closed = spec.event(TransferPlan.Closed)
    assert (closed.passed_on, closed.left) == (1, 0)
    spec.when(CLOSE).then()


def test_the_owner_is_one_of_the_organisations_own(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, mentee(AINO))
    spec.when(replace(OPEN, owner_id=VILLE)).then_refused(NotOfTheOrganisation)
    spec.given(OPEN).when(NameTransferOwner(plan_id=PLAN, owner_id=AINO))
    assert spec.event(TransferPlan.OwnerNamed).earlier_owner_id == RITVA
    stranger = NameTransferOwner(plan_id=PLAN, owner_id=VILLE)
    spec.when(stranger).then_refused(NotOfTheOrganisation)


def test_it_belongs_to_an_engagement_the_organisation_pays_for(spec: Spec) -> None:
    ours = opened(payer=Payer.ORGANISATION, payer_id=NORDPUU)
    spec.given(REGISTERED, CONTACT, ours, opened(engagement_id=UUID(int=0x82)))
    spec.when(replace(OPEN, engagement_id=UUID(int=0x82))).then_refused(NotFound)
    spec.when(replace(OPEN, engagement_id=PLAN)).then_refused(NotFound)
    spec.when(replace(OPEN, engagement_id=CASE)).then(TransferPlan.Opened)


def test_nothing_has_passed_on_on_a_day_to_come(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, OPEN, ITEM_PLANNED)
    spec.when(replace(PASSED, on=date(2026, 3, 3))).then_refused(NotPassedYet)


def test_its_owner_is_told_once_of_each_day_that_passed(spec: Spec) -> None:
    late = TellTransferLate(plan_id=PLAN, item_id=ITEM, due=ITEM_PLANNED.due)
    later = replace(ITEM_PLANNED, due=date(2026, 10, 31))
    spec.given(REGISTERED, CONTACT, OPEN, ITEM_PLANNED).when(late).then(TransferPlan.LateTold)
    spec.when(late).then()
    spec.given(later).when(replace(late, due=date(2026, 9, 30))).then()
    again = replace(late, due=later.due)
    spec.when(again).then(TransferPlan.LateTold)
    spec.given(PASSED).when(replace(again, item_id=PLAN)).then()


def test_of_what_has_passed_on_or_of_a_closed_plan_nobody_is_told(spec: Spec) -> None:
    late = TellTransferLate(plan_id=PLAN, item_id=ITEM, due=ITEM_PLANNED.due)
    spec.given(REGISTERED, CONTACT, OPEN, ITEM_PLANNED, PASSED).when(late).then()
    second = replace(ITEM_PLANNED, item_id=UUID(int=0x83))
    spec.given(second, CLOSE).when(replace(late, item_id=UUID(int=0x83))).then()


def test_a_closed_plan_stays_as_it_is(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, OPEN).when(PASSED).then_refused(ItemUnknown)
    spec.given(ITEM_PLANNED, CLOSE)
    for late in (ITEM_PLANNED, PASSED, NameTransferOwner(plan_id=PLAN, owner_id=RITVA)):
        spec.when(replace(late)).then_refused(PlanClosed)
