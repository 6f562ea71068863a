from dataclasses import replace
from uuid import UUID

import pytest

from application.offers.whenever_an_offer_is_made import whenever_an_offer_is_made
from application.policies import Errand
from domain.offers import Offer
from tests.offers.test_make_offer import MADE, OFFER
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("R11")
CONTACT = UUID(int=0xE10)


def test_the_contact_gets_a_letter(spec: Spec) -> None:
    made = spec.when(replace(MADE, contact_id=CONTACT)).event(Offer.Made)
    about = {"letter": "offer_made", "to": str(CONTACT), "offer_id": str(OFFER)}
    assert commanded(whenever_an_offer_is_made, made) == [Errand("letter", about)]


def test_without_a_contact_nobody_does(spec: Spec) -> None:
    assert commanded(whenever_an_offer_is_made, spec.when(MADE).event(Offer.Made)) == []
