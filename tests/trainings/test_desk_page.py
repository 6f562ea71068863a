"""The desk's page of one training: what was sent and refused stays in the form it was sent from."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from application.trainings.open_registration import OpenRegistration
from domain.people import Role
from tests.signed_in import House, open_house, person_in
from tests.trainings.scene import entry, planned, waits
from tests.trainings.test_order_seats import ordered

FULL = UUID(int=0x3C)
PAGE = f"/desk/trainings/{FULL}"
IDS = re.compile(r'name="command_id" value="([^"]+)"')


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    """A full training for which two wait."""
    with open_house(database_url, tmp_path) as house:
        house.do(
            planned(training_id=FULL, trainer_id=person_in(Role.COORDINATOR)),
            OpenRegistration(training_id=FULL),
            ordered(training_id=FULL, seats=6),
            waits("Kaisla Mäkelä", training_id=FULL),
            waits("Oili Laine", training_id=FULL),
        )
        yield house


@pytest.mark.feature("I2")
def test_a_move_that_is_refused_is_kept_at_whom_it_was_for(house: House) -> None:
    desk, moved = house.as_(Role.COORDINATOR), entry("Oili Laine")
    wish = {"entry_id": str(moved), "place": "9", "reason": "Came first by phone"}
    refused = desk.post(f"{PAGE}/queue?lang=en", data=wish)
    assert refused.status_code == 422
    assert refused.text.count('value="Came first by phone"') == 1
    assert refused.text.count("<details open>") == 1
    kept = refused.text[refused.text.index("<details open>") :]
    assert f'value="{moved}"' in kept.partition("</form>")[0]
    done = desk.post(f"{PAGE}/queue", data=wish | {"place": "1"})
    assert done.headers["location"] == PAGE
    house.settle()
    seen = desk.get(f"/api{PAGE}").json()
    assert seen["queue"][0]["entry_id"] == str(moved)


@pytest.mark.feature("I4")
def test_days_that_cannot_be_are_kept_with_their_reason_where_they_were_given(house: House) -> None:
    wish = {"day": "2026-05-04", "begins": "12:00", "ends": "11:00", "reason": "The trainer is ill"}
    refused = house.as_(Role.COORDINATOR).post(f"{PAGE}/move?lang=en", data=wish | {"part": "days"})
    assert refused.status_code == 422
    assert refused.text.count('value="The trainer is ill"') == 1
    assert 'value="2026-05-04"' in refused.text
    assert refused.text.count("<details open>") == 1


@pytest.mark.feature("I2")
def test_every_form_of_the_page_is_a_wish_of_its_own(house: House) -> None:
    ids = IDS.findall(house.as_(Role.COORDINATOR).get(PAGE).text)
    assert len(ids) >= 6
    assert len(ids) == len(set(ids))
