"""At the door all is told but what stands in a list with its reason, and the list is true."""

import ast
import inspect
from collections.abc import Callable, Iterator
from textwrap import dedent
from typing import Any

import pytest

from api.booking.acts import extend_hold, give_details, start_payment
from api.main import create_app
from api.mentoring.content_acts import set_agenda
from api.route_actions import routes_of
from application.firm import Command
from infrastructure.settings import Mode, Settings
from tests.altitudes import routes_of_commands
from tests.told_inside import COMPLETED, MORE_THAN_ASKED


def passes_on(endpoint: Callable[..., Any]) -> bool:
    """Whether a route does the very command that was sent, and says that it was done."""
    (route,) = ast.parse(dedent(inspect.getsource(endpoint))).body
    assert isinstance(route, ast.AsyncFunctionDef)
    *before, last = [step for step in route.body if not _is_a_sentence(step)]
    checks = all(isinstance(step, ast.Expr) for step in before)
    return checks and isinstance(last, ast.Return) and _does_the_command(last.value)


def _is_a_sentence(step: ast.stmt) -> bool:
    return isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant)


def _does_the_command(said: ast.expr | None) -> bool:
    match said:
        case ast.Await(ast.Call(ast.Attribute(ast.Name("desk"), "do"), [ast.Name("command"), *_])):
            return True
    return False


def _doors() -> Iterator[tuple[type[Command], Callable[..., Any]]]:
    by_path = {path: command for command, path in routes_of_commands().items()}
    for route in routes_of(create_app(Settings(mode=Mode.TEST), "")):
        if route.path in by_path and route.methods == {"POST"}:
            yield by_path[route.path], route.endpoint


def test_what_is_not_told_at_the_door_is_what_a_door_does_not_simply_pass_on() -> None:
    of_their_own = {command for command, endpoint in _doors() if not passes_on(endpoint)}
    assert of_their_own == set(MORE_THAN_ASKED) | COMPLETED
    assert not COMPLETED & set(MORE_THAN_ASKED)


def test_each_that_is_not_told_has_its_reason_and_they_are_few() -> None:
    assert all(reason.startswith("it ") for reason in MORE_THAN_ASKED.values())
    assert len(MORE_THAN_ASKED) * 20 < len(routes_of_commands())


@pytest.mark.parametrize(
    ("endpoint", "simple"),
    [(extend_hold, True), (set_agenda, True), (give_details, False), (start_payment, False)],
    ids=["passed on", "passed on when allowed", "completed", "answered otherwise"],
)
def test_a_door_that_does_more_is_known_from_one_that_passes_on(
    endpoint: Callable[..., Any], *, simple: bool
) -> None:
    assert passes_on(endpoint) is simple
