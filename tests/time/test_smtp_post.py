"""Letters really leave over SMTP, and what the server says decides whether they are tried again."""

import asyncio
import socket
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from email import message_from_bytes
from uuid import uuid4

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from icalendar import Calendar

from domain.slots import Slot
from infrastructure.calendar_feed import Meeting, Party, invitation, method_of
from infrastructure.letters import Letter, MeetingFile
from infrastructure.smtp_post import (
    BadSmtpAddress,
    LetterPostponed,
    LetterRefused,
    SmtpPost,
)

pytestmark = pytest.mark.feature("E6")

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)


class Box:
    """A mailbox that keeps what it is given, and answers some addresses with a code."""

    def __init__(self) -> None:
        self.letters: list[Envelope] = []

    async def handle_RCPT(  # noqa: N802 - the server calls it so
        self, _: SMTP, __: Session, envelope: Envelope, address: str, ___: list[str]
    ) -> str:
        if address.startswith("says-"):
            return f"{address[5:8]} no"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - the server calls it so
        self, _: SMTP, __: Session, envelope: Envelope
    ) -> str:
        self.letters.append(envelope)
        return "250 kept"


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def server(box: Box) -> Iterator[str]:
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield f"smtp://127.0.0.1:{controller.port}"
    controller.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def letter(to: str = "maija@example.fi") -> Letter:
    meeting = Meeting(
        session_id=uuid4(),
        slot=Slot.from_wall(date(2026, 6, 10), time(10), 60),
        sequence=3,
        changed_at=NOW,
    )
    text = invitation(meeting, Party("Luotsi", "a@luotsi.example"), [Party("Maija", to)])
    return Letter(
        letter_id=str(uuid4()),
        to=to,
        to_name="Maija Mäki",
        sender="ajanvaraus@luotsi.example",
        subject="Tapaaminen",
        text=".piste alussa\nÄäkköset\n",
        html="<p>Ääkköset</p>",
        written_at=NOW,
        meeting=MeetingFile(text, method_of(meeting)),
    )


def send(server: str, one: Letter) -> None:
    asyncio.run(SmtpPost.at(server).send(one))


def payloads(envelope: Envelope) -> dict[str, str]:
    assert isinstance(envelope.content, bytes)
    leaves = [p for p in message_from_bytes(envelope.content).walk() if not p.is_multipart()]
    found = {part.get_content_type(): part.get_payload(decode=True) for part in leaves}
    return {kind: content.decode() for kind, content in found.items() if isinstance(content, bytes)}


@pytest.mark.feature("E3")
def test_an_invitation_arrives_whole(server: str, box: Box) -> None:
    one = letter()
    send(server, one)
    (envelope,) = box.letters
    assert (envelope.mail_from, envelope.rcpt_tos) == (one.sender, [one.to])
    parts = payloads(envelope)
    assert parts["text/plain"].replace("\r\n", "\n") == one.text
    assert parts["text/html"].strip() == one.html
    assert one.meeting is not None
    assert parts["text/calendar"] == parts["application/ics"] == one.meeting.text
    (event,) = Calendar.from_ical(parts["text/calendar"]).walk("VEVENT")
    assert int(str(event["SEQUENCE"])) == 3


def test_a_refused_receiver_is_not_tried_again(server: str, box: Box) -> None:
    with pytest.raises(LetterRefused):
        send(server, letter("says-550@example.fi"))
    assert box.letters == []


def test_a_busy_server_is_tried_again_later(server: str, box: Box) -> None:
    with pytest.raises(LetterPostponed):
        send(server, letter("says-451@example.fi"))
    assert box.letters == []


def test_a_server_that_is_away_is_tried_again_later() -> None:
    with pytest.raises(LetterPostponed):
        send(f"smtp://127.0.0.1:{free_port()}", letter())


def test_a_password_is_never_sent_in_the_clear(server: str, box: Box) -> None:
    with pytest.raises(LetterPostponed):
        send(server.replace("//", "//user:secret@"), letter())
    assert box.letters == []


def test_the_address_of_the_post_is_read() -> None:
    plain = SmtpPost.at("smtp://mail.example")
    assert (plain.port, plain.tls, plain.starttls) == (587, False, None)
    secret = SmtpPost.at("smtp://us%40er:p%3Aw@mail.example:2525")
    assert (secret.username, secret.password, secret.starttls) == ("us@er", "p:w", True)
    whole = SmtpPost.at("smtps://u:p@mail.example")
    assert (whole.port, whole.tls, whole.starttls) == (465, True, False)
    assert SmtpPost.at("smtp://u:p@localhost?starttls=off").starttls is False


def test_the_post_never_shows_its_password() -> None:
    post = SmtpPost.at("smtp://user:secret@mail.example")
    assert "secret" not in repr(post) + str(post)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mail.example",
        "http://mail.example",
        "smtp://",
        "smtp://secret@h:x",
        "smtp://h?starttls=y",
    ],
)
def test_what_is_no_address_of_a_post_is_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(BadSmtpAddress) as refused:
        SmtpPost.at(url)
    assert "secret" not in str(refused.value)
