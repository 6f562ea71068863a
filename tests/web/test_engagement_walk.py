"""One mentoring in a browser, from the application to its closing, with several mentors."""

import re
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page

from application.lots.add_lot import AddLot
from application.mentors.add_mentor import AddMentor
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.people.register_person import RegisterPerson
from domain.competences import Level
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.opening_hours import Hours
from tests.running_firm import running_firm
from tests.spec_times import NOON
from tests.web.walking import FIRM, HENNA, SANNA, Walk, fine

pytestmark = [
    pytest.mark.proof,
    pytest.mark.feature("A2"),
    pytest.mark.feature("S15"),
    pytest.mark.feature("F10"),
    pytest.mark.feature("R13"),
]
MIKAEL, MERI = UUID(int=0x91), "meri@aktori.example"
THREE = InThreeLanguages("Johtaminen", "Ledarskap", "Leadership")
WEEK = tuple((day, Hours(time(9), time(17))) for day in range(1, 6))
KNOWS: dict[str, Any] = {"headline": THREE, "themes": ("leadership",), "level": Level.EXPERIENCED}
MENTORS = (
    RegisterPerson(person_id=MIKAEL, name="Mikael Lindqvist", email="mikael@luotsi.example"),
    AddMentor(person_id=MIKAEL, **KNOWS),
    SetWeeklyHours(mentor_id=mentor_of(MIKAEL), weekly=WEEK),
    SetWeeklyHours(mentor_id=mentor_of(SANNA), weekly=WEEK),
)  # fmt: skip


@pytest.fixture
def walk(database_url: str, tmp_path: Path, browser: Browser) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        walk = Walk(firm, browser)
        sanna = AddMentor(person_id=SANNA, **KNOWS)
        walk.given(*(sanna if isinstance(one, AddMentor) else one for one in FIRM), *MENTORS)
        yield walk


def press(page: Page, action: str) -> None:
    """Send the form of this address."""
    with page.expect_navigation() as sent:
        page.locator(f"form[method=post][action$='{action}'] button").first.click()
    assert sent.value.status < 400, (page.url, page.locator("main").inner_text())


def applied(walk: Walk) -> UUID:
    """A stranger applies, the office accepts, ranks and proposes."""
    stranger, address = walk.visitor(), walk.firm.address
    stranger.goto(f"{address}/apply?lang=fi")
    stranger.fill("[name=name]", "Meri Aho")
    stranger.fill("[name=email]", MERI)
    stranger.check("[name=of_age]")
    stranger.check("[name=themes][value=leadership]")
    stranger.fill("[name='answers.change']", "Uskallan johtaa")
    stranger.locator("main form button").last.click()
    stranger.wait_for_url("**/apply/thanks")
    walk.firm.settle()
    office = walk.signed_in(HENNA)
    office.goto(f"{address}/desk/intake")
    office.click("text=Meri Aho")
    office.click("a[href$='/accept']")
    with office.expect_navigation():
        office.locator("main form button").first.click()
    walk.firm.settle()
    person = f"people/{walk.person(MERI)}"
    for path in ("closures", "closures/limits", person, f"{person}/merge"):
        office.goto(f"{address}/desk/{path}")
        fine(office)
    office.goto(f"{address}/desk/matching")
    office.click("text=Meri Aho")
    case = UUID(office.url.rsplit("/", 1)[1].partition("?")[0])
    press(office, "/rank")
    for mentor in (SANNA, MIKAEL):
        office.check(f"[name=mentor_ids][value='{mentor_of(mentor)}']")
    press(office, "/propose")
    walk.firm.settle()
    return case


def chosen(walk: Walk, case: UUID) -> None:
    """The mentee meets a mentor, chooses her, and she says yes."""
    meri = walk.signed_in(walk.person(MERI))
    meri.goto(f"{walk.firm.address}/my/proposal/{case}")
    fine(meri)
    press(meri, "/meet")
    meri.select_option("[name=first]", str(mentor_of(SANNA)))
    press(meri, "/choose")
    walk.firm.settle()
    sanna = walk.signed_in(SANNA)
    sanna.goto(f"{walk.firm.address}/desk/requests")
    press(sanna, f"{case}/yes")
    walk.firm.settle()


def agreed(walk: Walk, case: UUID) -> None:
    """Baseline and goals; the agreement is offered, and accepted by both."""
    address = walk.firm.address
    meri, sanna = walk.signed_in(walk.person(MERI)), walk.signed_in(SANNA)
    meri.goto(f"{address}/my/needs/{case}")
    for scale in ("direction", "strengths", "confidence", "network", "action"):
        meri.check(f"[name='answers.{scale}'][value='4']", force=True)
    with meri.expect_navigation():
        meri.locator("main form button").first.click()
    for words in ("Delegoin enemmän", "Kuuntelen ennen kuin vastaan"):
        meri.goto(f"{address}/my/mentoring/{case}/goals")
        meri.fill("#words", words)
        press(meri, "/goals")
    office = walk.signed_in(HENNA)
    office.goto(f"{address}/desk/engagements/{case}/agreement")
    office.fill("[name=purpose]", "Uusi esihenkilö")
    office.fill("[name='course.starts_on']", "2026-03-02")
    office.fill("[name='course.ends_on']", "2026-10-30")
    press(office, "/agreement")
    walk.firm.settle()
    assert walk.letters_to(MERI)[-1] == "Mentorointisopimuksesi on luettavissa"
    meri.goto(f"{address}/my/agreement/{case}")
    fine(meri)
    for page in (meri, sanna):
        if page is sanna:
            page.goto(f"{address}/desk/engagements/{case}/agreement")
        page.check("[name=agrees]")
        page.check("[name=keeps_confidence]")
        press(page, "/agreement/accept" if page is sanna else f"{case}/accept")
    fine(sanna)
    walk.firm.settle()
    assert "Mentorointisopimuksesi on voimassa" in walk.letters_to(MERI)


def booked(walk: Walk, case: UUID) -> str:
    """The mentee books the next session from the package; gives its own path."""
    meri = walk.signed_in(walk.person(MERI))
    meri.goto(f"{walk.firm.address}/my/mentoring/{case}/book?lang=fi")
    meri.locator("[name=starts_at]").first.check(force=True)
    press(meri, f"{case}/book")
    walk.firm.settle()
    found = re.findall(r"/sessions/([0-9a-f-]{36})/move", meri.content())
    assert found, meri.url
    return str(found[0])


def held(walk: Walk, mentor: UUID, session: str) -> None:
    """The session is over; its mentor closes it with a note and a task."""
    page = walk.signed_in(mentor)
    page.goto(f"{walk.firm.address}/desk/sessions/{session}/close")
    page.fill("[name=shared_note]", "Puhuttiin delegoinnista")
    page.fill("[name=task]", "Siirrä kaksi tehtävää")
    press(page, f"{session}/close")
    walk.firm.settle()


def test_one_mentoring_from_the_application_to_its_closing(walk: Walk) -> None:
    address = walk.firm.address
    case = applied(walk)
    chosen(walk, case)
    agreed(walk, case)
    walk.given(AddLot(owner_id=case, minutes=480, valid_until=date(2026, 10, 30)))
    first = booked(walk, case)
    walk.at(NOON + timedelta(days=4, hours=8))
    held(walk, SANNA, first)
    asks(walk, case)
    walk.at(NOON + timedelta(days=5))
    second = booked(walk, case)
    ill(walk, case, second)
    walk.at(NOON + timedelta(days=16))
    held(walk, MIKAEL, second)
    hands_over(walk, case)
    ends(walk, case, address)


def asks(walk: Walk, case: UUID) -> None:
    """The own mentor asks a colleague in three fields; his answer stands beside the case."""
    sanna, mikael = walk.signed_in(SANNA), walk.signed_in(MIKAEL)
    sanna.goto(f"{walk.firm.address}/desk/engagements/{case}/ask-colleague")
    sanna.select_option("[name=theme]", "leadership")
    sanna.fill("[name=question]", "Miten esihenkilö oppii antamaan tehtäviä pois?")
    press(sanna, "/ask-colleague")
    walk.firm.settle()
    mikael.goto(f"{walk.firm.address}/desk/consults")
    mikael.fill("[name=answer]", "Yksi tehtävä viikossa, aina sama päivä.")
    press(mikael, "/answer")
    walk.firm.settle()
    sanna.goto(f"{walk.firm.address}/desk/engagements/{case}")
    assert "Yksi tehtävä viikossa" in sanna.content()
    fine(sanna)
    meri = walk.signed_in(walk.person(MERI))
    meri.goto(f"{walk.firm.address}/my/mentoring/{case}/team")
    assert "Mikael Lindqvist" in meri.content()
    fine(meri)


def ill(walk: Walk, case: UUID, session: str) -> None:
    """The mentor is ill; the office offers a colleague, and the mentee takes him."""
    sanna, office = walk.signed_in(SANNA), walk.signed_in(HENNA)
    sanna.goto(f"{walk.firm.address}/desk/sessions")
    sanna.fill("[name=last_day]", "2026-03-20")
    press(sanna, "/desk/sick")
    walk.firm.settle()
    assert "Mentorisi ei pääse tapaamiseen" in walk.letters_to(MERI)
    office.goto(f"{walk.firm.address}/desk")
    press(office, f"{session}/ask")
    walk.firm.settle()
    assert "Valitse tapaamisellesi toinen aika" in walk.letters_to(MERI)
    meri = walk.signed_in(walk.person(MERI))
    meri.goto(f"{walk.firm.address}/my/mentoring/{case}")
    assert meri.locator("h1").inner_text() == "Uusi esihenkilö"
    assert meri.locator(f"a[href$='/{session}/move']").inner_text() in {
        "Valitse aika",
        "Choose a time",
    }
    office.goto(f"{walk.firm.address}/desk?session={session}")
    fine(office)
    press(office, f"{session}/offer")
    walk.firm.settle()
    meri = walk.signed_in(walk.person(MERI))
    meri.goto(f"{walk.firm.address}/my/mentoring/{case}")
    fine(meri)
    press(meri, f"{session}/offer")
    walk.firm.settle()
    assert "Tapaamisellasi on uusi mentori tai aika" in walk.letters_to(MERI)


def hands_over(walk: Walk, case: UUID) -> None:
    """The office proposes another own mentor with what is passed on; the mentee approves."""
    office, meri = walk.signed_in(HENNA), walk.signed_in(walk.person(MERI))
    office.goto(f"{walk.firm.address}/desk/engagements/{case}/hand-over")
    office.select_option("[name=to_id]", str(mentor_of(MIKAEL)))
    office.check("[name=contents][value=goals]")
    press(office, "/hand-over")
    walk.firm.settle()
    meri.goto(f"{walk.firm.address}/my/mentoring/{case}/team")
    fine(meri)
    press(meri, "/approve")
    walk.firm.settle()
    assert "Sinulla on uusi oma mentori" in walk.letters_to(MERI)
    assert "Sinulle siirrettiin mentorointi" in walk.letters_to("mikael@luotsi.example")


def ends(walk: Walk, case: UUID, address: str) -> None:
    """On the closing page needs are measured again; it ends, and a survey is asked."""
    meri, office = walk.signed_in(walk.person(MERI)), walk.signed_in(HENNA)
    meri.goto(f"{address}/my/mentoring/{case}/closing")
    fine(meri)
    for scale in ("direction", "strengths", "confidence", "network", "action"):
        meri.check(f"[name='answers.{scale}'][value='8']", force=True)
    press(meri, "/closing")
    fine(meri)
    office.goto(f"{address}/desk/engagements/{case}/course")
    fine(office)
    press(office, "/course/end")
    walk.firm.settle()
    meri.goto(f"{address}/my/mentoring/{case}")
    fine(meri)
