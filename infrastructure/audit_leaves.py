"""What the audit tree is made of: a leaf for each stored event, a head for each stream.

Leaves are taken over the bytes as stored, sealed ones sealed, so that erasing a person's keys
leaves every proof valid.
"""

from typing import NamedTuple
from uuid import UUID

from infrastructure.merkle import Tree, leaf_hash

EVENT_PREFIX = b"luotsi/v1\0"
HEAD_PREFIX = b"luotsi/v1 head\0"


class StreamBroken(Exception):
    """The versions of a stream do not follow one another: an event is missing or doubled."""


class StoredEvent(NamedTuple):
    """One row of the log, exactly as it lies in the table."""

    position: int
    stream: UUID
    version: int
    name: str
    state: bytes


def event_leaf(event: StoredEvent) -> bytes:
    """The leaf hash of an event; no two different rows can share the bytes it is taken over."""
    name, state = event.name.encode(), event.state
    return leaf_hash(
        EVENT_PREFIX
        + event.position.to_bytes(8)
        + event.stream.bytes
        + event.version.to_bytes(8)
        + len(name).to_bytes(4)
        + name
        + len(state).to_bytes(4)
        + state
    )


class Head(NamedTuple):
    """The last event of a stream: its version and its leaf; `place` is the stream's own leaf."""

    place: int
    version: int
    leaf_index: int


def head_leaf(stream: UUID, version: int, leaf_index: int) -> bytes:
    """The leaf hash that says: this stream ends with this version, at this leaf of the log."""
    return leaf_hash(HEAD_PREFIX + stream.bytes + version.to_bytes(8) + leaf_index.to_bytes(8))


class Heads:
    """A tree over the last event of every stream, in the order the streams were opened.

    Its root is part of each checkpoint: so a bundle can show that nothing follows its last event.
    """

    def __init__(self) -> None:
        self._tree = Tree()
        self._heads: dict[UUID, Head] = {}
        self._moved: dict[UUID, Head] = {}

    def __len__(self) -> int:
        return len(self._heads)

    def root(self) -> bytes:
        """The root over all heads."""
        return self._current().root()

    def of(self, stream: UUID) -> Head:
        """Where a stream ends; raises KeyError when nothing of it is in the tree."""
        return self._heads[stream]

    def proof(self, stream: UUID) -> list[bytes]:
        """The path from a stream's head to the root over all heads."""
        return self._current().inclusion(self._heads[stream].place)

    def follow(self, stream: UUID, version: int, leaf_index: int) -> None:
        """Take the next event of a stream; raises StreamBroken unless it is just the next one."""
        before = self._heads.get(stream)
        expected = before.version + 1 if before else 1
        if version != expected:
            msg = f"stream {stream}: version {expected} expected, {version} found"
            raise StreamBroken(msg)
        place = before.place if before else len(self._heads)
        self._heads[stream] = self._moved[stream] = Head(place, version, leaf_index)

    def _current(self) -> Tree:
        for stream, head in self._moved.items():
            leaf = head_leaf(stream, head.version, head.leaf_index)
            if head.place == len(self._tree):
                self._tree.append(leaf)
            else:
                self._tree.replace(head.place, leaf)
        self._moved.clear()
        return self._tree
