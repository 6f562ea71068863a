from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from application.engagements.open_engagement import OpenEngagement
from application.vouchers.sell_gift_card import RedeemGiftCard, ReturnGiftCard, SellGiftCard
from domain.accounts import Account
from domain.accounts.buyer import BuyerUnknown
from domain.cancelling_policy import Payer
from domain.invoicing import Invoice
from domain.lots import Lots, lots_of
from domain.vouchers import GiftCard, gift_card_of
from domain.vouchers.gift_card import NoSuchGiftCard
from domain.vouchers.spending import GiftCardOver, GiftCardReturned, GiftCardUsed
from tests.billing.scene import (
    CREDIT,
    ENGAGEMENT,
    GERMANY,
    MENTEE,
    MENTOR,
    PRIVATE,
    TODAY,
    at,
    document,
    euros,
    issue,
    opened,
)
from tests.memory_log import MemoryDesk
from tests.spec import Spec

pytestmark = pytest.mark.feature("K4")
SOLD = SellGiftCard(payer_id=PRIVATE, minutes=90, seed=UUID(int=0xC0DE))
CARD = gift_card_of(SOLD.code)
REDEEM = RedeemGiftCard(code=SOLD.code, engagement_id=ENGAGEMENT)
BACK = ReturnGiftCard(card_id=CARD, credit_id=CREDIT)


@pytest.fixture
def spec(spec: Spec) -> Spec:
    """A private person pays, and somebody's mentoring has begun."""
    return spec.given(*opened(PRIVATE, Payer.CONSUMER))


def minutes_left(spec: Spec) -> int:
    found = MemoryDesk(spec.log).load(Lots, lots_of(ENGAGEMENT))
    return found.left_on(TODAY) if isinstance(found, Lots) else 0


def test_it_is_taxed_when_it_is_sold(spec: Spec) -> None:
    spec.when(SOLD).then(GiftCard.Sold, Account.LineAdded)
    told = spec.event(GiftCard.Sold)
    assert (told.minutes, told.price) == (90, euros("222.00"))
    assert told.valid_until == TODAY.replace(year=2028)
    spec.given(issue(PRIVATE))
    assert document(spec).snapshot.gross == euros("222.00")
    assert document(spec).snapshot.vat == euros("45.11")


def test_its_code_is_no_id_and_long_enough_not_to_be_guessed() -> None:
    assert len(SOLD.code) == 16
    assert SOLD.code != replace(SOLD, seed=uuid4()).code
    assert gift_card_of(f"{SOLD.code[:8].lower()}-{SOLD.code[8:]}") == CARD


def test_redeemed_it_is_minutes_and_nothing_more_is_invoiced(spec: Spec) -> None:
    spec.given(SOLD, issue(PRIVATE)).when(REDEEM)
    spec.then(GiftCard.Redeemed, Lots.Opened, Lots.LotAdded)
    assert minutes_left(spec) == 90
    spec.when(REDEEM).then()


def test_it_is_used_once(spec: Spec) -> None:
    spec.given(SOLD, REDEEM)
    other = OpenEngagement(
        engagement_id=UUID(int=0x777), mentee_id=MENTEE, lead_id=MENTOR, payer=Payer.CONSUMER,
        payer_id=PRIVATE,
    )  # fmt: skip
    spec.given(other)
    spec.when(replace(REDEEM, engagement_id=UUID(int=0x777))).then_refused(GiftCardUsed)
    spec.when(BACK).then_refused(GiftCardUsed)


def test_it_ends_after_its_term_and_an_unknown_code_is_none(spec: Spec) -> None:
    spec.when(REDEEM).then_refused(NoSuchGiftCard)
    spec.given(SOLD).at(at(3, 3).replace(year=2028)).when(REDEEM).then_refused(GiftCardOver)


def test_returned_unused_its_whole_price_is_credited(spec: Spec) -> None:
    spec.given(SOLD, issue(PRIVATE)).when(BACK)
    assert spec.event(Invoice.Credited).gross == euros("222.00")
    assert document(spec, CREDIT).snapshot.vat == euros("45.11")
    spec.when(REDEEM).then_refused(GiftCardReturned)
    spec.when(BACK).then_refused(GiftCardReturned)


def test_before_its_invoice_it_is_simply_taken_off(spec: Spec) -> None:
    spec.given(SOLD).when(BACK).then(GiftCard.Returned, Account.LineDropped)


def test_nobody_buys_one_without_billing_details(spec: Spec) -> None:
    spec.when(replace(SOLD, payer_id=GERMANY)).then_refused(BuyerUnknown)
