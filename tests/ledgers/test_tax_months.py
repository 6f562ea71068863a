"""The month of the tax of a sale, by vectors and by what is true of all of them."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from application.bank.give_back import AskReturn, ReturnOverpaid
from application.bank.match_transfer import FreeOverpaid, UnmatchTransfer
from application.bank.record_transfer import RecordTransfer
from application.firm import Command
from application.invoicing.add_line import AddLine
from application.invoicing.credit_invoice import CreditInvoice
from application.ledgers.advance_lines import advance_lines
from application.ledgers.advance_taxes import Advances
from application.ledgers.advances import advance_moves
from application.ledgers.month_locks import Locks, month_locks
from application.ledgers.sales_postings import SalesPosting
from application.ledgers.tax_months import moved, taxed
from application.ledgers.tax_parts import tax_parts
from application.ledgers.tax_report import recapitulative_rows, tax_rows
from domain.bank import transfer_of
from domain.invoicing.money_events import CreditedAmount
from domain.money import NOTHING, Money
from tests.billing.scene import (
    COMPANY_SET,
    FIRM_SET,
    GERMAN_SET,
    GERMANY,
    INVOICE,
    ORGANISATION,
    PERSON_SET,
    euros,
    issue,
    sold,
)
from tests.ledgers.test_open_item_moves import moves
from tests.ledgers.test_sales_postings import posted
from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.tables import kept

pytestmark = [pytest.mark.feature("L11"), pytest.mark.feature("K5")]
CASES = json.loads((Path(__file__).parent / "tax_month_vectors.json").read_text("utf-8"))["cases"]
BUYERS = {"german": GERMANY}
REFERENCE, ACCOUNT = "2026000011", "FI2112345600000785"
END = date(2026, 9, 1)


def taxes(spec: Spec) -> list[SalesPosting]:
    """The tax of everything recorded, on the days of its months."""
    advances = Advances(
        lines=kept(advance_lines.rows, "move_id", spec), moves=moves(spec),
        used=kept(advance_moves.rows, "move_id", spec),
    )  # fmt: skip
    locks = Locks(kept(month_locks.rows, "move_id", spec))
    return taxed(kept(tax_parts.rows, "part_id", spec), advances, locks)


def by_month(postings: list[SalesPosting]) -> dict[str, str]:
    """The tax of each month that has some; of reverse charge the sale itself."""
    found: dict[str, Money] = {}
    for one in postings:
        month = f"{one.posted_on:%Y-%m}"
        found[month] = found.get(month, NOTHING) + (one.net if one.category == "AE" else one.vat)
    return {month: str(sum_) for month, sum_ in sorted(found.items()) if sum_}


def noon(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC).replace(hour=10)


def line_of(told: dict[str, Any]) -> Any:
    day = date(2026, 3, 2) if told.get("advance", True) else date.fromisoformat(told["until"])
    until = date.fromisoformat(told["until"])
    return sold(told["net"], day=day, supplied_to=until, advance=told.get("advance", True))


def invoiced(case: dict[str, Any]) -> Spec:
    spec = Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET, PERSON_SET, GERMAN_SET)
    payer = BUYERS.get(case.get("buyer", ""), ORGANISATION)
    for nth, told in enumerate(case["lines"]):
        spec.given(AddLine(payer_id=payer, line=line_of(told), source_id=UUID(int=0x700 + nth)))
    return spec.given(issue(payer))


def step_of(nth: int, told: list[str]) -> tuple[Command, ...]:
    what, day, *amount = told
    match what:
        case "pay":
            command: Command = RecordTransfer(
                account="FI21", entry=f"E{nth}", amount=euros(amount[0]),
                booked_on=date.fromisoformat(day), reference=REFERENCE,
            )  # fmt: skip
        case "credit":
            lines = (CreditedAmount(0, euros(amount[0])),)
            command = CreditInvoice(
                invoice_id=INVOICE, lines=lines, reason="less", credit_id=UUID(int=0x7F0 + nth)
            )
        case "return":
            back = UUID(int=0x7D0 + nth)
            ask = AskReturn(
                invoice_id=INVOICE, amount=euros(amount[0]), iban=ACCOUNT, return_id=back
            )
            return ask, ReturnOverpaid(invoice_id=INVOICE, return_id=back)
        case "keep":
            command = FreeOverpaid(invoice_id=INVOICE)
        case _:
            key = transfer_of("FI21", f"E{nth - 1}")
            command = UnmatchTransfer(transfer_id=key, invoice_id=INVOICE, reason="another's")
    return (command,)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_month_of_the_tax(case: dict[str, Any]) -> None:
    spec = invoiced(case)
    for nth, told in enumerate(case["steps"]):
        for command in step_of(nth, told):
            spec.by = UUID(int=1 + isinstance(command, ReturnOverpaid))
            spec.at(noon(told[1])).given(command)
    assert by_month(taxes(spec)) == case["tax"]


def test_an_unpaid_advance_is_in_no_return_and_in_no_recapitulative_statement() -> None:
    spec = invoiced({"lines": [{"net": "1000.00", "until": "2026-09-01"}]})
    assert tax_rows(one for one in taxes(spec) if one.posted_on < END) == []
    assert len(tax_rows(posted(spec))) == 1
    spec = invoiced({"buyer": "german", "lines": [{"net": "780.00", "until": "2026-09-01"}]})
    assert recapitulative_rows(one for one in taxes(spec) if one.posted_on < END) == []


def test_what_moved_between_months_is_nothing_in_the_end() -> None:
    spec = invoiced(CASES[8])
    told = moved(posted(spec), taxes(spec))
    assert [str(vat) for vat in told.values()] == ["-204.00", "204.00"]
    assert Money.total(told.values()) == NOTHING


@st.composite
def lives(draw: st.DrawFn) -> tuple[list[str], list[tuple[str, int]]]:
    """An invoice of some advances, and what was paid and credited of it in which order."""
    nets = draw(st.lists(st.integers(1, 200_000), min_size=1, max_size=3))
    acts = st.tuples(st.sampled_from(["pay", "credit"]), st.integers(1, 100_000))
    return [str(Money(net)) for net in nets], draw(st.lists(acts, max_size=5))


@settings(deadline=None, max_examples=40)
@given(lives())
def test_whatever_happens_the_months_add_up_to_the_documents(
    life: tuple[list[str], list[tuple[str, int]]],
) -> None:
    nets, acts = life
    spec = invoiced({"lines": [{"net": net, "until": "2026-09-01"} for net in nets]})
    left = euros(nets[0])
    for nth, told in enumerate(_told(acts)):
        if told[0] == "credit":
            told[2] = str(min(left, euros(told[2])))
            left -= euros(told[2])
        if euros(told[2]) > NOTHING:
            spec.at(noon(told[1])).given(*step_of(nth, told))
    due, documents = taxes(spec), posted(spec)
    assert Money.total(one.vat for one in due) == Money.total(one.vat for one in documents)
    assert Money.total(one.net for one in due) == Money.total(one.net for one in documents)
    _never_more_than_was_invoiced(due, documents)


def _told(acts: list[tuple[str, int]]) -> Iterator[list[str]]:
    for nth, (what, cents) in enumerate(acts):
        yield [what, f"2026-0{4 + nth % 5}-10" if nth < 5 else "2026-08-10", str(Money(cents))]


def _never_more_than_was_invoiced(due: list[SalesPosting], documents: list[SalesPosting]) -> None:
    whole = Money.total(one.vat for one in documents if one.kind == "invoice")
    for day in {one.posted_on for one in due}:
        so_far = Money.total(one.vat for one in due if one.posted_on <= day)
        assert NOTHING <= so_far <= whole
