"""What mentee and mentor write for themselves and for each other, read at the front door."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from application.engagements.change_place import ChangePlace
from application.engagements.freeze_engagement import EndEngagement
from application.people.register_person import RegisterPerson
from domain.engagements import Means, Place
from domain.people import Role
from tests.engagements.scene import (
    AINO,
    BOOKED,
    CASE,
    MIKAEL_HIMSELF,
    RUNNING,
    SANNA_HERSELF,
    SESSION,
    after,
    mentors,
)
from tests.signed_in import House, open_house

ENTRY, OWN = UUID(int=0x55), "Ask about her board."
LINK = "https://video.example/aino"
PAGE = f"/my/mentoring/{CASE}?lang=en"
ACTS, CONTENT = "/api/mentoring", f"/api/mentoring/{CASE}/content"


@pytest.mark.feature("E7")
@pytest.mark.feature("E12")
@pytest.mark.feature("E16")
def test_what_is_ones_own_stays_so_and_a_session_is_joined(
    database_url: str, tmp_path: Path
) -> None:
    with open_house(database_url, tmp_path) as house:
        aino = RegisterPerson(person_id=AINO, name="Aino", email="aino@a.example")
        house.do(*mentors(), aino, *RUNNING, replace(BOOKED, session_id=SESSION))
        _a_link_is_joined_ten_minutes_before_and_a_room_is_not(house)
        _an_entry_is_the_mentors_to_read_only_while_it_is_shared(house)
        _a_private_note_is_its_authors_alone(house)
        house.do(EndEngagement(engagement_id=CASE), by=SANNA_HERSELF)
        mine, words = house.signed_in(AINO), f"/my/mentoring/{CASE}/journal?lang=en"
        assert "I spoke up today." in mine.get(words).text
        wrote = mine.post(f"{ACTS}/write-entry", json=_entry("Looking back.", UUID(int=0x56)))
        assert wrote.status_code == 201


def _a_link_is_joined_ten_minutes_before_and_a_room_is_not(house: House) -> None:
    mine, join = house.signed_in(AINO), f"/my/mentoring/{CASE}/sessions/{SESSION}/join"
    there = ChangePlace(engagement_id=CASE, session_id=SESSION, place=Place(Means.VIDEO, LINK))
    house.do(there)
    house.let_it_be(after(days=7, minutes=-11))
    assert ("/join" in mine.get(PAGE).text, mine.get(join).status_code) == (False, 404)
    house.let_it_be(after(days=7, minutes=-10))
    assert "/join" in mine.get(PAGE).text
    assert mine.get(join).headers["location"] == LINK
    for who in (house.signed_in(MIKAEL_HIMSELF), house.as_(Role.FINANCE), house.stranger):
        assert who.get(join).status_code in {303, 401, 403, 404}
        assert who.get(join).headers.get("location") != LINK
    house.do(replace(there, place=Place(Means.ROOM, "Kalasatama")))
    assert ("/join" in mine.get(PAGE).text, mine.get(join).status_code) == (False, 404)


def _an_entry_is_the_mentors_to_read_only_while_it_is_shared(house: House) -> None:
    mine, mentor = house.signed_in(AINO), house.signed_in(SANNA_HERSELF)
    sent = mine.post(f"{ACTS}/write-entry", json=_entry("I spoke up today.", ENTRY))
    assert sent.status_code == 201

    def read() -> list[str]:
        house.settle()
        return [one["words"] for one in mentor.get(CONTENT).json()["entries"]]

    share = {"engagement_id": str(CASE), "entry_id": str(ENTRY)}
    assert read() == []
    assert mentor.post(f"{ACTS}/share-entry", json=share).status_code in {403, 404}
    assert mine.post(f"{ACTS}/share-entry", json=share).status_code == 200
    assert read() == ["I spoke up today."]
    assert mine.post(f"{ACTS}/share-entry", json=share | {"shared": False}).status_code == 200
    assert read() == []


def _a_private_note_is_its_authors_alone(house: House) -> None:
    note = {"engagement_id": str(CASE), "words": OWN}
    mentor, notes = house.signed_in(SANNA_HERSELF), f"{ACTS}/{CASE}/private-notes"
    assert mentor.post(f"{ACTS}/keep-private-note", json=note).status_code == 201
    house.settle()
    assert OWN in mentor.get(notes).text
    for who in (house.signed_in(AINO), house.signed_in(MIKAEL_HIMSELF), house.as_(Role.QUALITY)):
        assert OWN not in who.get(notes).text
        assert OWN not in who.get(CONTENT).text


def _entry(words: str, key: UUID) -> dict[str, str]:
    return {"engagement_id": str(CASE), "words": words, "entry_id": str(key)}
