from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from application.offers.make_offer import AcceptOffer, DeclineOffer, MakeOffer, NotBinding
from application.packages.sell_package import SellPackage
from domain.accounts import Account, account_of
from domain.accounts.buyer import BuyerUnknown
from domain.offers import FrameTerms, LostWhy, Offer
from domain.offers.offer import OfferAnswered, OfferEmpty, OfferOver
from domain.packages import Package
from domain.price_books import DiscountRow, PriceBook, PriceRow
from domain.price_lists import Audience, Product
from tests.billing.scene import (
    ENGAGEMENT,
    GERMANY,
    ORGANISATION,
    TODAY,
    at,
    document,
    euros,
    issue,
    opened,
    sold,
)
from tests.memory_log import MemoryDesk
from tests.spec import Spec

pytestmark = [pytest.mark.feature("R11"), pytest.mark.feature("K3")]
OFFER = UUID(int=0xE01)
MADE = MakeOffer(
    payer_id=ORGANISATION, lines=(sold("900.00"), sold("100.00", "2")),
    valid_until=date(2026, 3, 31), words="Johtoryhmän mentorointi", offer_id=OFFER,
)  # fmt: skip
FRAME = FrameTerms(
    valid_from=TODAY, valid_until=date(2027, 3, 1), contract="PS-2026-7", term_days=30,
    prices=(PriceRow(Product.SESSION_HOUR, Audience.ORGANISATION, euros("190.00")),),
    discounts=(DiscountRow(4, Decimal(10)),),
)  # fmt: skip
ACCEPT = AcceptOffer(offer_id=OFFER, name="Anna Asiakas", order_number="PO-9", binding=True)


@pytest.mark.feature("L8")
def test_an_offer_is_worth_what_its_invoice_will_be(spec: Spec) -> None:
    assert spec.when(MADE).event(Offer.Made).worth == euros("1380.50")
    spec.given(ACCEPT, issue(order_number="PO-9"))
    assert document(spec).snapshot.gross == euros("1380.50")
    assert document(spec).snapshot.order_number == "PO-9"


def test_accepted_once_its_lines_stand_on_the_account_once(spec: Spec) -> None:
    spec.given(MADE).when(ACCEPT).then(Offer.Accepted, Account.LineAdded, Account.LineAdded)
    spec.when(ACCEPT).then()
    spec.when(replace(ACCEPT, name="Joku Muu")).then()


def test_nobody_accepts_without_saying_so(spec: Spec) -> None:
    spec.given(MADE).when(replace(ACCEPT, binding=False)).then_refused(NotBinding)


def test_a_frame_agreement_settles_prices_discounts_and_terms(spec: Spec) -> None:
    spec.given(replace(MADE, lines=(), frame=FRAME)).when(ACCEPT)
    spec.then(Offer.Accepted, PriceBook.Opened, PriceBook.PricesSet, Account.BuyerSet)
    assert spec.event(PriceBook.PricesSet).agreement_id == OFFER
    spec.given(*opened()).when(SellPackage(engagement_id=ENGAGEMENT, units=4))
    assert spec.event(Package.Bought).price == euros("684.00")
    account = MemoryDesk(spec.log).load(Account, account_of(ORGANISATION))
    assert isinstance(account, Account)
    buyer = account.require_buyer()
    assert (buyer.contract, buyer.term_days) == ("PS-2026-7", 30)
    spec.given(issue())
    snapshot = document(spec).snapshot
    assert (snapshot.contract, snapshot.due_on) == ("PS-2026-7", date(2026, 4, 1))


def test_after_its_day_it_is_over(spec: Spec) -> None:
    spec.given(MADE).at(at(4, 1)).when(ACCEPT).then_refused(OfferOver)


def test_declined_or_accepted_it_is_answered(spec: Spec) -> None:
    decline = DeclineOffer(offer_id=OFFER, why=LostWhy.PRICE)
    spec.given(MADE).when(decline).then(Offer.Lost)
    spec.when(decline).then()
    spec.when(ACCEPT).then_refused(OfferAnswered)
    other = UUID(int=0xE02)
    spec.given(replace(MADE, offer_id=other), replace(ACCEPT, offer_id=other))
    spec.when(replace(decline, offer_id=other)).then_refused(OfferAnswered)


def test_it_holds_something_for_somebody_known_from_today_on(spec: Spec) -> None:
    spec.when(replace(MADE, lines=())).then_refused(OfferEmpty)
    spec.when(replace(MADE, valid_until=date(2026, 3, 1))).then_refused(OfferEmpty)
    spec.when(replace(MADE, payer_id=GERMANY)).then_refused(BuyerUnknown)
