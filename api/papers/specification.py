"""The specification on paper: the sentences of the tests, by room and capability."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePath

from api.papers.proofs import Proof
from application.house import HOUSE

HEAD = """# What is specified

Every sentence is a test that runs; `make test` runs them all. First the rooms of the business,
then the house they stand in. Letters and numbers in brackets are rows of docs/FEATURES.md.
"""


def specification_paper(proofs: Iterable[Proof]) -> str:
    """SPECIFICATION.md: room, capability, sentences."""
    some = list(proofs)
    business = {room.name for room in HOUSE}
    rooms = sorted({_room(one) for one in some}, key=lambda room: (room not in business, room))
    parts = [_chapter(room, [one for one in some if _room(one) == room]) for room in rooms]
    return "\n".join([HEAD, *(line for part in parts for line in part)])


def _room(proof: Proof) -> str:
    folders = PurePath(proof.path).parts[1:-1]
    return folders[0] if folders else "house"


def _chapter(room: str, proofs: list[Proof]) -> Iterator[str]:
    yield f"## {room.replace('_', ' ').capitalize()}\n"
    for path, some in groupby(proofs, key=lambda one: one.path):
        of_file = list(some)
        capability = PurePath(path).stem.removeprefix("test_").replace("_", " ")
        yield f"### {capability.capitalize()}\n"
        if about := of_file[0].about.split("\n\n")[0].replace("\n", " "):
            yield f"{about}\n"
        for one in of_file:
            proved = f" [{', '.join(one.features)}]" if one.features else ""
            yield f"- {one.sentence}{proved}"
        yield ""
