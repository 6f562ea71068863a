"""A mentee buys a package on their own page: sizes, prices, the order, the money, withdrawing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from application.booking.give_details import GiveDetails
from application.booking.start_payment import StartPayment
from application.engagements.open_engagement import OpenEngagement
from application.payments.record_payment import RecordPayment
from domain.cancelling_policy import Payer
from domain.money import Money
from domain.orders import Method
from domain.people import Role
from tests.billing.scene import ENGAGEMENT, opened
from tests.booking.scene import MENTOR, THE_FIRM
from tests.signed_in import House, email_of, open_house, person_in

pytestmark = pytest.mark.feature("K1")
CLIENT = person_in(Role.CLIENT)
HERE = f"/my/mentoring/{ENGAGEMENT}/package"


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    with open_house(database_url, tmp_path) as house:
        begun, agreed = opened(CLIENT, Payer.CONSUMER)
        assert isinstance(begun, OpenEngagement)
        house.do(*THE_FIRM[1:], replace(begun, mentee_id=CLIENT, lead_id=MENTOR), agreed)
        yield house


def test_from_the_page_to_the_package_and_out_of_it_again(house: House) -> None:
    client = house.as_(Role.CLIENT)
    shown = client.get(f"{HERE}?lang=en").text
    for sum_ in ("€568.32", "€816.96", "€1,302.40"):
        assert sum_ in shown
    assert f'href="{HERE}"' in client.get(f"/my/mentoring/{ENGAGEMENT}?lang=en").text
    unsaid = client.post(HERE, data={"command_id": str(UUID(int=1))})
    assert unsaid.status_code == 422
    wish = {"command_id": str(UUID(int=2)), "units": "6"}
    first, again = client.post(HERE, data=wish), client.post(HERE, data=wish)
    link = first.headers["location"]
    assert (first.status_code, again.headers["location"]) == (303, link)
    order = client.get(f"{link}?lang=en").text
    assert "Order and pay €816.96" in order
    assert f'value="{email_of(Role.CLIENT)}"' in order
    assert "checked" not in order.split('id="method"')[1].split("</section>")[0]
    assert client.get("/api/my/orders").json()["items"] == []


def test_paid_it_can_be_booked_from_and_withdrawn_from(house: House) -> None:
    client = house.as_(Role.CLIENT)
    body = {"engagement_id": str(ENGAGEMENT), "units": 4}
    told = client.post("/api/packages/order-package", json=body).json()
    order_id, link = UUID(told["order_id"]), f"/orders/{told['order_key']}"
    stolen = body | {"order_id": told["order_id"]}
    assert client.post("/api/packages/order-package", json=stolen).status_code == 422
    for other in (house.as_(Role.MENTOR), house.as_(Role.FINANCE), house.stranger):
        answer = other.post("/api/packages/order-package", json=body)
        assert answer.status_code in {401, 403, 404}
    house.do(
        GiveDetails(
            order_id=order_id, name="Client", email=email_of(Role.CLIENT), accept_terms=True,
            start_early=True, client_id=CLIENT,
        ),
        StartPayment(order_id=order_id, method=Method.CARD),
    )  # fmt: skip
    assert "Payment" in client.get(f"{link}?lang=en").text
    house.do(RecordPayment(intent="pi_8", order_id=order_id, received=Money(56832)))
    paid = client.get(f"{link}?lang=en").text
    assert "Your package is paid" in paid
    assert "Withdraw from contract here" in paid
    assert "240 min" in client.get(f"/my/mentoring/{ENGAGEMENT}?lang=en").text
    assert "€568.32 goes back to you" in client.get(f"{link}/withdraw?lang=en").text
    said = {"command_id": str(UUID(int=3)), "name": "Client", "email": email_of(Role.CLIENT)}
    assert client.post(f"{link}/withdraw/confirm", data=said).status_code == 303
    house.settle()
    sent = house.as_(Role.FINANCE).get("/api/payments/refunds").json()["items"]
    assert [one["amount"] for one in sent] == ["568.32"]
    assert "You withdrew from the contract" in client.get(f"{link}?lang=en").text
