"""The tree gives the published roots, and its proofs prove just what they should."""

from hashlib import sha256
from itertools import pairwise

import pytest

from infrastructure.merkle import EMPTY_ROOT, CompactRange, Tree, leaf_hash
from infrastructure.merkle_proofs import verify_consistency, verify_inclusion

LARGEST = 130
LEAVES = [leaf_hash(str(n).encode()) for n in range(LARGEST)]
TREE = Tree(LEAVES)
WRONG = leaf_hash(b"wrong")

# The eight entries and roots that Certificate Transparency implementations test themselves with.
REFERENCE_ENTRIES = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]
REFERENCE_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def by_definition(leaves: list[bytes]) -> bytes:
    """The root as RFC 9162 section 2.1.1 defines it, word for word."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"").digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    left, right = by_definition(leaves[:k]), by_definition(leaves[k:])
    return sha256(b"\x01" + left + right).digest()


@pytest.mark.feature("N2")
@pytest.mark.parametrize("size", range(1, 9))
def test_the_published_reference_roots_are_reached(size: int) -> None:
    leaves = [leaf_hash(bytes.fromhex(entry)) for entry in REFERENCE_ENTRIES[:size]]
    growing = CompactRange()
    for leaf in leaves:
        growing.append(leaf)
    assert growing.root().hex() == Tree(leaves).root().hex() == REFERENCE_ROOTS[size - 1]


def test_every_way_to_the_root_agrees_with_the_definition() -> None:
    growing = CompactRange()
    assert growing.root() == TREE.root(0) == EMPTY_ROOT
    for size, leaf in enumerate(LEAVES, 1):
        growing.append(leaf)
        assert growing.root() == TREE.root(size) == by_definition(LEAVES[:size])


def test_every_leaf_of_every_tree_up_to_130_is_proved_and_no_other() -> None:
    for size in range(1, LARGEST + 1):
        root = TREE.root(size)
        for index in range(size):
            proof = TREE.inclusion(index, size)
            assert verify_inclusion(LEAVES[index], index, size, proof, root)
            assert not verify_inclusion(WRONG, index, size, proof, root)
            assert not verify_inclusion(LEAVES[index], index, size, proof, WRONG)
            assert not verify_inclusion(LEAVES[index], (index + 1) % size, size, proof, root) or (
                size == 1
            )
            assert not verify_inclusion(LEAVES[index], index, size, [*proof, WRONG], root)
            assert not proof or not verify_inclusion(LEAVES[index], index, size, proof[1:], root)


def test_every_prefix_of_every_tree_up_to_130_is_proved_and_no_other() -> None:
    for second in range(1, LARGEST + 1):
        for first in range(1, second + 1):
            old, new = TREE.root(first), TREE.root(second)
            proof = TREE.consistency(first, second)
            assert verify_consistency(first, second, proof, old, new)
            assert not verify_consistency(first, second, proof, WRONG, new)
            assert not verify_consistency(first, second, proof, old, WRONG)
            assert not verify_consistency(first, second, [*proof, WRONG], old, new)
            assert not proof or not verify_consistency(first, second, proof[1:], old, new)


def test_any_tree_grows_out_of_the_empty_one_and_only_that_needs_no_proof() -> None:
    assert verify_consistency(0, 5, [], EMPTY_ROOT, TREE.root(5))
    assert not verify_consistency(0, 5, [], WRONG, TREE.root(5))
    assert not verify_consistency(5, 4, [], TREE.root(5), TREE.root(4))
    assert not verify_consistency(4, 5, [], TREE.root(4), TREE.root(5))


def test_a_leaf_and_a_node_over_the_same_bytes_differ() -> None:
    assert leaf_hash(LEAVES[0] + LEAVES[1]) != Tree(LEAVES[:2]).root()


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 13])
def test_a_replaced_leaf_changes_the_root_as_if_it_had_always_stood_there(size: int) -> None:
    for index in range(size):
        changed = Tree(LEAVES[:size])
        changed.replace(index, WRONG)
        assert changed.root() == by_definition([*LEAVES[:index], WRONG, *LEAVES[index + 1 : size]])
        assert verify_inclusion(WRONG, index, size, changed.inclusion(index), changed.root())


def test_no_proof_is_made_of_what_is_not_in_the_tree() -> None:
    for ask in (
        lambda: TREE.inclusion(5, 5),
        lambda: TREE.consistency(6, 5),
        lambda: TREE.root(999),
    ):
        with pytest.raises(IndexError):
            ask()


def test_a_proof_in_a_log_of_a_million_would_stay_below_a_kilobyte() -> None:
    sizes = [len(TREE.inclusion(0, 2**n)) for n in range(8)]
    assert [after - before for before, after in pairwise(sizes)] == [1] * 7
    assert 32 * (1_000_000 - 1).bit_length() <= 1024
