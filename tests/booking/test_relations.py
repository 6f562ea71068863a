"""An order is its client's once they have said who they are."""

from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from application.booking.relations import order_relations
from domain.matters import Relation
from domain.orders import Order
from domain.permissions import Tie
from tests.spec_times import NOON

ORDER, CLIENT = UUID(int=1), UUID(int=2)


@pytest.mark.feature("Q1")
def test_the_last_who_gave_their_details_is_the_client() -> None:
    given: Any = object.__new__(Order.DetailsGiven)
    told = SimpleNamespace(recorded_at=NOON)
    given.__dict__.update(originator_id=ORDER, client_id=CLIENT, envelope=told)
    for_others, own = order_relations(given)
    assert for_others.where == {"relation": "client_of", "object_id": ORDER}  # type: ignore[union-attr]
    assert own.row == Tie(CLIENT, Relation.CLIENT_OF, ORDER, NOON)  # type: ignore[union-attr]
