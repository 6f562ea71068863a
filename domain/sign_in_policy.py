"""How long links, sign-ins and second factors count, by dated policy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from domain.people import Role


@dataclass(frozen=True)
class Lasts:
    """How long a sign-in lasts: without being used, and at the very most."""

    idle: timedelta
    at_most: timedelta


@dataclass(frozen=True)
class SignInPolicy:
    """The terms of signing in that hold from a date."""

    version: int
    holds_from: datetime
    link: timedelta
    step_up: timedelta
    token: timedelta
    code_tries: int
    code_pause: timedelta
    lasts: Mapping[Role, Lasts]

    def lasting(self, roles: Iterable[Role]) -> Lasts:
        """The shortest of what somebody's roles allow; a visitor's is a client's."""
        some = [self.lasts[role] for role in roles] or [self.lasts[Role.CLIENT]]
        return Lasts(min(one.idle for one in some), min(one.at_most for one in some))


_OFFICE: Final = Lasts(timedelta(minutes=30), timedelta(hours=12))
SIGN_IN: Final = (
    SignInPolicy(
        version=1,
        holds_from=datetime(2026, 1, 1, tzinfo=UTC),
        link=timedelta(minutes=10),
        step_up=timedelta(minutes=15),
        token=timedelta(days=90),
        code_tries=5,
        code_pause=timedelta(minutes=30),
        lasts={
            Role.CLIENT: Lasts(timedelta(days=14), timedelta(days=30)),
            Role.SPONSOR: Lasts(timedelta(hours=8), timedelta(days=7)),
            Role.MENTOR: Lasts(timedelta(hours=8), timedelta(days=7)),
            Role.COORDINATOR: _OFFICE,
            Role.FINANCE: _OFFICE,
            Role.ADMINISTRATOR: _OFFICE,
            Role.QUALITY: Lasts(timedelta(minutes=15), timedelta(hours=12)),
        },
    ),
)


def sign_in_at(moment: datetime) -> SignInPolicy:
    """The terms that hold at a moment."""
    held = [policy for policy in SIGN_IN if policy.holds_from <= moment]
    return held[-1] if held else SIGN_IN[0]
