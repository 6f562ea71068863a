"""Signed checkpoints of the log: the C2SP tlog-checkpoint as a C2SP signed note with Ed25519.

A checkpoint is a few lines of text that a witness can keep on paper or in a mailbox: whose log,
how many entries, the root of their tree, when, and the root over every stream's last event.
"""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from infrastructure.checkpoint_keys import BadCheckpoint, PublicKey, SigningKey, decoded


@dataclass(frozen=True)
class Checkpoint:
    """The state of the log at one moment: its entries and every stream's last event."""

    origin: str
    size: int
    root: bytes
    made_at: datetime
    streams: int
    heads_root: bytes

    @property
    def text(self) -> str:
        """The lines that are signed; time and heads are extension lines of the format."""
        made = self.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        root, heads = (b64encode(part).decode() for part in (self.root, self.heads_root))
        return f"{self.origin}\n{self.size}\n{root}\nmade {made}\nheads {self.streams} {heads}\n"

    def signed(self, *keys: SigningKey) -> str:
        """The signed note; two keys sign while one is being replaced by the other."""
        return self.text + "\n" + "".join(key.signature_line(self.text) for key in keys)


def open_checkpoint(note: str, trusted: Iterable[PublicKey]) -> Checkpoint:
    """Read a signed checkpoint; raises BadCheckpoint unless a trusted key signed just this."""
    text, blank, signatures = note.rpartition("\n\n")
    text += "\n"
    if not blank or not any(key.signed(text, signatures) for key in trusted):
        msg = "no trusted key signed this checkpoint"
        raise BadCheckpoint(msg)
    return _parsed(text)


def as_kept(text: str) -> str:
    """A note as it was signed, out of one that came through a mail or a form field."""
    lines = [line.strip().removeprefix(">").strip() for line in text.strip().splitlines()]
    return "\n".join(lines) + "\n"


def _parsed(text: str) -> Checkpoint:
    try:
        origin, size, root, made, heads = text.removesuffix("\n").split("\n")
        _, streams, heads_root = heads.split(" ")
        made_at = datetime.strptime(made, "made %Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        read = Checkpoint(
            origin,
            int(size),
            decoded(root),
            made_at,
            int(streams),
            decoded(heads_root),
        )
    except ValueError as error:
        msg = "the lines are not those of a checkpoint"
        raise BadCheckpoint(msg) from error
    if read.text != text:
        msg = "the lines are not written the one way they may be"
        raise BadCheckpoint(msg)
    return read
