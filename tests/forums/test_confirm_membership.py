"""Whoever pays themselves orders the membership; before that nothing is owed and nothing begins."""

from dataclasses import replace

import pytest

from application.forums.charge_membership import BeginMembership
from application.forums.propose_member import AcceptMember, ProposeMember
from application.forums.whenever_membership_changes import whenever_membership_changes
from domain.accounts import Account
from domain.forums import Forum, Plan
from domain.forums.words import (
    EarlyStartNotAsked,
    FeeUnconfirmed,
    NotAMember,
    PaidByOthers,
)
from domain.money import Money
from domain.orders import TermsNotAccepted
from domain.vat import Customer
from tests.forums.scene import (
    CHARTER,
    CONFIRMED,
    FORUM,
    FOUNDED,
    NAMES,
    NORDPUU,
    REGISTERED,
    STARTED,
    admitted,
    applied,
    at,
    ordered,
    person,
    running,
    signatures,
    trained,
)
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("H4")


def member(spec: Spec) -> Spec:
    spec.given(FOUNDED, applied("Aino"), admitted("Aino", plan=Plan.MONTHLY)).by = person("Aino")
    return spec


def test_it_is_ordered_for_the_fee_with_tax_and_invoices_have_an_address(spec: Spec) -> None:
    member(spec).when(CONFIRMED)
    told = spec.event(Forum.MembershipConfirmed)
    assert (told.plan, told.fee_year, told.running) == (Plan.MONTHLY, Money(2259_00), False)
    buyer = spec.event(Account.BuyerSet).buyer
    assert (buyer.name, buyer.town) == ("Aino", "Helsinki")
    assert buyer.customer is Customer.FI_CONSUMER
    spec.when(CONFIRMED).then()


def test_terms_and_an_early_start_are_two_boxes(spec: Spec) -> None:
    member(spec).when(replace(CONFIRMED, accept_terms=False)).then_refused(TermsNotAccepted)
    spec.when(replace(CONFIRMED, start_early=False)).then_refused(EarlyStartNotAsked)


def test_only_members_order(spec: Spec) -> None:
    spec.given(FOUNDED).when(CONFIRMED).then_refused(NotAMember)


def test_what_an_organisation_pays_its_member_does_not_order(spec: Spec) -> None:
    paid = admitted("Aino", organisation_id=NORDPUU)
    spec.given(FOUNDED, REGISTERED, applied("Aino"), paid).by = person("Aino")
    spec.when(CONFIRMED).then_refused(PaidByOthers)


def test_no_forum_begins_before_its_payers_have_ordered(spec: Spec) -> None:
    spec.given(FOUNDED, CHARTER)
    for name in NAMES[:5]:
        spec.given(applied(name), admitted(name))
    signatures(spec.given(trained(*NAMES[:5])), *NAMES[:5])
    spec.when(STARTED).then_refused(FeeUnconfirmed)
    ordered(spec, *NAMES[:5]).when(STARTED).then(Forum.Started)


def test_who_joins_a_forum_that_runs_owes_from_the_order_on(spec: Spec) -> None:
    running(spec).given(applied("Iiro"), ProposeMember(forum_id=FORUM, person_id=person("Iiro")))
    spec.at(at(8)).given(AcceptMember(forum_id=FORUM, person_id=person("Iiro")))
    spec.by = person("Iiro")
    spec.when(CONFIRMED)
    (begins,) = commanded(whenever_membership_changes, spec.event(Forum.MembershipConfirmed))
    assert begins == BeginMembership(forum_id=FORUM, person_id=person("Iiro"))
