"""Whenever a mentor is to be away or the firm closes, the day shown is the one that will hold."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from application.booking.close_firm import CloseFirm, LiftClosure
from application.lots.whenever_time_stands_still import whenever_time_stands_still
from application.mentors.mark_absence import EndAbsence, MarkAbsence
from application.people.register_person import RegisterPerson
from tests.engagements.scene import AINO, CASE, MIKAEL, PACKAGE, RUNNING, SANNA, mentors
from tests.signed_in import House, open_house
from tests.spec import Spec, commanded

JULY = MarkAbsence(
    mentor_id=SANNA, starts_at=datetime(2026, 6, 30, 21, tzinfo=UTC),
    ends_at=datetime(2026, 7, 14, 21, tzinfo=UTC), absence_id=UUID(int=0xA1),
)  # fmt: skip
BACK = EndAbsence(mentor_id=SANNA, absence_id=JULY.absence_id)
CLOSED = CloseFirm(first=date(2026, 8, 3), last=date(2026, 8, 9), closure_id=UUID(int=0xC1))
OPEN = LiftClosure(closure_id=CLOSED.closure_id)
pytestmark = [pytest.mark.feature("R13"), pytest.mark.feature("K1")]


def test_an_absence_marked_or_taken_back_concerns_what_was_bought_with_that_mentor(
    spec: Spec,
) -> None:
    for wish in (JULY, BACK):
        spec.given(*mentors()).when(wish)
        (errand,) = commanded(whenever_time_stands_still, spec.new[0])
        assert (errand.name, errand.about["mentor_id"]) == ("move_ends", str(SANNA))


def test_a_closure_set_or_lifted_concerns_everything(spec: Spec) -> None:
    for wish in (CLOSED, OPEN):
        spec.when(wish)
        (errand,) = [
            one for new in spec.new for one in commanded(whenever_time_stands_still, new)
        ]  # fmt: skip
        assert (errand.name, "mentor_id" in errand.about) == ("move_ends", False)


def test_the_mentee_reads_the_new_day_as_soon_as_it_is_told(
    database_url: str, tmp_path: Path
) -> None:
    with open_house(database_url, tmp_path) as house:
        aino = RegisterPerson(person_id=AINO, name="Aino", email="aino@a.example")
        house.do(*mentors(), aino, *RUNNING)
        assert _shown(house) == "Wed 30 Sept 2026"
        house.do(JULY)
        assert _shown(house) == "Wed 14 Oct 2026"
        house.do(MarkAbsence(mentor_id=MIKAEL, starts_at=JULY.starts_at, ends_at=JULY.ends_at))
        assert _shown(house) == "Wed 14 Oct 2026"
        house.do(CLOSED)
        assert _shown(house) == "Wed 21 Oct 2026"
        house.do(BACK)
        assert _shown(house) == "Wed 7 Oct 2026"
        house.do(OPEN)
        assert _shown(house) == "Wed 30 Sept 2026"
        assert PACKAGE.valid_until == date(2026, 9, 30)


def _shown(house: House) -> str:
    page = house.signed_in(AINO).get(f"/my/mentoring/{CASE}?lang=en").text
    return page.split("use them by ")[1].split(".")[0]
