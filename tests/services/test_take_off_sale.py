from application.services.take_off_sale import TakeOffSale
from domain.refusals import NotFound
from domain.services import Service
from tests.services.test_offer_service import HOUR, OFFER
from tests.spec import Spec

OFF = TakeOffSale(service_id=HOUR, reason="renewed")


def test_a_service_is_taken_off_sale_once(spec: Spec) -> None:
    spec.given(OFFER).when(OFF).then(Service.TakenOffSale)
    spec.when(OFF).then()


def test_only_what_is_offered_can_be(spec: Spec) -> None:
    spec.when(OFF).then_refused(NotFound)
