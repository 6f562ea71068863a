"""Whoever is signed in finds the way back to where their day begins, from every page."""

import pytest

from api.homes import client_ways, home_of
from api.navigation import Viewer
from domain.people import Role


@pytest.mark.parametrize(
    ("roles", "begins"),
    [
        ((), "/book"),
        ((Role.SPONSOR,), "/organisation"),
        ((Role.CLIENT, Role.SPONSOR), "/my"),
        ((Role.MENTOR, Role.FINANCE), "/desk/billing"),
    ],
)
def test_a_day_begins_where_the_work_of_the_role_is(roles: tuple[Role, ...], begins: str) -> None:
    assert home_of(frozenset(roles)) == begins


@pytest.mark.parametrize(
    ("roles", "seen"),
    [
        ((), ["home", "mentoring", "tasks", "forums", "trainings"]),
        ((Role.CLIENT,), ["home", "mentoring", "tasks", "forums", "trainings"]),
        ((Role.SPONSOR,), ["organisation", "home", "forums", "trainings"]),
        (
            (Role.SPONSOR, Role.CLIENT),
            ["organisation", "home", "mentoring", "tasks", "forums", "trainings"],
        ),
        ((Role.COORDINATOR,), ["work", "home", "forums", "trainings"]),
    ],
)
def test_a_menu_holds_what_is_of_use(roles: tuple[Role, ...], seen: list[str]) -> None:
    ways = client_ways(Viewer("Leena Mäkelä", "", frozenset(roles)))
    assert [way.key for way in ways] == seen


def test_who_works_here_goes_back_to_their_own_work() -> None:
    (work, *_others) = client_ways(Viewer("Pasi", "", frozenset({Role.FINANCE})))
    assert work.href == "/desk/billing"
