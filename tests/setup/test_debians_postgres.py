"""The whole firm on each PostgreSQL that Debian brings: its tables, its shelf, its pages."""

from pathlib import Path

import psycopg

from domain.people import Role
from infrastructure.local_postgres import QUICK, Binaries, binaries, running
from infrastructure.migrate import migrate
from tests.booking.scene import ORDERED, THE_FIRM, payment
from tests.signed_in import open_house


def test_a_firm_is_open_on_every_debian_package_of_this_machine(tmp_path: Path) -> None:
    for place in binaries._debian(binaries.DEBIAN):
        found = Binaries(place, int(place.parent.name))
        with running(tmp_path / place.parent.name, binaries=found, options=QUICK) as server:
            migrate(server.dsn)
            _sold_and_read(server.dsn, tmp_path)


def _sold_and_read(dsn: str, folder: Path) -> None:
    """A time is held, ordered and paid; the office reads the order and the client's name."""
    with open_house(dsn, folder) as house:
        house.do(*THE_FIRM, *ORDERED, payment())
        office = house.as_(Role.COORDINATOR)
        assert office.get("/desk").status_code == 200
        assert "Aino Korhonen" in office.get("/desk/bookings").text
    with psycopg.connect(dsn) as link:
        told = link.execute("select count(*), max(position) from event").fetchone()
    assert told
    assert told[0] == told[1] > 0
