"""The letters a client got, shown again as they were sent; forgotten with whoever is erased."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from api.privacy.erasure import erase
from application.firm import Answer, Caller
from application.privacy.ask_erasure import AskErasure
from application.privacy.confirm_erasure import ConfirmErasure
from domain.events import Via
from domain.letters import SentLetter
from domain.people import Role
from infrastructure.errands.session_mail import session_mail
from tests.security.course_of import Told, begin
from tests.signed_in import House, person_in
from tests.spec_times import NOON
from tests.trail.saw_scene import open_then, saw, told_then  # noqa: F401 - fixtures

pytestmark = pytest.mark.feature("N3")


def test_a_letter_stands_as_it_was_sent_from_then_on(house: House, told: Told) -> None:
    before = saw(house, told, as_of=(NOON + timedelta(minutes=30)).isoformat())["letters"]
    after = saw(house, told)["letters"]
    assert [one["letter"] for one in before].count("session") == 1
    assert after[-len(before) :] == before, "what was sent stays as it was"
    (booked,) = [one for one in before if one["letter"] == "session"]
    sent = [one for one in house.post.letters if one.to == told.words["email"]]
    mailed = next(one for one in sent if one.subject == booked["subject"])
    assert booked["text"] == re.sub(r"https?://\S+", "[…]", mailed.text)
    assert "Oppinut Opastaja" in booked["text"]
    assert "/sessions/" in mailed.text, "the letter itself bears its link"
    assert after[0]["subject"] != booked["subject"]
    everything = " ".join(one["text"] for one in after)
    assert "http" not in everything
    assert not [word for word in told.content if word in everything]


def test_a_letter_to_the_mentor_is_nothing_the_client_saw(house: House, told: Told) -> None:
    to_mentor = [one for one in house.post.letters if one.to == f"{told.mentor}@firm.example"]
    assert to_mentor
    assert {one["to"] for one in saw(house, told)["letters"]} == {told.words["name"]}


def test_the_page_shows_the_letters_without_their_links(house: House, told: Told) -> None:
    quality = house.as_(Role.QUALITY)
    page = quality.get(f"/desk/trail/cases/{told.course}/client", params={"lang": "en"}).text
    for one in saw(house, told)["letters"]:
        assert one["subject"] in page
        assert one["text"].split("\n\n")[1] in page
    assert "/sessions/" not in page


def test_a_letter_is_sent_once_however_often_its_errand_is_done(house: House, told: Told) -> None:
    events = house.reception.log.stream(told.course)
    cancelled = events[-1]
    ids = {"engagement_id": str(told.course), "version": str(cancelled.originator_version)}
    sent, head = len(house.post.letters), house.reception.log.head()
    house.run(lambda: session_mail(house.reception, {**ids, "job": "again"}))
    assert (len(house.post.letters), house.reception.log.head()) == (sent, head)


def test_in_the_log_a_letter_is_sealed_and_names_nobody_else(house: House, told: Told) -> None:
    rows = house.run(lambda: _rows(house, told.course))
    kept = [state for name, state in rows if name == "SentLetter.Sent"]
    assert kept
    assert not [one for one in kept if "Oppinut" in one or told.words["name"] in one]
    events = house.reception.log.events(0, 10_000)
    sent = [one for one in events if isinstance(one, SentLetter.Sent)]
    assert [one for one in sent if f"[person {told.mentor}]" in one.text]
    assert not [one for one in sent if one.person_id == told.mentee and "Oppinut" in one.text]


def test_whoever_is_erased_is_forgotten_in_letters_too(house: House) -> None:
    told = begin(house)
    house.settle()
    erase_person(house, told.mentor)
    (booked,) = [one for one in saw(house, told)["letters"] if one["letter"] == "session"]
    assert "Oppinut" not in booked["text"]
    assert "[erased]" in booked["text"]
    erase_person(house, told.mentee)
    gone = saw(house, told)["letters"]
    assert {(one["to"], one["subject"], one["text"]) for one in gone} == {("[erased]",) * 3}


async def _rows(house: House, case: UUID) -> list[tuple[str, str]]:
    async with house.reception.shelf.pool.connection() as link:
        found = await link.execute(
            "select name, convert_from(state, 'utf8') from event where state::text is not null"
            " and convert_from(state, 'utf8') like %s",
            [f"%{case}%"],
        )
        return await found.fetchall()


def erase_person(house: House, person: UUID) -> None:
    """Erase somebody as the office would."""

    async def wish() -> None:
        reception = house.reception

        async def do(command: ConfirmErasure) -> Answer:
            caller = Caller(by=person_in(Role.ADMINISTRATOR), via=Via.WEB, command_id=uuid4())
            return await reception.firm.do(command, caller)

        await erase(reception, person, do)

    house.do(AskErasure(person_id=person), by=person)
    house.run(wish)
    house.settle()
