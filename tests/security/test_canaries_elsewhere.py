"""Words found nowhere else leave the house neither with a payment nor with a backup."""

import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from application.booking.give_details import GiveDetails
from application.booking.hold_time import HoldTime
from application.payments.gateway import StartedPayment
from domain.people import Role
from infrastructure.backup import write_backup
from infrastructure.local_postgres.binaries import find_binaries
from infrastructure.stripe_requests import session_params
from tests.booking.scene import HOUR, MENTOR, THE_FIRM
from tests.security.course_of import Told, begin
from tests.signed_in import House
from tests.spec_times import NOON

pytestmark = [
    pytest.mark.feature("S1"), pytest.mark.asvs("14.2.3"), pytest.mark.asvs("14.2.4"),
]  # fmt: skip


class Provider:
    """Keeps everything the payment provider would have been sent."""

    def __init__(self) -> None:
        self.sent: list[Any] = []

    def start(self, order_id: str, attempt: int, *rest: Any) -> StartedPayment:
        self.sent.append([order_id, attempt, *rest, session_params(order_id, *rest)])
        return StartedPayment(session_id="cs_1", url="https://checkout.stripe.com/c/1")


@pytest.fixture(scope="module")
def told(house: House) -> Told:
    house.let_it_be(NOON)
    return begin(house)


def test_the_payment_provider_is_told_a_sum_and_a_service_and_no_word_of_the_person(
    house: House,
) -> None:
    house.let_it_be(NOON)
    house.do(*THE_FIRM[1:])
    order, words = uuid4(), Told().words
    house.do(
        HoldTime(service_id=HOUR, mentor_id=MENTOR, starts_at=NOON + timedelta(days=7),
                 order_id=order),
        GiveDetails(
            order_id=order, name=words["name"], email=words["email"], phone="+358401239876",
            employer=words["goal"], wish=words["note"], accept_terms=True,
            start_early=True, knows_right_ends=True,
        ),
    )  # fmt: skip
    house.reception.gateway = provider = Provider()
    wish = {"order_id": str(order), "method": "card"}
    paid = house.browser().post("/api/booking/start-payment", json=wish)
    assert paid.status_code == 200, paid.text
    (sent,) = map(repr, provider.sent)
    assert str(order) in sent
    assert "14800" in sent
    assert not [word for word in [*words.values(), "401239876"] if word in sent]


def dumped(file: Path) -> bytes:
    """What a backup holds, as text."""
    program = find_binaries().program("pg_restore")
    return subprocess.run([program, "--file=-", str(file)], capture_output=True, check=True).stdout


@pytest.mark.proof
def test_in_a_backup_lies_no_word_of_anybody_before_and_after_an_erasure(
    house: House, told: Told, tmp_path: Path
) -> None:
    words = [word.encode() for word in told.words.values()]
    text = dumped(write_backup(house.reception.log.dsn, tmp_path))
    assert str(told.course).encode() in text  # it is the whole log, and read as text
    assert [word for word in words if word in text] == []
    wish = {"person_id": str(told.mentee)}
    house.as_(Role.COORDINATOR).post("/api/privacy/ask-erasure-of", json=wish)
    done = house.as_(Role.ADMINISTRATOR).post("/api/privacy/confirm-erasure", json=wish)
    assert done.status_code == 200
    house.settle()
    again = dumped(write_backup(house.reception.log.dsn, tmp_path / "after"))
    assert [word for word in words if word in again] == []
