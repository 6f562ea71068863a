from uuid import UUID

from application.services.offer_service import OfferService, RepriceService
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.refusals import NotFound
from domain.service_kinds import ServiceKind
from domain.services import Service
from tests.spec import Spec

HOUR = UUID(int=1)
OFFER = OfferService(
    service_id=HOUR, kind=ServiceKind.SINGLE, name=InThreeLanguages("a", "b", "c"), minutes=60,
    price=Money(14800), organisation_price=Money(22000),
)  # fmt: skip


def test_a_service_is_put_on_sale_once(spec: Spec) -> None:
    offered = spec.when(OFFER).event(Service.Offered)
    assert (offered.price, offered.organisation_price, offered.sessions) == (
        Money(14800), Money(22000), 1,
    )  # fmt: skip
    spec.when(OFFER).then()


def test_a_new_price_leaves_what_is_not_named(spec: Spec) -> None:
    repriced = spec.given(OFFER).when(RepriceService(service_id=HOUR, price=Money(15200)))
    assert repriced.event(Service.Repriced).organisation_price == Money(22000)


def test_the_same_price_is_no_new_one(spec: Spec) -> None:
    spec.given(OFFER).when(RepriceService(service_id=HOUR, price=Money(14800))).then()


def test_what_is_not_offered_has_no_price(spec: Spec) -> None:
    spec.when(RepriceService(service_id=HOUR, price=Money(1))).then_refused(NotFound)
