import json
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from application.firm import Caller, Work
from application.people.register_person import RegisterPerson
from domain.events import Cause, Via, events_by_name
from infrastructure.store import PostgresLog
from tests.spec_times import NOON
from tests.store.conftest import do
from tests.store.rows import rows

ANNA = RegisterPerson(name="Anna", email="anna@luotsi.example")


def test_every_row_says_who_by_which_door_because_of_what_and_when(
    log: PostgresLog, database_url: str
) -> None:
    log.clock.set(NOON)
    cause, command_id = Cause(uuid4(), 4), uuid4()
    asker = Caller(
        by=UUID(int=7), via=Via.MAIL, command_id=command_id, cause=cause,
        happened_at=NOON - timedelta(hours=2),
    )  # fmt: skip
    do(log, ANNA, asker)
    ((state,),) = rows(database_url, "select state from event")
    told = json.loads(state)["$"]
    assert told == {
        "by": str(UUID(int=7)), "via": "mail", "command": str(command_id),
        "recorded_at": _iso(NOON), "happened_at": _iso(NOON - timedelta(hours=2)),
        "cause": {"stream": str(cause.stream), "version": 4}, "rule": [], "schema": 1,
    }  # fmt: skip
    (event,) = log.events(0, 10)
    assert (event.envelope.cause, event.envelope.by) == (cause, UUID(int=7))
    assert event.timestamp == event.envelope.recorded_at == NOON


def test_the_policy_versions_that_decided_are_told_once_each(log: PostgresLog) -> None:
    class Ruled(RegisterPerson):
        def do(self, work: Work) -> None:
            work.under("booking/1")
            work.under("price/2")
            work.under("booking/1")
            super().do(work)

    do(log, Ruled(name="Anna", email="anna@luotsi.example"))
    assert log.events(0, 1)[0].envelope.rule == ("booking/1", "price/2")


def test_no_module_path_of_ours_stands_in_the_log(log: PostgresLog, database_url: str) -> None:
    do(log, ANNA)
    ((name, state),) = rows(database_url, "select name, state from event")
    assert name == "Person.Registered"
    assert b"domain" not in state
    assert b"topic" not in state


def test_every_event_keeps_the_sentence_it_was_declared_with() -> None:
    for name, kind in events_by_name().items():
        assert kind.__doc__, name
        assert not kind.__doc__.startswith(f"{kind.__name__}("), name


def _iso(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")
