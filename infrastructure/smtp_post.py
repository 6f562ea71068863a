"""The post: letters leave by SMTP to the server an address like smtp://user:password@host names."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import aiosmtplib

from infrastructure.letters import Letter, mime_of, one_address

_PERMANENT = 500
_PORTS = {"smtp": 587, "smtps": 465}
_STARTTLS = {"auto": None, "required": True, "off": False}


class BadSmtpAddress(ValueError):
    """LUOTSI_SMTP_URL reads smtp://[user:password@]host[:port][?starttls=auto|required|off]."""


class LetterRefused(Exception):
    """The mail server will never take this letter: the address is wrong or suppressed."""


class LetterPostponed(Exception):
    """The mail server could not take the letter now: it is tried again later."""


@dataclass(frozen=True)
class SmtpPost:
    """Sends letters; holds no connection between them, and never shows its password."""

    host: str
    port: int
    tls: bool = False
    starttls: bool | None = None
    """True = refuse to go on without, None = when offered, False = never."""
    username: str | None = None
    password: str | None = None
    timeout: float = 30
    """Seconds for each step."""

    def __repr__(self) -> str:
        return f"SmtpPost({self.host}:{self.port})"

    @classmethod
    def at(cls, url: str) -> "SmtpPost":
        """The post at an address; with a password it insists on TLS. Raises BadSmtpAddress."""
        try:
            parts = urlsplit(url)
            port = parts.port or _PORTS[parts.scheme]
            asked = parse_qs(parts.query).get("starttls", [""])[-1]
            starttls = _STARTTLS[asked or ("required" if parts.username else "auto")]
        except (ValueError, LookupError):
            raise BadSmtpAddress from None  # the address may hold a password: never shown
        if not parts.hostname:
            raise BadSmtpAddress
        tls = parts.scheme == "smtps"
        user, password = (unquote(p) if p else None for p in (parts.username, parts.password))
        return cls(parts.hostname, port, tls, False if tls else starttls, user, password)

    async def send(self, letter: Letter) -> None:
        """Hand the letter over. Raises LetterRefused, LetterPostponed, NotAnAddress."""
        message = mime_of(letter)
        to, sender = (one_address(one).addr_spec for one in (letter.to, letter.sender))
        try:
            await aiosmtplib.send(message, sender=sender, recipients=[to], **self._connection())
        except aiosmtplib.SMTPRecipientsRefused as refused:
            raise _outcome(refused.recipients[0].code)(letter.letter_id) from refused
        except aiosmtplib.SMTPAuthenticationError as closed:
            raise LetterPostponed(letter.letter_id) from closed  # our own fault, not the letter's
        except aiosmtplib.SMTPResponseException as answer:
            raise _outcome(answer.code)(letter.letter_id) from answer
        except (aiosmtplib.SMTPException, OSError) as away:
            raise LetterPostponed(letter.letter_id) from away

    def _connection(self) -> dict[str, Any]:
        return {
            "hostname": self.host,
            "port": self.port,
            "use_tls": self.tls,
            "start_tls": self.starttls,
            "username": self.username,
            "password": self.password,
            "timeout": self.timeout,
        }


def _outcome(code: int) -> type[LetterRefused] | type[LetterPostponed]:
    return LetterRefused if code >= _PERMANENT else LetterPostponed
