"""A peer forum from the public page to a signed charter and a held meeting, in a browser."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from playwright.sync_api import Browser, Page, expect

from api.tools.shipped_library import shipped, tool_of
from application.forums.admit_applicant import AdmitApplicant
from application.forums.agree_charter import SignCharter
from application.forums.apply_to_forum import ApplyToForum
from application.forums.confirm_membership import ConfirmMembership
from application.forums.propose_member import ProposeMember
from tests.running_firm import running_firm
from tests.spec_times import NOON
from tests.web.walking import FIRM, HENNA, Walk
from tests.web.walking import fine as looked_at

AINO = "aino@yritys.fi"
OTHERS = ("Bo", "Cecilia", "Dag", "Elli")
PROFILE = "Johdan neljänkymmenen hengen tuotantoa ja haen muita, jotka tekevät samaa."
SECRET = "Suljemmeko toisen linjan"
MEETING = datetime(2026, 4, 14, 11, tzinfo=UTC)


@pytest.fixture
def walk(browser: Browser, database_url: str, tmp_path: Path) -> Iterator[Walk]:
    with running_firm(database_url, tmp_path) as firm:
        walk = Walk(firm, browser)
        walk.given(*FIRM, next(tool for tool in shipped() if tool.tool_id == tool_of("grow")))
        yield walk


def fine(page: Page) -> None:
    """Looked at in all three languages."""
    looked_at(page, in_english=True)


def found(walk: Walk) -> UUID:
    """The coordinator founds a forum."""
    page = walk.signed_in(HENNA)
    page.goto(f"{walk.firm.address}/desk/forums/new?lang=fi")
    fine(page)
    for text in ("title", "profile"):
        for lang in ("fi", "sv", "en"):
            page.locator(f"[name='{text}.{lang}']").fill(f"{text} {lang}")
    page.get_by_role("button", name="Perusta tämä foorumi").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[name='title.sv']")).to_have_value("title sv")
    page.locator("#theme").select_option("leadership")
    page.locator("#place").fill("Kalasatama")
    page.get_by_role("button", name="Perusta tämä foorumi").click()
    expect(page.locator(".chip", has_text="Hakee jäseniä")).to_be_visible()
    return UUID(page.url.rsplit("/", 1)[-1].partition("?")[0])


def apply(walk: Walk) -> None:
    """A visitor finds the forum and applies."""
    page = walk.visitor()
    page.goto(f"{walk.firm.address}/forums?lang=fi")
    fine(page)
    page.get_by_role("link", name="title fi").click()
    fine(page)
    given = {"name": "Aino Korhonen", "email": "aino", "employer": "Konepaja Oy",
             "profile": PROFILE, "competitors": "Terästyö Oy\nValu Oy"}  # fmt: skip
    for name, value in given.items():
        page.locator(f"#{name}").fill(value)
    page.get_by_role("button", name="Lähetä hakemus").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("#competitors")).to_have_value("Terästyö Oy\nValu Oy")
    page.locator("#email").fill(AINO)
    page.get_by_role("button", name="Lähetä hakemus").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hakemuksesi on tullut perille")
    fine(page)
    walk.firm.settle()
    walk.at(NOON + timedelta(minutes=10))  # what a busy worker put off is done again by then
    assert walk.letters_to(AINO) == ["Hakemuksesi vertaisfoorumiin on saapunut: title fi"]


def gather(walk: Walk, forum: UUID) -> None:
    """Four more apply, one of them at a competitor; all are looked at and taken in."""
    for name in OTHERS:
        person = uuid5(forum, name)
        walk.given(
            ApplyToForum(
                forum_id=forum, name=name, email=f"{name.lower()}@x.example",
                employer=f"{name} Oy", profile=PROFILE, person_id=person,
            ),
            AdmitApplicant(forum_id=forum, person_id=person),
        )  # fmt: skip
    rival = uuid5(forum, "rival")
    walk.given(
        ApplyToForum(
            forum_id=forum, name="Väinö Valo", email="vaino@x.example", employer="Bo Oyj",
            profile=PROFILE, person_id=rival,
        )
    )  # fmt: skip
    page = walk.signed_in(HENNA)
    page.goto(f"{walk.firm.address}/desk/forums/{forum}?lang=fi")
    fine(page)
    about = page.locator("article", has=page.get_by_role("heading", name="Väinö Valo"))
    expect(about).to_contain_text("Sama työnantaja tai esihenkilösuhde: Bo")
    about.get_by_role("button", name="Ota jäseneksi").click()
    expect(page.get_by_role("alert")).to_contain_text("estää tämän henkilön jäsenyyden")
    about = page.locator("article", has=page.get_by_role("heading", name="Väinö Valo"))
    about.get_by_text("Kirjaa sidonnaisuus tai hylkää").click()
    about.get_by_role("button", name="Hylkää hakemus").click()
    about = page.locator("article", has=page.get_by_role("heading", name="Aino Korhonen"))
    about.locator("[name=plan]").select_option("monthly")
    about.get_by_role("button", name="Ota jäseneksi").click()
    expect(page.get_by_text("Kukaan ei odota vastausta.")).to_be_visible()
    page.locator("#draft-text").fill("Täällä puhuttu jää tänne.\nTulemme ajoissa.")
    page.get_by_role("button", name="Lähetä allekirjoitettavaksi").click()
    page.locator("#train-trained_on").fill(str(NOON.date()))
    page.get_by_role("button", name="Kirjaa koulutus").click()
    expect(page.locator("#train-trained_on")).to_have_count(0)
    walk.firm.settle()
    assert "Foorumin pelisäännöt ovat allekirjoitettavina" in walk.letters_to(AINO)


def join(walk: Walk, forum: UUID) -> None:
    """Aino signs the charter and orders her membership; the others do the same."""
    page = walk.signed_in(walk.person(AINO))
    page.goto(f"{walk.firm.address}/my/forums?lang=fi")
    fine(page)
    page.get_by_role("link", name="Jäsenyytesi").click()
    fine(page)
    page.get_by_role("button", name="Allekirjoita pelisäännöt").click()
    expect(page.get_by_text("Olet allekirjoittanut version 1")).to_be_visible()
    page.get_by_label("Katuosoite").fill("Satamakatu 1")
    page.get_by_label("Postinumero").fill("00160")
    page.get_by_label("Postitoimipaikka").fill("Helsinki")
    page.locator("#accept_terms").check()
    page.get_by_role("button", name="Tilaa maksuvelvollisuudella").click()
    expect(page.get_by_role("alert")).to_contain_text("ennen peruuttamisajan päättymistä")
    expect(page.get_by_label("Postinumero")).to_have_value("00160")
    page.locator("#start_early").check()
    page.get_by_role("button", name="Tilaa maksuvelvollisuudella").click()
    expect(page.get_by_role("heading", name="Tilaa jäsenyys")).to_have_count(0)
    withdraw(walk, page)
    order = ConfirmMembership(
        forum_id=forum, street="Katu 1", postcode="00100", town="Helsinki", accept_terms=True,
        start_early=True,
    )  # fmt: skip
    for name in OTHERS:
        walk.given(SignCharter(forum_id=forum, version=1), order, by=uuid5(forum, name))


def withdraw(walk: Walk, page: Page) -> None:
    """What was ordered may be withdrawn from in two steps; she looks, and keeps it."""
    walk.firm.settle()
    page.goto(f"{walk.firm.address}/withdraw?lang=fi")
    fine(page)
    page.get_by_role("main").get_by_role("link", name="title fi").click()
    fine(page)
    expect(page.get_by_label("Nimesi")).to_have_value("Aino Korhonen")
    page.get_by_role("button", name="Jatka").click()
    expect(page.get_by_role("button", name="Vahvista peruuttaminen")).to_be_visible()
    fine(page)


def before(walk: Walk, forum: UUID) -> None:
    """Cecilia cannot come and says so; Aino attaches a model to the meeting."""
    page = walk.signed_in(uuid5(forum, "Cecilia"))
    page.goto(f"{walk.firm.address}/my/forums/{forum}?lang=fi")
    page.locator("a[href*='/meetings/']").first.click()
    page.get_by_label("Sairaus tai perhevapaa").check()
    page.get_by_role("button", name="Ilmoita muille").click()
    expect(page.get_by_role("button", name="Pääsen sittenkin")).to_be_visible()
    page = walk.signed_in(walk.person(AINO))
    page.goto(f"{walk.firm.address}/my/forums/{forum}?lang=fi")
    page.locator("a[href*='/meetings/']").first.click()
    page.locator("#tool").select_option(label="GROW-malli")
    page.get_by_role("button", name="Liitä").click()
    tools = page.get_by_role("region", name="Työkalut")
    expect(tools.get_by_role("link", name="GROW-malli")).to_be_visible()
    fine(page)
    tools.get_by_role("button", name="Irrota: GROW-malli").click()
    expect(tools.get_by_text("Mitään ei ole vielä liitetty")).to_be_visible()


def meet(walk: Walk, forum: UUID) -> None:
    """The forum begins; Bo leads the first meeting, brings a case and opens a topic."""
    desk = walk.signed_in(HENNA)
    desk.goto(f"{walk.firm.address}/desk/forums/{forum}?lang=fi")
    desk.get_by_role("button", name="Käynnistä foorumi").click()
    expect(desk.locator(".chip", has_text="Käynnissä")).to_be_visible()
    walk.firm.settle()
    page = walk.signed_in(uuid5(forum, "Bo"))
    page.goto(f"{walk.firm.address}/my/forums/{forum}?lang=fi")
    page.get_by_text("Sovi tapaaminen").click()
    page.locator("#plan-starts_at").fill("2026-04-14T14:00")
    page.get_by_role("button", name="Sovi aika").click()
    expect(page.get_by_role("link", name="ti 14.4.2026 klo 14.00")).to_be_visible()
    page.locator("#case-title").fill(SECRET)
    page.get_by_role("button", name="Ilmoita tapaus").click()
    expect(page.get_by_text("Seuraavaksi tapauksen tuo: Cecilia")).to_be_visible()
    page.locator("#topic-title").fill("Lukulista")
    page.get_by_role("button", name="Avaa tämä aihe").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("#topic-title")).to_have_value("Lukulista")
    page.locator("#topic-text").fill("Mitä luette nyt?")
    page.get_by_role("button", name="Avaa tämä aihe").click()
    fine(page)
    page.get_by_role("link", name="Lukulista").click()
    page.locator("#text").fill("Minä luen historiaa.")
    page.get_by_role("button", name="Vastaa").click()
    expect(page.get_by_text("Minä luen historiaa.")).to_be_visible()
    fine(page)
    before(walk, forum)
    walk.at(MEETING - timedelta(days=2))
    near = walk.letters_to("bo@x.example")[-1]
    assert near.startswith("Foorumin tapaaminen lähestyy: ti 14.4.2026 klo 14.00")
    walk.at(MEETING + timedelta(hours=3))
    page = walk.signed_in(uuid5(forum, "Bo"))
    page.goto(f"{walk.firm.address}/my/forums/{forum}?lang=fi")
    page.locator("a[href*='/meetings/']").first.click()
    expect(page.get_by_role("listitem").filter(has_text=SECRET)).to_contain_text("14.40")
    fine(page)
    expect(page.get_by_role("group", name="Paikalla").get_by_label("Cecilia")).not_to_be_checked()
    page.get_by_role("group", name="Paikalla").get_by_label("Dag").uncheck()
    page.get_by_role("group", name="Poissa sairauden").get_by_label("Dag").check()
    page.get_by_role("button", name="Tapaaminen pidettiin").click()
    expect(page.locator(".chip", has_text="Pidetty")).to_be_visible()


def count(walk: Walk, forum: UUID) -> None:
    """The office sees counts, attendance and fees, and not a word of what was said."""
    page = walk.signed_in(HENNA)
    page.goto(f"{walk.firm.address}/desk/forums/{forum}?lang=fi")
    fine(page)
    said = page.get_by_role("main").inner_text()
    assert "3 paikalla, 2 poissa" in said
    assert "188,25" in said
    assert SECRET not in page.content()
    assert "Lukulista" not in page.content()
    assert page.request.get(f"{walk.firm.address}/api/forums/{forum}/space").status == 404
    page.goto(f"{walk.firm.address}/desk/forums?lang=fi")
    fine(page)
    page.goto(f"{walk.firm.address}/my/forums/{forum}?lang=fi")
    assert SECRET not in page.content()


def ask_about(walk: Walk, forum: UUID) -> None:
    """Somebody new is put to the members, who read a profile and answer."""
    new = uuid5(forum, "Frida")
    walk.given(
        ApplyToForum(
            forum_id=forum, name="Frida Falk", email="frida@x.example", employer="Falk Ab",
            profile="Bygger hus av trä och har aldrig haft en styrelse.", person_id=new,
        ),
        ProposeMember(forum_id=forum, person_id=new),
    )  # fmt: skip
    page = walk.signed_in(uuid5(forum, "Bo"))
    page.goto(f"{walk.firm.address}/my/forums/{forum}/newcomers?lang=fi")
    fine(page)
    expect(page.get_by_text("Bygger hus av trä")).to_be_visible()
    assert "Frida" not in page.content()
    page.get_by_label("Kilpailija").check()
    page.get_by_role("button", name="Lähetä vastaus").click()
    expect(page.get_by_text("Olet vastannut. Kiitos.")).to_be_visible()
    desk = walk.signed_in(HENNA)
    desk.goto(f"{walk.firm.address}/desk/forums/{forum}?lang=fi")
    about = desk.locator("article", has=desk.get_by_role("heading", name="Frida Falk"))
    expect(about.locator(".chip")).to_have_text("Kilpailija \N{MULTIPLICATION SIGN} 1")


@pytest.mark.proof
@pytest.mark.feature("H1")
@pytest.mark.feature("H2")
@pytest.mark.feature("H3")
@pytest.mark.feature("H4")
@pytest.mark.feature("S16")
def test_a_forum_is_found_signed_held_and_kept_to_itself(walk: Walk) -> None:
    forum = found(walk)
    apply(walk)
    gather(walk, forum)
    join(walk, forum)
    meet(walk, forum)
    count(walk, forum)
    ask_about(walk, forum)
