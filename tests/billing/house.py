"""A whole firm that bills: the front door on a database, its post kept for reading."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from infrastructure.letters import Letter
from tests.billing.scene import FIRM_SET
from tests.signed_in import House, open_house
from tests.spec_times import NOON


@dataclass
class Postbag:
    """A post that keeps every letter."""

    letters: list[Letter] = field(default_factory=list)

    async def send(self, letter: Letter) -> None:
        """Keep a letter."""
        self.letters.append(letter)


@dataclass
class BillingHouse:
    """An open house, with its post."""

    house: House
    post: Postbag


@contextmanager
def billing_house(
    dsn: str, folder: Path, at: datetime = NOON, **settings: Any
) -> Iterator[BillingHouse]:
    """A firm that knows who it is, on a migrated database."""
    with open_house(dsn, folder, at, **settings) as house:
        post = Postbag()
        house.reception.post = post
        house.do(replace(FIRM_SET, valid_from=NOON.date()))
        yield BillingHouse(house, post)
