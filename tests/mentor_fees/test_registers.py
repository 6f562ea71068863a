"""The stand-in for the registers answers the same every time; production has none yet."""

import asyncio
import json

import pytest

from application.bank.record_transfer import RecordDebit
from application.mentor_fees.registers import RegistersUnreachable
from infrastructure.bank_statement.camt import read_statement
from infrastructure.registers import NOT_ENTERED, NOT_LIABLE, ImitatedRegisters, NoRegisters
from tests.billing.statements import Entry, statement
from tests.mentor_fees.paying import GROSS
from tests.mentor_fees.scene import STATEMENT

pytestmark = pytest.mark.feature("R12")


def test_it_says_who_is_entered_and_that_it_only_imitates() -> None:
    told = asyncio.run(ImitatedRegisters().ask("2345670-5"))
    assert (told.prepayment, told.vat) == (True, True)
    assert "imitation" in json.loads(told.evidence)["note"]
    assert told == asyncio.run(ImitatedRegisters().ask("2345670-5"))


def test_some_are_not_entered_so_that_refusing_can_be_tried() -> None:
    for business_id in NOT_ENTERED:
        assert not asyncio.run(ImitatedRegisters().ask(business_id)).prepayment
    for business_id in NOT_LIABLE:
        assert not asyncio.run(ImitatedRegisters().ask(business_id)).vat
    assert not asyncio.run(ImitatedRegisters().ask("")).prepayment


def test_nobody_is_asked_where_there_is_nobody_to_ask() -> None:
    with pytest.raises(RegistersUnreachable):
        asyncio.run(NoRegisters().ask("2345670-5"))


@pytest.mark.feature("L10")
def test_the_debit_of_a_statement_names_what_it_pays() -> None:
    file = statement(Entry(str(GROSS), sign="DBIT", id="D1", name="Lehtonen Mentorointi"))
    named = file.replace(b"<EndToEndId>P-D1<", f"<EndToEndId>{STATEMENT.hex}<".encode())
    (debit,) = read_statement(named)
    assert isinstance(debit, RecordDebit)
    assert (debit.end_to_end_id, debit.amount) == (STATEMENT.hex, GROSS)
