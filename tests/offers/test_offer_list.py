from dataclasses import replace
from uuid import UUID

import pytest

from application.offers.make_offer import DeclineOffer
from application.offers.offer_list import offer_list
from domain.offers import LostWhy, OfferState
from tests.billing.scene import euros
from tests.offers.test_make_offer import ACCEPT, FRAME, MADE, OFFER
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("R11")


def test_every_offer_with_what_became_of_it(spec: Spec) -> None:
    other = UUID(int=0xE02)
    spec.given(MADE, replace(MADE, offer_id=other, frame=FRAME), ACCEPT)
    spec.given(DeclineOffer(offer_id=other, why=LostWhy.TIMING))
    rows = {row.offer_id: row for row in kept(offer_list.rows, "offer_id", spec)}
    assert (rows[OFFER].state, rows[OFFER].worth) == (OfferState.ACCEPTED, euros("1380.50"))
    assert (rows[other].state, rows[other].why) == (OfferState.LOST, "timing")
    assert rows[other].frame_until == FRAME.valid_until
