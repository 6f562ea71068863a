"""Judging proofs of the Merkle tree of RFC 9162: is this entry in it, did it only grow?"""

from collections.abc import Sequence

from infrastructure.merkle import EMPTY_ROOT, node_hash


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """Whether the proof leads from this leaf at this place to this root (RFC 9162 2.1.3.2)."""
    place, last, folded = index, size - 1, leaf
    if not 0 <= place <= last:
        return False
    for sibling in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            folded = node_hash(sibling, folded)
            place, last = _past_left_edges(place, last)
        else:
            folded = node_hash(folded, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and folded == root


def verify_consistency(
    first: int,
    second: int,
    proof: Sequence[bytes],
    first_root: bytes,
    second_root: bytes,
) -> bool:
    """Whether the second tree only appended to the first (RFC 9162 2.1.4.2)."""
    if not 0 < first < second:
        same = first == second and first_root == second_root
        return not proof and (same or (0 == first < second and first_root == EMPTY_ROOT))
    path = [first_root, *proof] if first & (first - 1) == 0 else list(proof)
    return bool(path) and _folds_to_both(first, second, path) == (
        first_root,
        second_root,
    )


def _folds_to_both(first: int, second: int, path: list[bytes]) -> tuple[bytes, bytes] | None:
    place, last = first - 1, second - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = path[0]
    for sibling in path[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            place, last = _past_left_edges(place, last)
        else:
            new = node_hash(new, sibling)
        place, last = place >> 1, last >> 1
    return (old, new) if last == 0 else None


def _past_left_edges(place: int, last: int) -> tuple[int, int]:
    while place and not place & 1:
        place, last = place >> 1, last >> 1
    return place, last
