"""The pages of signing in and of one's own data in a browser, with a passkey of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from api.privacy.recovery import LIVES
from api.seeds.firm import DETAILS
from application.firm import Caller, Command, Work
from application.firm_details.set_firm_details import SetFirmDetails
from application.people.recover_sign_in import AskRecovery
from application.people.register_person import RegisterPerson
from application.privacy.ask_erasure import AskErasure
from application.privacy.handle_breach import NoticeBreach
from application.receivers.tell_elsewhere import AddReceiver
from domain.events import NOBODY, Via
from domain.openings import Opening
from domain.people import Role
from domain.receivers import Kind
from domain.recoveries import Seen
from tests.running_firm import RunningFirm, running_firm
from tests.spec_times import NOON
from tests.web.browsing import DESK, PHONE, axe_violations, overflow

pytestmark = [pytest.mark.feature("Q5"), pytest.mark.feature("Q6"), pytest.mark.feature("P1")]
MENTOR, CLIENT, ADMIN, BREACH = (uuid4() for _ in range(4))


@dataclass(frozen=True, kw_only=True)
class AskedToOpen(Command):
    """Somebody asked that a note be opened."""

    def do(self, work: Work) -> None:
        work.add(
            Opening(
                id=UUID(int=0x99), engagement_id=uuid4(), session_id=uuid4(),
                mentee_id=CLIENT, mentor_id=uuid4(), case_id=uuid4(), asked_by=MENTOR,
                reason="Osapuolet muistavat eri tavoin, mitä sovittiin.",
            )
        )  # fmt: skip


@pytest.fixture
def firm(database_url: str, tmp_path: Path) -> Iterator[RunningFirm]:
    """A running firm with a mentor, a client and an administrator, reached as `localhost`."""
    with running_firm(database_url, tmp_path) as running:
        do(running, SetFirmDetails(valid_from=NOON.date(), details=DETAILS))
        for person, name, role in (
            (MENTOR, "Sanna Lehtonen", Role.MENTOR), (CLIENT, "Aino Virta", Role.CLIENT),
            (ADMIN, "Kaarina Aalto", Role.ADMINISTRATOR),
        ):  # fmt: skip
            email = f"{name.split()[0].lower()}@firm.example"
            do(running, RegisterPerson(person_id=person, name=name, email=email, roles=(role,)))
        do(running, AskErasure(person_id=CLIENT))
        do(running, AskRecovery(person_id=CLIENT, seen=Seen.BY_VIDEO))
        do(running, AddReceiver(address="https://crm.example/hooks", kinds=tuple(Kind)))
        do(running, AskedToOpen())
        do(running, NoticeBreach(breach_id=BREACH, aware_at=NOON, people=3, what="Kirje eksyi"))
        running.settle()
        local = running.address.replace("127.0.0.1", "localhost")
        running.reception.settings = running.reception.settings.model_copy(
            update={"base_url": local}
        )
        running.address = local
        yield running


def do(firm: RunningFirm, command: Command) -> None:
    caller = Caller(by=NOBODY, via=Via.CLI, command_id=uuid4())
    firm.run(firm.reception.firm.do(command, caller))


def looked_at(page: Page, name: str) -> None:
    """The page as it stands is right on a desk and on a phone."""
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        assert axe_violations(page) == [], f"{name} at {size['width']}"
        assert overflow(page) == 0, f"{name} at {size['width']}"
        if FOLDER.exists():
            page.screenshot(path=str(FOLDER / f"{name}-{size['width']}.png"), full_page=True)


FOLDER = Path("screenshots/privacy")
"""Pictures are taken when somebody made this folder to look at them."""


def with_authenticator(context: BrowserContext, page: Page) -> None:
    """Give the browser a device that verifies its user."""
    devices: Any = context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
        "hasUserVerification": True, "isUserVerified": True,
    }  # fmt: skip
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def enter(firm: RunningFirm, page: Page, person: UUID, lands: str) -> None:
    """Come in by a link made by hand."""
    now: datetime = firm.reception.log.now()
    secret = firm.run(firm.reception.visits.new_link(person, now))
    page.goto(f"{firm.address}/enter/{secret}?lang=en")
    page.click("main button")
    page.goto(f"{firm.address}{lands}")


def test_a_mentor_adds_a_passkey_by_the_link_handed_over_and_comes_in_with_it(
    firm: RunningFirm, browser: Browser
) -> None:
    context = browser.new_context()
    page = context.new_page()
    with_authenticator(context, page)
    page.goto(f"{firm.address}/sign-in?lang=en")
    looked_at(page, "sign-in")
    page.fill("#email", "sanna@firm.example")
    page.click("text=Send me a link")
    page.wait_for_selector("text=Look at your mail.")
    looked_at(page, "sign-in-sent")
    letter = page_of_last_letter(firm)
    page.goto(f"{firm.address}/enter/{letter}")
    looked_at(page, "enter")
    page.click("main button")
    page.wait_for_url("**/sign-in/confirm**")
    looked_at(page, "confirm")
    page.click("text=Add a second way")
    page.wait_for_selector("text=Ways to sign in")
    looked_at(page, "sign-ins")
    assert page.locator("text=Add a passkey").count() == 0
    context.clear_cookies()
    handed = firm.run(
        firm.reception.visits.new_link(MENTOR, firm.reception.log.now(), LIVES, "enrol")
    )
    page.goto(f"{firm.address}/enter/{handed}?lang=en")
    page.click("main button")
    page.wait_for_url("**/my/sign-ins**")
    looked_at(page, "sign-ins-invited")
    page.click("text=Add a passkey")
    page.wait_for_selector("text=added ")
    page.click("form[action='/leave'] button")
    page.goto(f"{firm.address}/sign-in?next=/desk/sessions")
    page.click("text=Sign in with a passkey")
    page.wait_for_url(re.compile(r":\d+/desk/sessions$"))
    assert "Sanna Lehtonen" in page.content()
    context.close()


def page_of_last_letter(firm: RunningFirm) -> str:
    for _ in range(100):
        if letters := firm.mailbox.to("sanna@firm.example"):
            body = letters[-1].get_body(("plain",))
            found = re.search(r"/enter/(\S+)", body.get_content() if body else "")
            assert found
            return found[1]
        firm.settle()
    pytest.fail("no letter came")


def test_the_pages_of_peoples_data_are_right(firm: RunningFirm, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    enter(firm, page, CLIENT, "/my/data")
    page.wait_for_selector("text=Contact details")
    looked_at(page, "my-data")
    page.goto(f"{firm.address}/my/sign-ins")
    page.click("text=Set up a code app")
    looked_at(page, "code-app")
    context.clear_cookies()
    enter(firm, page, ADMIN, "/desk/privacy")
    looked_at(page, "requests")
    for path, name in (
        (f"/desk/people/{CLIENT}/data", "person-data"), ("/desk/breaches", "breaches"),
        (f"/desk/breaches/{BREACH}", "breach"), ("/my/sign-ins", "sign-ins-staff"),
        ("/my/account", "account"), ("/desk/openings", "openings"),
        (f"/desk/people/{CLIENT}/recovery", "recovery"),
        (f"/desk/people/{MENTOR}/first-way", "first-way"),
        ("/desk/settings/receivers", "receivers"),
    ):  # fmt: skip
        page.goto(f"{firm.address}{path}?lang=fi")
        looked_at(page, name)
    context.close()
