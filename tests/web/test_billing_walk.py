"""Every page of billing in a browser, at a desk and on a phone."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from playwright.sync_api import Browser, Page

from api.booking.order_links import offer_link
from api.doors import cookie_name
from application.bank.give_back import AskTransferBack
from application.bank.record_transfer import RecordTransfer
from application.firm import Caller, Command
from application.people.register_person import RegisterPerson
from application.vouchers.sell_gift_card import SellGiftCard
from domain.bank import transfer_of
from domain.events import NOBODY, Via
from domain.people import Role
from tests.billing.scene import (
    COMPANY_SET,
    FIRM_SET,
    INVOICE,
    ORGANISATION,
    PERSON_SET,
    PRIVATE,
    TODAY,
    added,
    euros,
    issue,
    sold,
)
from tests.budgets.test_open_budget import NAMED, OPEN
from tests.hours.agreed import EVERY_MONTH, TEN_HOURS
from tests.offers.test_make_offer import FRAME, MADE, OFFER
from tests.running_firm import RunningFirm, running_firm
from tests.vouchers.test_issue_coupon import TENTH as COUPON
from tests.web.browsing import DESK, PHONE, axe_violations, overflow

KAARINA = UUID(int=0xC01)
PATHS = (
    "/desk/billing", f"/desk/billing/drafts?until={TODAY}",
    f"/desk/billing/drafts/{PRIVATE}?until={TODAY}", f"/desk/billing/documents/{INVOICE}",
    f"/desk/billing/documents/{INVOICE}/trace", "/desk/billing/payments",
    "/desk/billing/payers", f"/desk/billing/payers/{ORGANISATION}", "/desk/billing/books",
    f"/desk/billing/payers/{ORGANISATION}/agreements", "/desk/billing/coupons",
    "/desk/billing/reports", "/desk/refunds",
    "/my/invoices", "/my/gift-card",
)  # fmt: skip


def done(firm: RunningFirm, *commands: Command) -> None:
    for command in commands:
        caller = Caller(by=NOBODY, via=Via.CLI, command_id=uuid4())
        firm.run(firm.reception.firm.do(command, caller))
    firm.settle()


def wrong_with(page: Page, address: str, offer: str) -> list[str]:
    found = []
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        for path in (*PATHS, offer):
            answer = page.goto(address + path)
            assert answer is not None
            said = [str(answer.status)] if answer.status != 200 else []
            said += axe_violations(page)
            said += [f"{overflow(page)} px too wide"] if overflow(page) else []
            found += [f"{path} at {size['width']}: {one}" for one in said]
    return found


@pytest.mark.proof
@pytest.mark.feature("Q6")
def test_every_page_reads_well_at_a_desk_and_on_a_phone(
    database_url: str, tmp_path: Path, browser: Browser
) -> None:
    with running_firm(database_url, tmp_path) as firm:
        who = RegisterPerson(
            person_id=KAARINA, name="Kaarina Aalto", email="kaarina@firm.example",
            roles=(Role.ADMINISTRATOR, Role.CLIENT),
        )  # fmt: skip
        done(
            firm, who, FIRM_SET, COMPANY_SET, PERSON_SET,
            replace(PERSON_SET, payer_id=KAARINA), *added(sold("220.00")), issue(),
            *added(sold("99.00"), payer_id=KAARINA),
            issue(KAARINA, invoice_id=UUID(int=0xC02)),
            *added(sold("99.00"), payer_id=PRIVATE), *added(sold("50.00")),
            TEN_HOURS, EVERY_MONTH, OPEN, NAMED, replace(MADE, frame=FRAME),
            SellGiftCard(payer_id=ORGANISATION), COUPON,
            RecordTransfer(account="FI21", entry="E", amount=euros("500.00"), booked_on=TODAY),
            AskTransferBack(transfer_id=transfer_of("FI21", "E")),
        )  # fmt: skip
        house = firm.reception
        secret = firm.run(house.visits.enter(KAARINA, house.log.now()))
        context = browser.new_context(locale="fi-FI")
        context.add_cookies([{"name": cookie_name(house), "value": secret, "url": firm.address}])
        assert wrong_with(context.new_page(), firm.address, offer_link(house, OFFER)) == []
