"""Keys live as long as there is a reason, are wrapped anew each week, and go by themselves."""

from datetime import time, timedelta
from pathlib import Path

import psycopg
import pytest

from application.engagements.freeze_engagement import EndEngagement
from domain.data_rights import KeyName
from domain.privacy import Purpose
from infrastructure.daily import next_time
from infrastructure.erasing import plan_of
from infrastructure.errands.end_terms import end_terms
from infrastructure.key_epochs import BACKUPS, is_due, retire, rewrap
from infrastructure.terms import overdue, terms
from tests.security.course_of import Told, begin, readable
from tests.security.test_erasure import EVERYTHING
from tests.signed_in import House
from tests.spec_times import NOON

pytestmark = [pytest.mark.feature("P3"), pytest.mark.asvs("14.2.4")]


@pytest.fixture(autouse=True)
def _noon(house: House) -> None:
    house.let_it_be(NOON)


@pytest.mark.asvs("11.2.2")
def test_keys_are_wrapped_anew_and_an_old_epoch_goes_when_no_backup_needs_it(house: House) -> None:
    told = begin(house)
    house.run(lambda: house.reception.visits.codes.begin(told.mentor, NOON))
    reception = house.reception
    files, dsn, folder = reception.log.ring.files, reception.log.dsn, reception.settings.keys
    old, now = files.epoch, reception.log.clock.now()
    with psycopg.connect(dsn) as link:
        living = link.execute(
            "select count(*) from subject_key where wrapped is not null"
        ).fetchone()
    assert living
    assert rewrap(dsn, files) > living[0]
    assert files.epoch == old + 1
    reception.log.ring.forget()
    assert readable(house, told) == EVERYTHING
    begun = _begun(folder, files.epoch)
    assert retire(dsn, folder, now.fromtimestamp(begun, now.tzinfo)) == []
    late = now.fromtimestamp(begun, now.tzinfo) + BACKUPS + timedelta(seconds=1)
    assert retire(dsn, folder, late) == [old]
    assert not (folder / f"kek-{old}.key").exists()
    reception.log.ring.forget()
    assert readable(house, told) == EVERYTHING
    assert is_due(folder, late)
    assert not is_due(folder, now.fromtimestamp(begun, now.tzinfo))


def _begun(folder: Path, epoch: int) -> float:
    return (folder / f"kek-{epoch}.key").stat().st_mtime


def test_when_the_term_is_over_the_keys_go_by_themselves(house: House) -> None:
    told = begin(house)
    house.let_it_be(NOON + timedelta(days=300))
    house.do(EndEngagement(engagement_id=told.course))
    house.let_it_be(NOON + timedelta(days=300 + 729))
    assert not _due(house, told)
    house.let_it_be(NOON + timedelta(days=300 + 733))
    assert _due(house, told) >= {Purpose.MENTORING, Purpose.PRIVATE_NOTE}
    destroyed = house.run(lambda: end_terms(house.reception, {}))
    assert destroyed >= 3
    house.settle()
    assert readable(house, told) & {"goal", "note", "private", "journal"} == set()
    today = house.reception.log.now().date()
    assert house.run(lambda: overdue(house.reception, today)) == []


def _due(house: House, told: Told) -> set[Purpose]:
    today = house.reception.log.now().date()
    return {
        one.key.purpose
        for one in house.run(lambda: overdue(house.reception, today))
        if one.key.subject_id not in {told.mentee, told.mentor} and one.key in _keys(house, told)
    }


def _keys(house: House, told: Told) -> set[KeyName]:
    return set(house.run(lambda: plan_of(house.reception, told.mentee)).destroyed)


def test_while_a_course_runs_or_somebody_works_here_no_term_runs(house: House) -> None:
    told = begin(house)
    house.let_it_be(NOON + timedelta(days=4000))
    running = {one.key: one.until for one in house.run(lambda: terms(house.reception))}
    assert running[KeyName(told.course, Purpose.MENTORING)] is None
    assert running[KeyName(told.mentee, Purpose.CONTACT)] is None
    assert running[KeyName(told.mentor, Purpose.CONTACT)] is None


def test_every_living_key_has_a_reason(house: House) -> None:
    begin(house)
    with psycopg.connect(house.reception.log.dsn) as link:
        living = link.execute(
            "select count(*) from subject_key where wrapped is not null"
        ).fetchone()
    assert living == (len(house.run(lambda: terms(house.reception))),)


def test_nightly_work_plans_itself_for_the_firms_small_hours(house: House) -> None:
    assert next_time(NOON, time(3, 10)).isoformat() == "2026-03-03T01:10:00+00:00"
    early = NOON.replace(hour=0)
    assert next_time(early, time(3, 10)).isoformat() == "2026-03-02T01:10:00+00:00"
    with psycopg.connect(house.reception.log.dsn) as link:
        planned = link.execute("select due_at from job where kind = 'end_terms'").fetchall()
    assert planned
