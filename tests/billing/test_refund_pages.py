"""The page of refunds at the door: who may, and that above 500 EUR nobody agrees alone."""

from datetime import date
from uuid import UUID

import pytest

from application.bank.give_back import AskTransferBack
from application.bank.record_transfer import RecordTransfer
from domain.bank import transfer_of
from domain.money import Money
from domain.people import Role
from tests.security.conftest import folder, house
from tests.signed_in import House, person_in

__all__ = ["folder", "house"]
pytestmark = [pytest.mark.feature("L2"), pytest.mark.feature("L10")]
ASKER, OTHER = Role.FINANCE, Role.ADMINISTRATOR


def asked(house: House, entry: str, cents: int) -> UUID:
    came = RecordTransfer(
        account="FI21", entry=entry, amount=Money(cents), booked_on=date(2026, 3, 2)
    )
    which = transfer_of("FI21", entry)
    house.do(came)
    house.do(AskTransferBack(transfer_id=which), by=person_in(ASKER))
    return which


def test_above_500_whoever_asked_is_told_and_another_person_agrees(house: House) -> None:
    which = asked(house, "E1", 50001)
    page = house.as_(ASKER).get("/desk/refunds?lang=en").text
    assert "500.01" in page
    assert "You asked for it yourself." in page
    refused = house.as_(ASKER).post(f"/desk/refunds/{which}/agree?lang=en", data={})
    assert refused.status_code == 409
    assert "second entitled person" in refused.text
    assert house.as_(OTHER).post(f"/desk/refunds/{which}/agree").status_code == 303
    house.settle()
    told = house.as_(ASKER).get("/api/payments/refunds?state=arrived").json()["items"]
    assert [(row["refund_id"], row["amount"]) for row in told] == [(str(which), "500.01")]
    assert "You asked for it yourself." not in house.as_(ASKER).get("/desk/refunds?lang=en").text


def test_up_to_it_one_is_enough(house: House) -> None:
    which = asked(house, "E2", 50000)
    assert house.as_(ASKER).post(f"/desk/refunds/{which}/agree").status_code == 303


def test_it_is_for_finance_only_and_what_does_not_exist_is_not_found(house: House) -> None:
    for role in (Role.COORDINATOR, Role.MENTOR, Role.CLIENT, Role.QUALITY):
        assert house.as_(role).get("/desk/refunds").status_code == 403
    assert house.as_(ASKER).post(f"/desk/refunds/{UUID(int=1)}/agree").status_code == 404


def test_the_menu_leads_there(house: House) -> None:
    assert "/desk/refunds" in house.as_(ASKER).get("/desk/billing").text
    assert "/desk/bookings" in house.as_(Role.COORDINATOR).get("/desk").text


def test_bookings_are_narrowed_by_day_state_and_cover_and_bad_filters_are_told(
    house: House,
) -> None:
    desk = house.as_(Role.COORDINATOR)
    some = "since=2026-03-01&until=2026-03-31&state=booked&cover=account"
    assert desk.get(f"/api/bookings?{some}").json() == {"items": [], "next": None}
    assert desk.get(f"/desk/bookings?{some}&mentor_id=").status_code == 200
    assert desk.get("/api/bookings?state=odd").status_code == 422
    assert house.as_(Role.CLIENT).get("/api/bookings").status_code == 403
