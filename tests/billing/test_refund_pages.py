"""The page of refunds at the door: who may, and that above 500 EUR nobody agrees alone."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.bank.give_back import AskTransferBack
from application.bank.record_transfer import RecordTransfer
from domain.bank import transfer_of
from domain.money import Money
from domain.people import Role
from tests.billing.scene import COMPANY_SET, INVOICE, TODAY, added, euros, issue, sold
from tests.billing.test_billing_pages import posted
from tests.booking.scene import ORDER, ORDERED, THE_FIRM, payment
from tests.payments.test_refund_by_hand import DEAR
from tests.security.conftest import folder, house
from tests.signed_in import House, person_in

__all__ = ["folder", "house"]
pytestmark = [pytest.mark.feature("L2"), pytest.mark.feature("L10")]
ASKER, OTHER = Role.FINANCE, Role.ADMINISTRATOR
DEAR_ORDERED = (replace(ORDERED[0], service_id=DEAR.service_id), *ORDERED[1:])


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


def test_money_of_an_order_is_sent_back_by_hand_on_the_page_and_through_the_api(
    house: House,
) -> None:
    house.do(*THE_FIRM, DEAR, *DEAR_ORDERED, payment(received=DEAR.price))
    here, finance, other = f"/desk/refunds/new/{ORDER}?lang=en", house.as_(ASKER), house.as_(OTHER)
    page = finance.get(here)
    assert page.text.count("€600.00") == 2, "paid, and may go back"
    wrong = finance.post(here, data={"amount": "sata", "why": "goodwill"})
    assert (wrong.status_code, 'value="sata"' in wrong.text) == (422, True)
    assert finance.post(here, data={"amount": "700,00", "why": "goodwill"}).status_code == 409
    assert finance.post(here, data={"amount": "99,00", "why": "goodwill"}).status_code == 303
    house.settle()
    body = {"order_id": str(ORDER), "amount": "402.00", "why": "our_mistake"}
    told = finance.post("/api/payments/ask-order-refund", json=body).json()
    house.settle()
    wish = {"order_id": str(ORDER), "refund_id": told["refund_id"]}
    alone = finance.post("/api/payments/give-order-refund", json=wish)
    assert (alone.status_code, alone.json()["code"]) == (409, "SecondPersonNeeded")
    assert "Our mistake" in other.get("/desk/refunds?lang=en").text
    assert other.post(f"/desk/refunds/{told['refund_id']}/agree").status_code == 303
    house.settle()
    rows = finance.get("/api/payments/refunds?state=sent").json()["items"]
    assert {row["amount"] for row in rows} == {"99.00", "402.00"}
    again = finance.post("/api/payments/ask-order-refund", json={**body, "amount": "50.00"}).json()
    house.settle()
    assert other.post(f"/desk/refunds/{again['refund_id']}/decline").status_code == 303
    house.settle()
    assert f"/desk/refunds/{again['refund_id']}/" not in other.get("/desk/refunds").text
    for role in (Role.COORDINATOR, Role.CLIENT, Role.QUALITY):
        assert house.as_(role).get(here).status_code == 403
        assert house.as_(role).post("/api/payments/ask-order-refund", json=body).status_code == 403
    assert finance.get(f"/desk/refunds/new/{UUID(int=1)}").status_code == 404


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


@pytest.mark.feature("L10")
def test_what_a_credit_note_made_too_much_is_returned_or_kept(house: House) -> None:
    finance = house.as_(Role.FINANCE)
    house.do(
        COMPANY_SET,
        *added(sold("220.00"), sold("100.00")),
        issue(),
        RecordTransfer(
            account="FI21",
            entry="E9",
            amount=euros("401.60"),
            booked_on=TODAY,
            reference="2026000011",
        ),
    )
    house.settle()
    path = f"/desk/billing/documents/{INVOICE}"
    assert f'action="{path}/free-overpaid"' not in finance.get(path).text
    assert posted(finance, f"{path}/credit", reason="peruttu")[0] == 303
    wrong = posted(finance, f"{path}/ask-return", amount="401,60", iban="FI2112345600000786")
    assert (wrong[0], 'value="FI2112345600000786"' in wrong[1]) == (422, True)
    assert f'action="{path}/free-overpaid"' in finance.get(path).text
    assert posted(finance, f"{path}/free-overpaid")[0] == 303
    house.settle()
    rows = finance.get("/api/billing/transfers").json()["items"]
    assert {(row["rest"], row["aside"]) for row in rows} >= {("401.60", "too_much")}
    assert "401,60" in finance.get("/desk/billing/payments?lang=fi").text
