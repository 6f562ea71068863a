"""Where everybody's day begins, and the menu of those who do not work for the firm."""

from collections.abc import Iterable
from typing import Final

from api.languages import N_
from api.navigation import CLIENT, EVERYBODY, Viewer, Way
from domain.people import Role

HOMES: Final = (
    (Role.COORDINATOR, "/desk"),
    (Role.ADMINISTRATOR, "/desk/settings"),
    (Role.QUALITY, "/desk/trail"),
    (Role.FINANCE, "/desk/billing"),
    (Role.MENTOR, "/desk/sessions"),
    (Role.CLIENT, "/my"),
    (Role.SPONSOR, "/organisation"),
)
ORGANISATION: Final = Way("organisation", N_("My organisation"), "building-2", "/organisation")
NOT_MENTORED: Final = tuple(way for way in CLIENT if way.key not in {"mentoring", "tasks"})


def home_of(roles: Iterable[str]) -> str:
    """Where somebody's day begins."""
    held = frozenset(roles)
    return next((address for role, address in HOMES if role in held), "/book")


def client_ways(viewer: Viewer | None) -> tuple[Way, ...]:
    """A client's menu; who works here or speaks for an organisation finds the way back to that."""
    roles = viewer.roles if viewer else frozenset()
    own = CLIENT if not roles or Role.CLIENT in roles else NOT_MENTORED
    if roles & EVERYBODY:
        return (Way("work", N_("Work"), "layout-list", home_of(roles)), *own)
    return (ORGANISATION, *own) if Role.SPONSOR in roles else own
