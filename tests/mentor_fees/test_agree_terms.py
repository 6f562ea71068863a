"""A mentor's terms are versions, put forward by the firm and accepted by the mentor."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from application.mentor_fees.agree_terms import AcceptTerms, EarnMissing
from domain.business_ids import BusinessIdWrong
from domain.mentor_fees import FeeAccount, FeeTerms, MentorContract, Route, contract_of
from domain.mentor_fees.words import (
    HourOrShare,
    NoTerms,
    PayeeIncomplete,
    TermsReplaced,
    TermsUnknown,
)
from domain.reference_numbers import NotAnIban
from domain.refusals import NotFound, Refused
from tests.memory_log import MemoryDesk
from tests.mentor_fees.scene import (
    FIRST,
    SANNA,
    SANNAS,
    SHARE,
    UUID,
    Became,
    Booked,
    agreed,
    amounts,
    at,
    earn,
    euros,
    offered,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("R12")
ACCEPT = AcceptTerms(mentor_id=SANNA, version=1)


def contract(spec: Spec) -> MentorContract:
    found = MemoryDesk(spec.log).load(MentorContract, contract_of(SANNA))
    assert isinstance(found, MentorContract)
    return found


def test_terms_hold_once_the_mentor_has_accepted_them(spec: Spec) -> None:
    spec.when(offered()).then(MentorContract.Opened, MentorContract.Offered)
    with pytest.raises(NoTerms):
        contract(spec).on(date(2026, 3, 2))
    spec.when(ACCEPT).then(MentorContract.Accepted)
    assert spec.event(MentorContract.Accepted).self_billing
    version, terms, payee = contract(spec).on(date(2026, 3, 2))
    assert (version, terms, payee) == (1, SHARE, SANNAS)


def test_a_newer_version_holds_from_its_day_and_changes_nothing_before(spec: Spec) -> None:
    dearer = replace(SHARE, share=Decimal(65))
    spec.given(*agreed(), *agreed(dearer, 2, since=date(2026, 4, 1)))
    shares = {day: contract(spec).on(day)[1].share for day in (date(2026, 3, 31), date(2026, 4, 1))}
    assert shares == {date(2026, 3, 31): Decimal(60), date(2026, 4, 1): Decimal(65)}


def test_only_the_newest_terms_can_be_accepted(spec: Spec) -> None:
    spec.given(offered(), offered(replace(SHARE, share=Decimal(55))))
    spec.when(ACCEPT).then_refused(TermsReplaced)
    spec.when(AcceptTerms(mentor_id=SANNA, version=3)).then_refused(TermsUnknown)
    newest = AcceptTerms(mentor_id=SANNA, version=2)
    spec.when(newest).then(MentorContract.Accepted)
    spec.when(newest).then()


def test_the_same_terms_put_forward_again_are_no_new_version(spec: Spec) -> None:
    spec.given(offered()).when(offered()).then()


@pytest.mark.parametrize(
    ("payee", "refusal"),
    [
        (replace(SANNAS, iban="FI2112345600000786"), NotAnIban),
        (replace(SANNAS, name=" "), PayeeIncomplete),
        (replace(SANNAS, business_id=""), PayeeIncomplete),
        (replace(SANNAS, business_id="2345670-6"), BusinessIdWrong),
        (replace(SANNAS, town=""), PayeeIncomplete),
    ],
)
def test_whoever_is_invoiced_for_is_named_whole(
    spec: Spec, payee: object, refusal: type[Refused]
) -> None:
    spec.when(offered(payee=payee)).then_refused(refusal)  # type: ignore[arg-type]


def test_a_salary_needs_an_account_and_pro_bono_nothing(spec: Spec) -> None:
    bare = replace(SANNAS, business_id="", street="", town="")
    spec.when(offered(FeeTerms(route=Route.PAYROLL), payee=bare))
    assert spec.refusal is None
    spec.when(offered(FeeTerms(route=Route.PRO_BONO), payee=replace(bare, iban="")))
    assert spec.refusal is None


def test_terms_are_made_with_a_mentor(spec: Spec) -> None:
    spec.when(offered(mentor_id=UUID(int=1))).then_refused(NotFound)


@pytest.mark.parametrize("part", ["share", "missed", "coordination"])
def test_a_percentage_is_one_of_a_whole(part: str) -> None:
    with pytest.raises(HourOrShare):
        FeeTerms(route=Route.SELF_BILLED, **{part: Decimal(101)})  # type: ignore[arg-type]
    with pytest.raises(HourOrShare):
        FeeTerms(route=Route.SELF_BILLED, hour=euros("-1.00"))


def test_what_was_delivered_before_the_terms_is_earned_once_they_are_there(spec: Spec) -> None:
    spec.at(at(3, 2)).given(Booked(starts_at=at(3, 4, 10))).at(at(3, 4, 12)).given(Became())
    spec.when(earn(FIRST, 90)).then(FeeAccount.Opened, FeeAccount.TermsMissing)
    spec.when(earn(FIRST, 90)).then()
    spec.when(EarnMissing(mentor_id=SANNA)).then()
    spec.given(*agreed()).when(EarnMissing(mentor_id=SANNA))
    spec.then(*[FeeAccount.Earned] * 3)
    assert amounts(spec)["added_time"] == euros("66.00")
    spec.when(EarnMissing(mentor_id=SANNA)).then()
