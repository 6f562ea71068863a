"""A letter as mail programs want it: the same words as text and page, and a meeting if it has one.

The tree: mixed(alternative(text, html, calendar with its method), the same .ics attached).
"""

from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from domain.mail_addresses import as_sent
from domain.refusals import Refused
from domain.slots import aware
from infrastructure.header_text import one_line


class NotAnAddress(Refused):
    """This is not one e-mail address."""

    status = 422


@dataclass(frozen=True)
class MeetingFile:
    """The calendar file of a letter and its method, REQUEST or CANCEL."""

    text: str
    method: str
    name: str = "tapaaminen.ics"


@dataclass(frozen=True)
class Attachment:
    """A document that goes with a letter, such as an invoice's PDF."""

    name: str
    content: bytes
    kind: str = "application/pdf"


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One mail to one person; the same `letter_id` makes the same Message-ID when sent again."""

    letter_id: str
    to: str
    sender: str
    subject: str
    text: str
    html: str
    written_at: datetime
    to_name: str = ""
    sender_name: str = ""
    reply_to: str = ""
    language: str = "fi"
    meeting: MeetingFile | None = None
    attachments: tuple[Attachment, ...] = field(default=())
    unsubscribe_url: str = ""
    """Only where the letter is optional (RFC 8058)."""


def mime_of(letter: Letter) -> EmailMessage:
    """The message to send. Raises NotAnAddress, NaiveTime."""
    message = EmailMessage(policy=SMTP)
    _address(message, letter)
    _describe(message, letter)
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    if letter.meeting:
        _invite(message, letter.meeting)
    for each in letter.attachments:
        _attach(message, each)
    return message


def _address(message: EmailMessage, letter: Letter) -> None:
    sender = one_address(letter.sender, letter.sender_name)
    message["From"] = sender
    message["To"] = one_address(letter.to, letter.to_name)
    if letter.reply_to:
        message["Reply-To"] = one_address(letter.reply_to)
    message["Message-ID"] = f"<{_word(letter.letter_id)}@{sender.domain}>"


def _describe(message: EmailMessage, letter: Letter) -> None:
    message["Subject"] = one_line(letter.subject)
    message["Date"] = format_datetime(aware(letter.written_at))
    message["Content-Language"] = _word(letter.language)
    message["Auto-Submitted"] = "auto-generated"
    if letter.unsubscribe_url:
        message["List-Unsubscribe"] = f"<{_word(letter.unsubscribe_url)}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"


def _invite(message: EmailMessage, meeting: MeetingFile) -> None:
    params = {"method": _word(meeting.method)}  # some mail programs need it in the content type
    message.add_alternative(meeting.text, subtype="calendar", cte="base64", params=params)
    _attach(message, Attachment(meeting.name, meeting.text.encode(), "application/ics"))


def _attach(message: EmailMessage, each: Attachment) -> None:
    main, _, sub = each.kind.partition("/")
    message.add_attachment(each.content, maintype=main, subtype=sub, filename=one_line(each.name))


def one_address(address: str, name: str = "") -> Address:
    """One address with a name; the name cannot smuggle in another. Raises NotAnAddress."""
    sent = as_sent(address)
    if sent is None:
        raise NotAnAddress
    return Address(display_name=one_line(name), addr_spec=sent)


def _word(text: str) -> str:
    return "".join(c for c in one_line(text) if c not in " <>")
