from application.services.offer_service import RepriceService
from application.services.service_list import ServiceRow, rows
from application.services.take_off_sale import TakeOffSale
from application.views import Change, Put
from domain.money import Money
from domain.service_kinds import ServiceKind
from domain.vat import VatKind
from tests.services.test_offer_service import HOUR, OFFER
from tests.spec import Spec


def test_what_is_on_sale_is_listed_at_its_price(spec: Spec) -> None:
    (put,) = [step for event in spec.when(OFFER).new for step in rows(event)]
    row = ServiceRow(
        HOUR, ServiceKind.SINGLE, "a", "b", "c", 60, Money(14800), VatKind.GENERAL, on_sale=True,
        sessions=1, organisation_price=Money(22000),
    )  # fmt: skip
    assert put == Put(row)
    assert [row.name(lang) for lang in ("fi", "sv", "en", "de")] == ["a", "b", "c", "a"]


def test_a_new_price_and_the_end_of_sale_are_followed(spec: Spec) -> None:
    spec.given(OFFER).when(RepriceService(service_id=HOUR, price=Money(100)))
    (priced,) = [step for event in spec.new for step in rows(event)]
    new = {"price": Money(100), "organisation_price": Money(22000)}
    assert priced == Change({"service_id": HOUR}, new)
    spec.when(TakeOffSale(service_id=HOUR, reason="x"))
    (off,) = [step for event in spec.new for step in rows(event)]
    assert off == Change({"service_id": HOUR}, {"on_sale": False})
