"""The Merkle tree of RFC 6962 and RFC 9162: what is appended can be proved, what is changed shows.

Pure arithmetic on SHA-256 hashes; it knows neither events nor signatures. What a proof proves is
judged in `merkle_proofs`.
"""

from collections.abc import Iterable
from hashlib import sha256

HASH_BYTES = 32
EMPTY_ROOT = sha256().digest()


def leaf_hash(data: bytes) -> bytes:
    """The hash of one entry (RFC 9162 section 2.1.1); the 0x00 keeps leaves and nodes apart."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two neighbouring subtrees."""
    return sha256(b"\x01" + left + right).digest()


class CompactRange:
    """A growing tree kept as its few complete subtrees: enough for the root, no more."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash at the right edge."""
        carry, size = leaf, self.size
        while size & 1:
            carry, size = node_hash(self._peaks.pop(), carry), size >> 1
        self._peaks.append(carry)
        self.size += 1

    def root(self) -> bytes:
        """The root over all leaves appended so far."""
        if not self._peaks:
            return EMPTY_ROOT
        *rest, folded = self._peaks
        for peak in reversed(rest):
            folded = node_hash(peak, folded)
        return folded


class Tree:
    """All complete subtrees level by level, so that any proof costs a few look-ups."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self._levels: list[bytearray] = [bytearray()]
        for leaf in leaves:
            self.append(leaf)

    def __len__(self) -> int:
        return len(self._levels[0]) // HASH_BYTES

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash at the right edge."""
        self._levels[0] += leaf
        self._raise_parents(len(self) - 1)

    def replace(self, index: int, leaf: bytes) -> None:
        """Set another hash at a place (only for trees of present state, never for a log)."""
        self._put(0, index, leaf)
        self._raise_parents(index)

    def root(self, size: int | None = None) -> bytes:
        """The root over the first `size` leaves, over all of them when not told."""
        end = self._within(len(self) if size is None else size)
        return self._span(0, end) if end else EMPTY_ROOT

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """The path proving that leaf `index` is among the first `size` (RFC 9162 2.1.3.1)."""
        start, end, path = 0, self._within(len(self) if size is None else size), []
        if not 0 <= index < end:
            raise IndexError(index)
        while end - start > 1:
            middle = start + _split(end - start)
            if index < middle:
                path.append(self._span(middle, end))
                end = middle
            else:
                path.append(self._span(start, middle))
                start = middle
        return path[::-1]

    def consistency(self, first: int, second: int | None = None) -> list[bytes]:
        """The proof that the first `first` leaves are a prefix of `second` (RFC 9162 2.1.4.1)."""
        end = self._within(len(self) if second is None else second)
        if not 0 <= first <= end:
            raise IndexError(first)
        return self._consistency(first, end) if 0 < first < end else []

    def _consistency(self, first: int, end: int) -> list[bytes]:
        start, whole, path = 0, True, []
        while first != end:
            middle = start + _split(end - start)
            if first <= middle:
                path.append(self._span(middle, end))
                end = middle
            else:
                path.append(self._span(start, middle))
                start, whole = middle, False
        return ([] if whole else [self._span(start, end)]) + path[::-1]

    def _span(self, start: int, end: int) -> bytes:
        width = end - start
        if width & (width - 1) == 0:
            level = width.bit_length() - 1
            return self._at(level, start >> level)
        middle = start + _split(width)
        return node_hash(self._span(start, middle), self._span(middle, end))

    def _raise_parents(self, index: int) -> None:
        level, index = 0, index | 1
        while (index + 1) * HASH_BYTES <= len(self._levels[level]):
            pair = node_hash(self._at(level, index - 1), self._at(level, index))
            level, index = level + 1, index >> 1
            if level == len(self._levels):
                self._levels.append(bytearray())
            self._put(level, index, pair)
            index |= 1

    def _at(self, level: int, index: int) -> bytes:
        return bytes(self._levels[level][index * HASH_BYTES : (index + 1) * HASH_BYTES])

    def _put(self, level: int, index: int, value: bytes) -> None:
        self._levels[level][index * HASH_BYTES : (index + 1) * HASH_BYTES] = value

    def _within(self, size: int) -> int:
        if not 0 <= size <= len(self):
            raise IndexError(size)
        return size


def _split(width: int) -> int:
    return 1 << ((width - 1).bit_length() - 1)
