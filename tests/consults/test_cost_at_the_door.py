"""What a consult costs is accepted by who pays: a person, or a contact of the organisation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from application.consults.answer_colleague import AnswerColleague
from application.invoicing.account_lines import account_lines
from application.people.register_person import RegisterPerson
from domain.accounts import Charge
from domain.people import Role
from tests.agreements.scene import COMPANY, KALLE, PAID_BY_COMPANY
from tests.consults.test_ask_colleague import QUESTION
from tests.engagements.scene import (
    AGREED,
    AINO,
    CASE,
    MIKAEL_HIMSELF,
    OPENED,
    SANNA_HERSELF,
    mentors,
)
from tests.signed_in import House, open_house

KEY = QUESTION.consult_id
PAGE = f"/my/consults/{KEY}?lang=en"
pytestmark = [pytest.mark.feature("F5"), pytest.mark.feature("F9"), pytest.mark.feature("F10")]


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    """No package: every minute of consult is beyond it."""
    with open_house(database_url, tmp_path) as house:
        house.do(*mentors(), RegisterPerson(person_id=AINO, name="Aino", email="aino@a.example"))
        yield house


def test_a_contact_of_the_paying_organisation_accepts_and_it_stands_on_the_account(
    house: House,
) -> None:
    house.do(*PAID_BY_COMPANY, AGREED)
    house.do(QUESTION, by=SANNA_HERSELF)
    (letter,) = [one for one in house.post.letters if f"/my/consults/{KEY}" in one.text]
    assert letter.to == "kalle@verso.example"
    kalle, price = house.signed_in(KALLE), {"consult_id": str(KEY), "price": "110.00"}
    assert "Price without VAT" in kalle.get(PAGE).text
    assert QUESTION.question not in kalle.get(PAGE).text
    for who in (house.signed_in(AINO), house.as_(Role.SPONSOR), house.signed_in(SANNA_HERSELF)):
        assert who.get(PAGE).status_code in {403, 404}
        assert who.post("/api/consults/accept-cost", json=price).status_code in {403, 404}
    cheap = kalle.post("/api/consults/accept-cost", json={**price, "price": "0.01"})
    assert (cheap.status_code, cheap.json()["code"]) == (409, "OtherPrice")
    assert kalle.post(f"/my/consults/{KEY}/accept", data={"price": "110.00"}).status_code == 303
    house.settle()
    team = f"/my/mentoring/{CASE}/team?lang=en"
    assert "Mentor 1" not in house.signed_in(AINO).get(team).text
    house.do(AnswerColleague(consult_id=KEY, answer="Little by little."), by=MIKAEL_HIMSELF)
    assert "Mentor 1" in house.signed_in(AINO).get(team).text
    (line,) = house.run(lambda: house.reception.shelf.find(account_lines, {"payer_id": COMPANY}))
    assert (str(line.amount), line.charge) == ("110.00", Charge.CONSULT)


@pytest.mark.feature("D7")
def test_a_talk_of_three_is_offered_where_an_organisation_pays(house: House) -> None:
    page = f"/my/mentoring/{CASE}/book?lang=en"
    house.do(*PAID_BY_COMPANY, AGREED)
    assert "Three-party talk" in house.signed_in(AINO).get(page).text


def test_a_private_person_sees_the_price_with_vat_and_may_say_no(house: House) -> None:
    house.do(OPENED, AGREED)
    house.do(QUESTION, by=SANNA_HERSELF)
    aino = house.signed_in(AINO)
    assert "Three-party talk" not in aino.get(f"/my/mentoring/{CASE}/book?lang=en").text
    shown = aino.get(PAGE).text
    assert ("Price, including VAT" in shown, "€74.00" in shown) == (True, True)
    assert aino.post(f"/my/consults/{KEY}/decline").status_code == 303
    assert "nothing is billed" in aino.get(PAGE).text
    assert not house.run(lambda: house.reception.shelf.find(account_lines, {"payer_id": AINO}))
