"""A letter reads the same as text and page, carries its meeting, and lets nobody write into it."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.slots import NaiveTime
from infrastructure.letters import Attachment, Letter, MeetingFile, NotAnAddress, mime_of

pytestmark = pytest.mark.feature("E6")

ICS = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Möte\r\nEND:VCALENDAR\r\n"
LETTER = Letter(
    letter_id="5d1f",
    to="maija@example.fi",
    to_name="Maija Mäki",
    sender="ajanvaraus@luotsi.example",
    sender_name="Luotsi Oy",
    subject="Tapaaminen on vahvistettu: ke 10.6. klo 10.00",
    text="Hei Maija,\n\ntapaaminen on keskiviikkona. Ääkköset säilyvät.\n",
    html="<p>Hei Maija,</p><p>tapaaminen on keskiviikkona. Ääkköset säilyvät.</p>\n",
    written_at=datetime(2026, 6, 1, 9, tzinfo=UTC),
    meeting=MeetingFile(ICS, "REQUEST"),
)


def changed(field: str, value: Any) -> Letter:
    return replace(LETTER, **{field: value})


def sent(letter: Letter) -> EmailMessage:
    parsed = message_from_bytes(mime_of(letter).as_bytes(), policy=default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def tree(part: MIMEPart) -> object:
    if part.is_multipart():
        return (part.get_content_type(), [tree(each) for each in part.iter_parts()])
    return part.get_content_type()


def words(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


@pytest.mark.feature("E3")
def test_the_tree_is_text_page_and_meeting_with_the_same_file_attached() -> None:
    three = ["text/plain", "text/html", "text/calendar"]
    expected = ("multipart/mixed", [("multipart/alternative", three), "application/ics"])
    assert tree(sent(LETTER)) == expected
    without = replace(LETTER, meeting=None)
    assert tree(sent(without)) == ("multipart/alternative", three[:2])


@pytest.mark.feature("E3")
@pytest.mark.parametrize("method", ["REQUEST", "CANCEL"])
def test_the_meetings_content_type_names_method_and_charset(method: str) -> None:
    message = sent(replace(LETTER, meeting=MeetingFile(ICS, method)))
    (calendar,) = [p for p in message.walk() if p.get_content_type() == "text/calendar"]
    assert calendar["Content-Type"].params == {"charset": "utf-8", "method": method}
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "tapaaminen.ics"
    assert attached.get_content() == calendar.get_payload(decode=True) == ICS.encode()


def test_words_survive_the_journey() -> None:
    message = sent(LETTER)
    assert words(message, "plain") == LETTER.text
    assert words(message, "html") == LETTER.html
    assert str(message["Subject"]) == LETTER.subject
    assert message["To"].addresses[0].display_name == "Maija Mäki"


def test_every_line_is_plain_ascii_and_short_enough_for_any_server() -> None:
    content = mime_of(replace(LETTER, text="ä" * 3000, html="x" * 3000)).as_bytes()
    assert content.isascii()
    assert max(len(line) for line in content.split(b"\r\n")) <= 998
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_a_letter_sent_again_bears_the_same_name_and_date() -> None:
    one, two = sent(LETTER), sent(LETTER)
    assert one["Message-ID"] == two["Message-ID"] == "<5d1f@luotsi.example>"
    assert one["Date"].datetime == two["Date"].datetime == LETTER.written_at


def test_an_optional_letter_says_how_to_stop_it_and_a_needed_one_does_not() -> None:
    optional = sent(replace(LETTER, unsubscribe_url="https://luotsi.example/stop/abc"))
    assert optional["List-Unsubscribe"] == "<https://luotsi.example/stop/abc>"
    assert optional["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert sent(LETTER)["List-Unsubscribe"] is None


def test_a_document_goes_along() -> None:
    letter = replace(LETTER, meeting=None, attachments=(Attachment("lasku.pdf", b"%PDF-1"),))
    (attached,) = sent(letter).iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("lasku.pdf", b"%PDF-1")
    assert attached.get_content_type() == "application/pdf"


EVIL = "x\r\nBcc: evil@example.com\r\n\r\nBuy\u2028\x00\x0b<b@evil.example>"


@pytest.mark.parametrize(
    "field",
    ["subject", "to_name", "sender_name", "letter_id", "language", "unsubscribe_url"],
)
def test_nobody_can_write_lines_into_the_head(field: str) -> None:
    message = sent(changed(field, EVIL))
    assert message["Bcc"] is None
    assert [a.addr_spec for a in message["To"].addresses] == ["maija@example.fi"]
    assert [a.addr_spec for a in message["From"].addresses] == ["ajanvaraus@luotsi.example"]
    assert words(message, "plain") == LETTER.text


@pytest.mark.parametrize("field", ["method", "name"])
def test_nobody_can_write_lines_into_the_meetings_head(field: str) -> None:
    message = sent(replace(LETTER, meeting=replace(MeetingFile(ICS, "REQUEST"), **{field: EVIL})))
    assert not [part for part in message.walk() if part["Bcc"]]
    (attached,) = message.iter_attachments()
    assert attached.get_content() == ICS.encode()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "maija",
        "maija@",
        "@example.fi",
        "a@example.fi, b@example.fi",
        "a@example.fi\r\nBcc: b@example.fi",
        "Maija <a@example.fi>",
        " a@example.fi",
        "a@example.fi\x00",
        "a@exa mple.fi",
        "a@example.fi>",
    ],
)
@pytest.mark.parametrize("field", ["to", "sender", "reply_to"])
def test_what_is_not_one_address_is_refused(field: str, address: str) -> None:
    if field == "reply_to" and not address:
        return
    with pytest.raises(NotAnAddress):
        mime_of(changed(field, address))


def test_a_letter_needs_a_time_with_its_offset() -> None:
    with pytest.raises(NaiveTime):
        mime_of(replace(LETTER, written_at=datetime.fromisoformat("2026-06-01")))


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_text_adds_a_head_line_or_a_receiver(subject: str, name: str, body: str) -> None:
    letter = replace(LETTER, subject=subject, to_name=name, text=body)
    message = sent(letter)
    assert message.keys() == sent(LETTER).keys()
    assert [a.addr_spec for a in message["To"].addresses] == ["maija@example.fi"]
