from uuid import UUID, uuid4

from domain.events import told_time
from domain.people import Person, Role
from infrastructure.store.cache import Cache
from tests.spec_times import NOON


def _person(version: int = 1, id: UUID | None = None) -> Person:
    with told_time(NOON):
        person = Person(id or uuid4(), "A", "a@luotsi.example", "", "fi")
        for role in list(Role)[: version - 1]:
            person.grant(role)
    person.collect_events()
    return person


def test_what_was_used_longest_ago_is_forgotten_first() -> None:
    cache = Cache(room=2)
    first, second, third = (_person() for _ in range(3))
    for person in (first, second, first, third):
        cache.keep(person)
    assert [cache.get(one.id) is one for one in (first, second, third)] == [True, False, True]


def test_what_others_recorded_on_is_forgotten() -> None:
    cache = Cache()
    person = _person(2)
    cache.keep(person)
    cache.recorded([(person.id, 2)])
    assert cache.get(person.id) is person
    cache.recorded([(person.id, 3)])
    assert cache.get(person.id) is None


def test_an_old_one_fetched_before_the_news_does_not_come_back_after_it() -> None:
    cache = Cache()
    old = _person(2)
    cache.recorded([(old.id, 3)])
    cache.keep(old)
    assert cache.get(old.id) is None
    cache.keep(_person(3, old.id))
    assert cache.get(old.id) is not None


def test_one_in_work_is_judged_by_what_is_kept_of_it() -> None:
    cache = Cache()
    person = _person(1)
    cache.keep(person)
    with told_time(NOON):
        person.grant(Role.MENTOR)
    cache.recorded([(person.id, 2)])
    assert cache.get(person.id) is None
