"""Erasing a person: by four eyes, for good, everywhere, and against every race."""

import asyncio
from uuid import UUID, uuid4

import psycopg
import pytest

from application.firm import Caller
from application.mentoring.write_note import WriteNote
from application.people.register_person import RegisterPerson
from application.privacy.confirm_erasure import ConfirmErasure
from domain.data_rights import DataRights, KeyName
from domain.events import Via
from domain.people import Role
from domain.privacy import Purpose
from domain.refusals import Erased
from infrastructure.audit_check import verify_all
from infrastructure.checkpoint_keys import load_key
from infrastructure.erased_keys import (
    ErasedAreBack,
    destroy_again,
    remembered,
    require_erased_gone,
)
from infrastructure.erasing import plan_of
from tests.security.course_of import begin, readable
from tests.signed_in import House, open_house, person_in
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("P2"), pytest.mark.feature("P3")]
EVERYTHING = {"name", "email", "goal", "note", "private", "journal"}


@pytest.fixture(autouse=True)
def _noon(house: House) -> None:
    house.let_it_be(NOON)


def ask_and_confirm(house: House, person: UUID) -> None:
    asked = house.as_(Role.COORDINATOR).post(
        "/api/privacy/ask-erasure-of", json={"person_id": str(person)}
    )
    assert asked.status_code == 202, asked.text
    wish = {"person_id": str(person)}
    done = house.as_(Role.ADMINISTRATOR).post("/api/privacy/confirm-erasure", json=wish)
    assert done.status_code == 200, done.text
    house.settle()


def test_it_takes_two_people(house: House) -> None:
    told = begin(house)
    wish = {"person_id": str(told.mentee)}
    administrator = house.as_(Role.ADMINISTRATOR)
    assert administrator.post("/api/privacy/confirm-erasure", json=wish).status_code == 409
    assert administrator.post("/api/privacy/ask-erasure-of", json=wish).status_code == 202
    assert administrator.post("/api/privacy/confirm-erasure", json=wish).status_code == 403
    assert readable(house, told) == EVERYTHING
    confirmed = house.as_(Role.COORDINATOR).post("/api/privacy/confirm-erasure", json=wish)
    assert confirmed.status_code == 200


def test_whoever_asks_for_themself_is_confirmed_by_one_of_the_office(house: House) -> None:
    told = begin(house)
    mine = house.signed_in(told.mentee)
    assert mine.post("/api/privacy/ask-erasure").status_code == 202
    assert mine.post("/api/privacy/ask-erasure").status_code == 202
    wish = {"person_id": str(told.mentee)}
    assert mine.post("/api/privacy/confirm-erasure", json=wish).status_code == 403
    done = house.as_(Role.COORDINATOR).post("/api/privacy/confirm-erasure", json=wish)
    assert done.status_code == 200


def test_nobody_can_read_the_erased_and_everybody_else_stays(house: House) -> None:
    told, other = begin(house), begin(house)
    ask_and_confirm(house, told.mentee)
    assert readable(house, told) == set()
    assert readable(house, other) == EVERYTHING
    (erased,) = [
        event
        for event in house.reception.log.events(0, 100_000)
        if isinstance(event, DataRights.SubjectErased) and event.person_id == told.mentee
    ]
    assert KeyName(told.course, Purpose.MENTORING) in erased.destroyed
    assert {key.purpose for key in erased.destroyed} >= {
        Purpose.CONTACT, Purpose.MENTORING, Purpose.PRIVATE_NOTE, Purpose.MARKETING,
    }  # fmt: skip


def test_pages_and_lists_forget_the_erased(house: House) -> None:
    told = begin(house)
    assert told.words["name"] in house.as_(Role.COORDINATOR).get("/api/people?limit=100").text
    ask_and_confirm(house, told.mentee)
    shown = house.as_(Role.COORDINATOR).get("/api/people?limit=100").text
    assert told.words["name"] not in shown
    assert told.words["email"] not in shown


def test_the_erased_are_found_by_no_address_and_may_come_anew(house: House) -> None:
    told = begin(house)
    email = told.words["email"]
    assert house.reception.log.find_subject("email", email) == told.mentee
    ask_and_confirm(house, told.mentee)
    assert house.reception.log.find_subject("email", email) is None
    house.do(RegisterPerson(person_id=(anew := uuid4()), name="Anew", email=email))
    assert house.reception.log.find_subject("email", email) == anew


@pytest.mark.asvs("7.4.2")
def test_every_way_in_of_the_erased_is_shut(house: House) -> None:
    told = begin(house)
    browser = house.signed_in(told.mentee)
    visits = house.reception.visits
    token = house.run(lambda: visits.new_token(told.mentee, ("*",), NOON))
    house.run(lambda: visits.codes.begin(told.mentee, NOON))
    ask_and_confirm(house, told.mentee)
    bearer = {"authorization": f"Bearer {token}"}
    assert browser.get("/api/sign-in/sessions").status_code == 401
    assert house.browser().get("/api/sign-in/sessions", headers=bearer).status_code == 401
    with psycopg.connect(house.reception.log.dsn) as link:
        for table in ("passkey", "code_device", "recovery_code", "outside_identity"):
            found = link.execute(
                f"select count(*) from {table} where person_id = %s",  # noqa: S608
                [told.mentee],
            ).fetchone()
            assert found == (0,), table


def test_the_erased_get_a_last_letter_that_says_what_stays(house: House) -> None:
    told = begin(house)
    ask_and_confirm(house, told.mentee)
    (letter,) = [one for one in house.post.letters if one.to == told.words["email"]][-1:]
    assert letter.subject == "Tietosi on poistettu"
    assert "tietosuoja.fi" in letter.text


def test_nothing_new_is_written_about_the_erased(house: House) -> None:
    told = begin(house)
    ask_and_confirm(house, told.mentee)
    note = WriteNote(engagement_id=told.course, session_id=told.session, words="Too late")
    with pytest.raises(Erased):
        house.do(note, by=told.mentor)


def test_of_erasing_and_writing_at_once_nothing_readable_is_left(house: House) -> None:
    """Whichever comes first: what was written before is destroyed, what comes after is refused."""
    told = begin(house)
    house.as_(Role.COORDINATOR).post(
        "/api/privacy/ask-erasure-of", json={"person_id": str(told.mentee)}
    )
    firm = house.reception.firm

    async def at_once() -> list[object]:
        plan = await plan_of(house.reception, told.mentee)
        erase = plan.command(told.mentee)
        notes = [
            WriteNote(engagement_id=told.course, session_id=told.session, words=f"Kanarek{n}x")
            for n in range(40)
        ]
        commands = [*notes[:20], erase, *notes[20:]]
        return list(
            await asyncio.gather(*(firm.do(one, _caller(one)) for one in commands),
                                 return_exceptions=True)
        )  # fmt: skip

    outcomes = house.run(at_once)
    refused = [one for one in outcomes if isinstance(one, BaseException)]
    assert all(isinstance(one, Erased) for one in refused), refused
    house.settle()
    whole = repr([vars(event) for event in house.reception.log.events(0, 100_000)])
    assert "Kanarek0x" not in whole
    assert not any(f"Kanarek{n}x" in whole for n in range(40))


def _caller(command: object) -> Caller:
    by = person_in(Role.ADMINISTRATOR) if isinstance(command, ConfirmErasure) else uuid4()
    return Caller(by=by, via=Via.WEB, command_id=uuid4())


@pytest.mark.feature("N2")
def test_the_log_stays_provable_after_an_erasure(house: House) -> None:
    told = begin(house)
    house.reception.seal()
    ask_and_confirm(house, told.mentee)
    house.reception.seal()
    key = load_key(house.reception.settings.keys / "checkpoint.key", "luotsi").public
    with psycopg.connect(house.reception.log.dsn) as link:
        assert verify_all(link, key).ok


def test_a_restored_backup_brings_nobody_back(house: House) -> None:
    told = begin(house)
    dsn, folder = house.reception.log.dsn, house.reception.settings.keys
    with psycopg.connect(dsn) as link:
        backup = link.execute(
            "select key_id, wrapped, kek_epoch from subject_key where subject_id = any(%s)",
            [[told.mentee, told.course]],
        ).fetchall()
    ask_and_confirm(house, told.mentee)
    assert {row[0] for row in backup} <= remembered(folder)
    with psycopg.connect(dsn) as link:
        for key_id, wrapped, epoch in backup:
            link.execute(
                "update subject_key set wrapped = %s, kek_epoch = %s, destroyed_at = null"
                " where key_id = %s",
                [wrapped, epoch, key_id],
            )
    house.reception.log.ring.forget()
    assert readable(house, told) == {"name", "email", "goal", "note"}
    with pytest.raises(ErasedAreBack):
        require_erased_gone(dsn, folder)
    with pytest.raises(ErasedAreBack), open_house(dsn, folder.parent):
        pass
    assert set(destroy_again(dsn, folder)) == {told.mentee, told.course}
    require_erased_gone(dsn, folder)
    house.reception.log.ring.forget()
    assert readable(house, told) == set()
    assert destroy_again(dsn, folder) == []
