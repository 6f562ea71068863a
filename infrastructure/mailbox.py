"""A mailbox on this machine: where letters go as long as no mail server is named, to be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from pathlib import Path

from infrastructure.letters import Letter, mime_of


@dataclass(frozen=True)
class Kept:
    """A letter in the mailbox, as mail programs would show it."""

    name: str
    to: str
    sender: str
    subject: str
    written_at: datetime
    text: str
    files: tuple[tuple[str, str, bytes], ...] = ()
    """Name, kind and content of what is attached."""


class Mailbox:
    """Keeps each letter as one `.eml` file; the same letter sent again is the same file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def send(self, letter: Letter) -> None:
        """Keep a letter. Raises NotAnAddress."""
        message = mime_of(letter)
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        told = f"{message['Message-ID']}{message['To']}"
        name = f"{letter.written_at.astimezone(UTC):%Y%m%dT%H%M%S}-{_short(told)}"
        (self.folder / f"{name}.eml").write_bytes(message.as_bytes())

    def letters(self, limit: int = 200) -> Iterator[Kept]:
        """The letters, newest first."""
        for path in sorted(self.folder.glob("*.eml"), reverse=True)[:limit]:
            yield _read(path)

    def letter(self, name: str) -> Kept | None:
        """One letter by its name in the mailbox."""
        path = self.folder / f"{name}.eml"
        return _read(path) if path in self.folder.glob("*.eml") else None


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _read(path: Path) -> Kept:
    message = message_from_bytes(path.read_bytes(), policy=default)
    body = message.get_body(("plain",))
    return Kept(
        name=path.stem, to=str(message["To"]), sender=str(message["From"]),
        subject=str(message["Subject"]), written_at=parsedate_to_datetime(message["Date"]),
        text=body.get_content() if body else "",
        files=tuple(_file(part) for part in message.iter_attachments()),
    )  # fmt: skip


def _file(part: EmailMessage) -> tuple[str, str, bytes]:
    content = part.get_payload(decode=True)
    return (
        part.get_filename("file"),
        part.get_content_type(),
        content if isinstance(content, bytes) else b"",
    )
