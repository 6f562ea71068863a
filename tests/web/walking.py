"""People walking through a running firm in a browser, each in their own."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID, uuid4

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from api.doors import cookie_name
from application.firm import Caller, Command
from application.firm_details.publish_text import PublishText
from application.firm_details.set_firm_details import SetFirmDetails
from application.mentors.add_mentor import AddMentor
from application.people.register_person import RegisterPerson
from domain.events import NOBODY, Via
from domain.firm_details import Details, TextKind
from domain.languages import InThreeLanguages
from domain.people import Role
from tests.running_firm import RunningFirm
from tests.web.browsing import DESK, PHONE, axe_violations, overflow, sticking_out

SINCE: Final = date(2026, 1, 1)
HENNA, SANNA, VEIKKO = (UUID(int=0x81 + n) for n in range(3))
"""A coordinator, a mentor and whoever keeps the books."""
FIRM: Final = (
    SetFirmDetails(
        valid_from=SINCE,
        details=Details(
            name="Luotsi Mentorointi Oy", business_id="1234567-1", vat_id="FI12345671",
            domicile="Helsinki", street="Kalasatamankatu 9", postal_code="00580",
            city="Helsinki", country="FI", iban="FI2112345600000785", bic="NDEAFIHH",
            email="toimisto@luotsi.example", phone="+358 9 4245 0100",
        ),
    ),
    *(
        PublishText(kind=kind, valid_from=SINCE, text=InThreeLanguages("fi", "sv", "en"))
        for kind in TextKind
    ),
    RegisterPerson(
        person_id=HENNA, name="Henna Rautio", email="henna@luotsi.example",
        roles=(Role.COORDINATOR,),
    ),
    RegisterPerson(person_id=SANNA, name="Sanna Lehtonen", email="sanna@luotsi.example"),
    RegisterPerson(
        person_id=VEIKKO, name="Veikko Harju", email="veikko@luotsi.example",
        roles=(Role.FINANCE,),
    ),
    AddMentor(person_id=SANNA, headline=InThreeLanguages("fi", "sv", "en"), themes=()),
)  # fmt: skip


@dataclass
class Walk:
    """A firm with staff and texts, and one browser for each who walks through it."""

    firm: RunningFirm
    browser: Browser

    def given(self, *commands: Command, by: UUID = NOBODY) -> None:
        """Let these have been done."""
        for command in commands:
            caller = Caller(by=by, via=Via.CLI, command_id=uuid4())
            self.firm.run(self.firm.reception.firm.do(command, caller))
        self.firm.settle()

    def at(self, moment: datetime) -> None:
        """Let it be this time, and let happen what was to happen by then."""
        self.firm.let_it_be(moment)
        self.firm.settle()

    def visitor(self) -> Page:
        """Somebody nobody knows."""
        return self._page(self.browser.new_context(viewport=DESK))

    def signed_in(self, person_id: UUID) -> Page:
        """Somebody who has signed in."""
        house = self.firm.reception
        secret = self.firm.run(house.visits.enter(person_id, house.log.now()))
        context = self.browser.new_context(viewport=DESK)
        context.add_cookies(
            [{"name": cookie_name(house), "value": secret, "url": self.firm.address}]
        )
        return self._page(context)

    def person(self, email: str) -> UUID:
        """The person an address belongs to."""
        found = self.firm.reception.log.find_subject("email", email)
        assert found, email
        return found

    def letters_to(self, email: str) -> list[str]:
        """The subjects of the letters somebody got."""
        return [str(letter["Subject"]) for letter in self.firm.mailbox.to(email)]

    def link_in(self, email: str) -> str:
        """Where the last letter somebody got leads to."""
        letter = self.firm.mailbox.to(email)[-1].get_body(("plain",))
        assert letter
        (link,) = re.findall(re.escape(self.firm.address) + r"/\S+", letter.get_content())
        return str(link)

    def _page(self, context: BrowserContext) -> Page:
        page = context.new_page()
        page.set_default_timeout(40_000)
        return page


def fine(page: Page, *, in_english: bool = False) -> None:
    """Nothing for axe to find and nothing scrolls sideways, on a desk and on a phone."""
    here = page.url
    english: tuple[tuple[str, ViewportSize], ...] = (("en", PHONE),) if in_english else ()
    some: tuple[tuple[str, ViewportSize], ...] = (("sv", PHONE), *english, ("fi", DESK))
    for lang, size in some:
        page.set_viewport_size(size)
        page.goto(here + ("&" if "?" in here else "?") + f"lang={lang}")
        assert not (found := axe_violations(page)), (found, lang, size, page.url)
        assert overflow(page) == 0, (sticking_out(page), lang, size, page.url)
