"""Every page of billing in a browser, at a desk and on a phone."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from playwright.sync_api import Browser, Page

from api.booking.order_links import offer_link
from api.doors import cookie_name
from application.bank.give_back import AskTransferBack
from application.bank.record_transfer import RecordTransfer
from application.firm import Caller, Command
from application.mentor_fees.answer_statement import ApproveStatement
from application.mentor_fees.make_statement import MakeStatement
from application.mentor_fees.pay_fees import PrepareRun
from application.mentors.add_mentor import AddMentor
from application.payments.record_payout import RecordPayout
from application.people.register_person import RegisterPerson
from application.vouchers.sell_gift_card import SellGiftCard
from domain.bank import transfer_of
from domain.events import NOBODY, Via
from domain.languages import InThreeLanguages
from domain.mentor_fees.account import entry_of
from domain.mentors import mentor_of
from domain.payouts import PayoutSums
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
    at,
    euros,
    issue,
    sold,
)
from tests.budgets.test_open_budget import NAMED, OPEN
from tests.hours.agreed import EVERY_MONTH, TEN_HOURS
from tests.mentor_fees.scene import (
    FIRST,
    RUN,
    RUNNING_CASE,
    SECOND,
    STATEMENT,
    Became,
    Booked,
    agreed,
)
from tests.offers.test_make_offer import FRAME, MADE, OFFER
from tests.running_firm import RunningFirm, running_firm
from tests.vouchers.test_issue_coupon import TENTH as COUPON
from tests.web.browsing import DESK, PHONE, axe_violations, overflow

KAARINA = UUID(int=0xC01)
MENTOR = mentor_of(KAARINA)
FEES = f"/desk/fees/mentors/{MENTOR}"
ENTRY = f"entry_id={entry_of(MENTOR, SECOND, 'session')}"
PAID_BY_CARD = RecordPayout(
    payout="po_1", amount=euros("146.00"), arrives_at=at(3, 2),
    sums=PayoutSums(received=euros("148.00"), fees=euros("2.00")),
)  # fmt: skip
FEE_PATHS = (
    "/desk/fees", FEES, f"{FEES}/terms", f"{FEES}/correct?{ENTRY}", f"{FEES}/hold?{ENTRY}",
    *(f"{FEES}/{act}?statement_id={STATEMENT}"
      for act in ("match", "payroll", "payroll-paid", "withdraw", "answer")),
    f"/desk/fees/runs/{RUN}", "/desk/my-fees", "/desk/my-fees/accept?version=1",
    *(f"/desk/my-fees/{act}?statement_id={STATEMENT}" for act in ("approve", "object")),
)  # fmt: skip
PATHS = (
    "/desk/billing", f"/desk/billing/drafts?until={TODAY}",
    f"/desk/billing/drafts/{PRIVATE}?until={TODAY}", f"/desk/billing/documents/{INVOICE}",
    f"/desk/billing/documents/{INVOICE}/trace", "/desk/billing/payments",
    "/desk/billing/payers", f"/desk/billing/payers/{ORGANISATION}", "/desk/billing/books",
    f"/desk/billing/payers/{ORGANISATION}/agreements", "/desk/billing/coupons",
    "/desk/billing/reports", "/desk/billing/reports/utilisation?since=2026-03-01", "/desk/refunds",
    "/my/invoices", "/my/gift-card", *FEE_PATHS,
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
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            said += axe_violations(page)
            said += [f"{overflow(page)} px too wide"] if overflow(page) else []
            found += [f"{path} at {size['width']}: {one}" for one in said]
    return found


def with_fees(firm: RunningFirm) -> None:
    """One session on a statement in a run, the next one due."""
    done(
        firm, AddMentor(person_id=KAARINA, headline=InThreeLanguages("a", "b", "c"), themes=()),
        replace(RUNNING_CASE[0], lead_id=MENTOR), RUNNING_CASE[1], *agreed(mentor_id=MENTOR),
    )  # fmt: skip
    for session, day in ((FIRST, 4), (SECOND, 5)):
        done(firm, Booked(session_id=session, starts_at=at(3, day), mentor_id=MENTOR))
        firm.let_it_be(at(3, day, 12))
        done(firm, Became(session_id=session))
    firm.let_it_be(at(4, 2))
    made = MakeStatement(mentor_id=MENTOR, until=date(2026, 3, 4), statement_id=STATEMENT)
    done(
        firm, made, ApproveStatement(mentor_id=MENTOR, statement_id=STATEMENT),
        PrepareRun(statement_ids=(STATEMENT,), pay_on=date(2026, 4, 15), run_id=RUN),
    )  # fmt: skip


def acted(page: Page, address: str) -> list[str]:
    """Acts done on the pages themselves, each with what the page then says."""
    page.goto(f"{address}/desk/billing/payments")
    page.get_by_role("button", name="Se on tämä tilitys: po_1").click()
    found = ["payout"] if page.get_by_text("po_1").count() else []
    page.goto(f"{address}{FEES}/hold?{ENTRY}")
    page.locator("main form button").click()
    found += [] if page.locator(f"a[href*='release?{ENTRY}']").count() else ["hold"]
    page.goto(f"{address}{FEES}/terms")
    page.locator("[name='payee.name']").fill("Aalto Oy")
    page.locator("[name='payee.iban']").fill("FI00")
    page.locator("main form button").click()
    kept = page.locator("[name='payee.name']").input_value()
    return [*found, *([] if kept == "Aalto Oy" else ["terms"]), *axe_violations(page)]


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
            AskTransferBack(transfer_id=transfer_of("FI21", "E")), PAID_BY_CARD,
            RecordTransfer(account="FI21", entry="P", amount=euros("146.00"), booked_on=TODAY),
        )  # fmt: skip
        with_fees(firm)
        house = firm.reception
        secret = firm.run(house.visits.enter(KAARINA, house.log.now()))
        context = browser.new_context(locale="fi-FI")
        context.add_cookies([{"name": cookie_name(house), "value": secret, "url": firm.address}])
        page = context.new_page()
        assert wrong_with(page, firm.address, offer_link(house, OFFER)) == []
        assert acted(page, firm.address) == []
