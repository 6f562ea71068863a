"""The office opens a group and keeps its people on pages; nobody else does."""

from pathlib import Path
from uuid import UUID

import pytest

from application.clients.name_mentee import NameMentee
from domain.people import Role
from tests.agreements.scene import COMPANY, PAID_BY_COMPANY
from tests.engagements.scene import SANNA, mentors
from tests.signed_in import House, open_house

OWN = {UUID(int=0xC0 + n): name for n, name in enumerate(("Tuuli", "Sulo", "Ida", "Otso"))}
FIRST, SECOND, THIRD, LAST = OWN
NEW = f"/desk/clients/{COMPANY}/together/new"
FILLED = {
    "kind": "group", "priced": "seat", "mentee_id": str(FIRST),
    "members": [str(SECOND), str(THIRD)],
    "lead_id": str(SANNA), "course.starts_on": "2026-03-09", "course.ends_on": "2026-10-31",
    "course.sessions": "7", "course.every_days": "", "course.minutes": "",
}  # fmt: skip
pytestmark = [pytest.mark.feature(row) for row in ("G2", "G3", "S9", "S12")]


def _people(house: House) -> None:
    house.do(*mentors(), *PAID_BY_COMPANY)
    for person, name in OWN.items():
        named = NameMentee(
            organisation_id=COMPANY,
            person_id=person,
            name=name,
            of_age=True,
            email=f"{name}@verso.example",
        )
        house.do(named)


def test_a_group_is_opened_and_its_people_are_kept(database_url: str, tmp_path: Path) -> None:
    with open_house(database_url, tmp_path) as house:
        _people(house)
        office = house.as_(Role.COORDINATOR)
        assert "Open a group or a project" in office.get(f"/desk/clients/{COMPANY}?lang=en").text
        wrong = office.post(NEW, data={**FILLED, "course.sessions": "0"})
        assert (wrong.status_code, "2026-10-31" in wrong.text) == (422, True)
        made = office.post(NEW, data=FILLED)
        assert made.status_code == 303
        there = made.headers["location"]
        house.settle()
        shown = office.get(f"{there}?lang=en").text
        assert [name in shown for name in OWN.values()] == [True, True, True, False]
        assert shown.count("Pledge not signed yet") == 3
        assert office.post(f"{there}/admit", data={"member_id": str(LAST)}).status_code == 303
        assert office.post(f"{there}/{SECOND}/let-go").status_code == 303
        house.settle()
        shown = office.get(f"{there}?lang=en").text
        assert [name in shown for name in OWN.values()] == [True, False, True, True]
        assert "€95.00 an hour for each, 3 seats now" in shown
        price = f"{there}/price"
        assert office.post(price, data={"priced": "group"}).status_code == 303
        house.settle()
        assert "as a whole: €390.00 an hour" in office.get(f"{there}?lang=en").text
        for role in (Role.CLIENT, Role.MENTOR, Role.SPONSOR, Role.FINANCE, Role.QUALITY):
            for page in (there, f"{there}/admit", price, NEW):
                assert house.as_(role).get(page).status_code in {403, 404}
            assert house.as_(role).post(NEW, data=FILLED).status_code in {403, 404}
