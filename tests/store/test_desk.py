"""What lies on a desk: alone while it changes, free as soon as it is only read."""

import asyncio
from dataclasses import dataclass
from uuid import UUID, uuid4

from application.firm import Command, Firm, Work
from application.people.grant_role import GrantRole
from application.people.register_person import RegisterPerson
from domain.people import Person, Role
from infrastructure.store import PostgresLog
from infrastructure.store.batches import Outcome
from tests.store.conftest import caller, do


@dataclass(frozen=True, kw_only=True)
class Sponsor(Command):
    """Give somebody a role because somebody else has one."""

    of: UUID
    person_id: UUID
    only_look: bool = False

    def do(self, work: Work) -> None:
        other = work.see(Person, self.of) if self.only_look else work.get(Person, self.of)
        assert other is not None
        if Role.SPONSOR in other.roles:
            work.get(Person, self.person_id).grant(Role.CLIENT)


def _register(log: PostgresLog, *roles: Role) -> UUID:
    register = RegisterPerson(name="A", email=f"{uuid4()}@luotsi.example", roles=roles)
    (person,) = do(log, register).versions
    return person


def _together(
    log: PostgresLog, *commands: Command, not_before: asyncio.Event | None = None
) -> list[int]:
    """Do commands at once, committed when something has happened; the sizes of their groups."""
    groups: list[int] = []
    append = log.committer._groups._answer

    async def counted(batches: list[object]) -> list[Outcome | Exception]:
        groups.append(len(batches))
        if not_before:
            await asyncio.wait_for(not_before.wait(), timeout=30)
        return await append(batches)  # type: ignore[arg-type]

    log.committer._groups._answer = counted  # type: ignore[assignment]

    async def ask() -> None:
        firm = Firm(log)
        await asyncio.gather(*(firm.do(command, caller()) for command in commands))

    asyncio.run(ask())
    return groups


def test_many_who_read_one_aggregate_are_committed_in_one_group(log: PostgresLog) -> None:
    sponsor = _register(log, Role.SPONSOR)
    people = [_register(log) for _ in range(10)]
    groups = _together(log, *(Sponsor(of=sponsor, person_id=person) for person in people))
    assert groups == [10]


def test_those_who_change_one_aggregate_do_it_one_after_the_other(log: PostgresLog) -> None:
    person = _register(log)
    roles = (Role.MENTOR, Role.FINANCE, Role.QUALITY)
    groups = _together(log, *(GrantRole(person_id=person, role=role) for role in roles))
    assert groups == [1, 1, 1]
    assert len(log.stream(person)) == 4


def test_what_is_only_looked_at_is_not_as_somebody_is_just_making_it(log: PostgresLog) -> None:
    other, person = _register(log), _register(log)

    @dataclass(frozen=True, kw_only=True)
    class Grant(Command):
        def do(self, work: Work) -> None:
            work.get(Person, other).grant(Role.SPONSOR)

    looked = asyncio.Event()

    @dataclass(frozen=True, kw_only=True)
    class Look(Sponsor):
        def do(self, work: Work) -> None:
            super().do(work)
            looked.set()

    look = Look(of=other, person_id=person, only_look=True)
    _together(log, Grant(), look, not_before=looked)
    assert len(log.stream(person)) == 1
    do(log, look)
    assert len(log.stream(person)) == 2


def test_changes_that_were_never_kept_are_seen_by_nobody(log: PostgresLog) -> None:
    person = _register(log)

    @dataclass(frozen=True, kw_only=True)
    class Fail(Command):
        def do(self, work: Work) -> None:
            work.get(Person, person).grant(Role.FINANCE)
            raise ZeroDivisionError

    for _ in range(2):
        try:
            do(log, Fail())
        except ZeroDivisionError:
            continue
    do(log, Sponsor(of=_register(log, Role.SPONSOR), person_id=person))
    assert [type(event).__name__ for event in log.stream(person)] == ["Registered", "RoleGranted"]
    assert log.cache.get(person).roles == {Role.CLIENT}  # type: ignore[union-attr]


def test_a_rehearsal_keeps_nothing(log: PostgresLog) -> None:
    person, sponsor = _register(log), _register(log, Role.SPONSOR)

    async def rehearse() -> Work:
        return await Firm(log).rehearse(Sponsor(of=sponsor, person_id=person), caller())

    work = asyncio.run(rehearse())
    assert [one.id for one in work.aggregates if one.pending_events] == [person]
    assert len(log.stream(person)) == 1
    cached = log.cache.get(person)
    assert cached is None or cached.pending_events == []
