"""Signals on pages: given by mentees and mentors, told to the quality manager only from five on."""

from collections.abc import Iterator

import pytest

from application.signals.give_signal import TellSignal
from domain.people import Role
from domain.signals import Concern
from tests.signals.test_give_signal import JULY, PEOPLE
from tests.signed_in import House, open_house

pytestmark = pytest.mark.feature("M11")
GIVEN = {"theme": "leadership", "concern": "time"}


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(module_database, tmp_path_factory.mktemp("signals"), at=JULY) as house:
        yield house


def test_a_mentee_tells_and_sees_only_the_own_signals(house: House) -> None:
    page = house.as_(Role.CLIENT).post("/my/signals?lang=en", data=GIVEN)
    assert page.status_code == 303, page.text
    mine = house.as_(Role.CLIENT).get("/my/signals?lang=en").text
    others = house.as_(Role.MENTOR).get("/my/signals?lang=en").text
    assert "Nothing yet." not in mine
    assert "Nothing yet." in others


def test_odd_input_is_told_and_the_office_gives_none(house: House) -> None:
    mentee = house.as_(Role.CLIENT)
    assert mentee.post("/my/signals?lang=en", data={"theme": "leadership"}).status_code == 422
    odd = {"theme": "astrology", "concern": "time"}
    assert mentee.post("/api/signals/give-signal", json=odd).json()["code"] == "ThemeUnknown"
    office = house.as_(Role.FINANCE).post("/api/signals/give-signal", json=GIVEN)
    assert office.status_code == 403


def test_the_quality_manager_reads_what_was_told_and_nothing_of_one(house: House) -> None:
    quality = house.as_(Role.QUALITY)
    assert quality.get("/api/signals/told").json()["items"] == []
    house.do(TellSignal(half="2026H1", theme="leadership", concern=Concern.TIME, persons=PEOPLE))
    (told,) = quality.get("/api/signals/told").json()["items"]
    assert (told["half"], told["persons"]) == ("2026H1", 6)
    assert "2026H1" in quality.get("/desk/quality/signals?lang=en").text
    assert house.as_(Role.CLIENT).get("/api/signals/told").status_code == 403
