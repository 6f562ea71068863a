"""No form and no door takes an e-mail address to which no letter can go: one rule for all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any, get_type_hints
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from typer.testing import CliRunner

from api.cli import main
from api.forms.errors import sentence_for, told_of
from api.seeds.firm import DETAILS
from application.clients.register_organisation import RegisterOrganisation
from application.firm import Command
from application.firm_details.set_firm_details import SetFirmDetails
from application.house import HOUSE
from application.invoicing.set_buyer import SetBuyer
from domain.accounts import Buyer
from domain.clients import BillingDetails
from domain.mail_addresses import as_sent, can_get_letters
from domain.vat import Customer
from domain.written_names import AddressUnreadable
from infrastructure.letters import Letter, NotAnAddress, mime_of
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("E10")
NONE = (
    "foo", "päivi@x.fi", "a@b", "a@b..fi", ".a@b.fi", "a.@b.fi", "a b@x.fi", '"a b"@x.fi',
    "a@x.fi, b@x.fi", "Maija <a@x.fi>", "a@-x.fi", "a@x.fi.", "a@[1.2.3.4]", "@x.fi", "a@",
    "=?utf-8?q?x?=@x.fi", "x" * 65 + "@x.fi", "a@" + "y" * 64 + ".fi", "a\x00@x.fi", " a@x.fi",
)  # fmt: skip
SOME = ("aino@yritys.fi", "a.b+c@mail.x.example", "o'neil@x.fi", "aino@pöytä.fi", "a@xn--p-1gaa.fi")


def letter_to(address: str) -> Letter:
    return Letter(
        letter_id="1", to=address, sender="toimisto@luotsi.example", subject="Hei", text="Hei",
        html="<p>Hei</p>", written_at=datetime(2026, 3, 2, tzinfo=UTC),
    )  # fmt: skip


def asked_addresses() -> Iterator[tuple[type[Command], str, Any]]:
    """Every field of a command that is an e-mail address, with its type."""
    for command in (one for room in HOUSE for one in room.commands):
        hints = get_type_hints(command, include_extras=True)
        for part in fields(command):  # type: ignore[arg-type]
            if part.name == "email" or part.name.endswith("_email"):
                yield command, part.name, hints[part.name]


@pytest.mark.parametrize("address", NONE)
def test_what_the_post_cannot_send_no_command_of_the_house_takes(address: str) -> None:
    with pytest.raises(NotAnAddress):
        mime_of(letter_to(address))
    asked = list(asked_addresses())
    assert len(asked) >= 15
    for _, _, hint in asked:
        with pytest.raises(ValidationError):
            TypeAdapter(hint).validate_python(address)


@pytest.mark.parametrize("address", SOME)
def test_what_the_post_can_send_is_taken_and_sent_in_plain_letters(address: str) -> None:
    for _, _, hint in asked_addresses():
        assert TypeAdapter(hint).validate_python(address) == address
    sent = as_sent(address)
    assert sent is not None
    assert f"To: {sent}\r\n".encode("ascii") in mime_of(letter_to(address)).as_bytes()


@given(st.text(max_size=12), st.text(max_size=12))
def test_whatever_is_taken_the_post_can_send(local: str, domain: str) -> None:
    address = f"{local}@{domain}.fi"
    if can_get_letters(address):
        assert mime_of(letter_to(address)).as_bytes().isascii()
    else:
        with pytest.raises(NotAnAddress):
            mime_of(letter_to(address))


def test_it_is_said_in_the_readers_language_what_an_address_looks_like() -> None:
    _, _, hint = next(asked_addresses())
    with pytest.raises(ValidationError) as wrong:
        TypeAdapter(hint).validate_python("päivi@x.fi")
    (found,) = wrong.value.errors()
    said = {lang: sentence_for(lang, found) for lang in ("fi", "sv", "en")}
    assert said["en"] == AddressUnreadable().text == told_of(found)["detail"]
    assert said["fi"].startswith("Kirjoita koko sähköpostiosoite")
    assert said["sv"].startswith("Skriv hela e-postadressen")


def test_invoices_and_the_firm_itself_have_addresses_letters_can_go_to() -> None:
    spec = Spec(MemoryLog())
    details = replace(DETAILS, email="päivi@x.fi")
    billing = BillingDetails(email="foo")
    buyer = Buyer(customer=Customer.FI_BUSINESS, name="X", email="foo")
    for command, field in (
        (SetFirmDetails(valid_from=date(2026, 1, 1), details=details), "details.email"),
        (RegisterOrganisation(name="X", billing=billing), "billing.email"),
        (SetBuyer(payer_id=UUID(int=1), buyer=buyer), "buyer.email"),
    ):
        spec.when(command).then_refused(AddressUnreadable)
        assert spec.refusal is not None
        assert spec.refusal.facts == {"field": field}


def test_the_command_line_takes_none_either() -> None:
    told = CliRunner().invoke(main, ["user", "add", "Aino", "foo", "--role", "client"])
    assert told.exit_code == 2
    assert "whole e-mail address" in " ".join(told.output.split())
