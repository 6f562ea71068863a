"""Reading camt.053: what is booked becomes entries, what does not fit is refused whole."""

import bz2
import gzip
import lzma
from collections.abc import Callable

import pytest

from application.bank.record_transfer import RecordDebit, RecordTransfer
from infrastructure.bank_statement.camt import (
    NotAStatement,
    StatementDoesNotAddUp,
    read_statement,
)
from tests.billing.scene import euros
from tests.billing.statements import ACCOUNT, Entry, statement

pytestmark = pytest.mark.feature("L10")
PAID = Entry("276.10", "RF632026000011", id="B-77")


def test_a_payment_is_read_with_reference_payer_and_the_bank_s_own_name() -> None:
    (entry,) = read_statement(statement(PAID))
    assert isinstance(entry, RecordTransfer)
    assert (entry.account, entry.entry, entry.amount) == (ACCOUNT, "B-77", euros("276.10"))
    assert (entry.reference, entry.payer) == ("RF632026000011", "Asiakas Oy")


def test_money_that_leaves_bears_our_own_mark() -> None:
    (entry,) = read_statement(statement(Entry("90.00", sign="DBIT", id="D-1", name="Mentori")))
    assert isinstance(entry, RecordDebit)
    assert (entry.amount, entry.end_to_end_id, entry.payee) == (euros("90.00"), "P-D-1", "Mentori")


def test_each_payment_of_a_batch_is_an_entry_of_its_own() -> None:
    batch = Entry("300.00", id="B", parts=(("100.00", "11112"), ("200.00", "1232")))
    first, second = read_statement(statement(batch))
    assert (first.entry, second.entry) == ("B", "B/2")
    assert (first.amount, second.amount) == (euros("100.00"), euros("200.00"))


def test_the_same_file_gives_the_same_names() -> None:
    unnamed = Entry("10.00", "11112", id="")
    again = [entry.entry for entry in read_statement(statement(unnamed, unnamed))]
    assert again == [entry.entry for entry in read_statement(statement(unnamed, unnamed))]
    assert len(set(again)) == 2


def test_what_is_only_pending_does_not_count() -> None:
    assert read_statement(statement(Entry("10.00", status="PDNG"))) == []


def test_free_text_is_kept_and_is_no_reference() -> None:
    (entry,) = read_statement(statement(Entry("10.00", message="lasku 2026-00001 kiitos")))
    assert isinstance(entry, RecordTransfer)
    assert entry.message == "lasku 2026-00001 kiitos"


def test_an_account_below_zero_adds_up_too() -> None:
    assert len(read_statement(statement(PAID, opening="-500.00", closing="-223.90"))) == 1


def test_a_statement_that_lost_an_entry_is_refused_whole() -> None:
    with pytest.raises(StatementDoesNotAddUp):
        read_statement(statement(PAID, closing="1300.00"))


def test_a_batch_whose_parts_do_not_make_the_whole_is_refused() -> None:
    with pytest.raises(StatementDoesNotAddUp):
        read_statement(statement(Entry("300.00", parts=(("100.00", "11112"), ("100.00", "1232")))))


def doctype(text: str) -> str:
    """A statement with an entity of its own, in an alphabet in which its bytes look otherwise."""
    named = text.replace("UTF-8", "UTF-16").replace("utf-8", "utf-16")
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><Document'
    return named.replace("<Document", entity, 1)


@pytest.mark.asvs("5.2.3")
@pytest.mark.parametrize("packed", [gzip.compress, bz2.compress, lzma.compress])
def test_a_packed_statement_is_not_unpacked_to_be_looked_at(
    packed: Callable[[bytes], bytes],
) -> None:
    with pytest.raises(NotAStatement):
        read_statement(packed(statement(PAID)))


@pytest.mark.asvs("1.5.1")
@pytest.mark.asvs("5.2.2")
@pytest.mark.parametrize(
    "file",
    [
        b"", b"not xml", b"<Document/>", b'{"a": 1}',
        statement(PAID).replace(b"camt.053.001.02", b"camt.054.001.02"),
        statement(PAID).replace(b"<Document", b"<!DOCTYPE x [<!ENTITY e 'x'>]><Document"),
        doctype(statement(PAID).decode()).encode("utf-16"),
        statement(PAID).replace(b"276.10", b"a lot"),
        statement(PAID).replace(b"2026-03-10", b"yesterday"),
    ],
)  # fmt: skip
def test_anything_else_is_refused(file: bytes) -> None:
    with pytest.raises(NotAStatement):
        read_statement(file)
