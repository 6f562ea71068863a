"""The packages the firm sells and how long they last, as dated data."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.refusals import Refused


class NoPackagePolicy(Refused):
    """No policy of packages holds for that day, or bears that version."""


class PackageNotSold(Refused):
    """Packages of that many sessions are not sold."""

    status = 422


@dataclass(frozen=True)
class Term:
    """A package of so many sessions lasts so many months."""

    units: int
    months: int


@dataclass(frozen=True, kw_only=True)
class PackagePolicy:
    """One version of the firm's packages."""

    version: str
    valid_from: date
    terms: tuple[Term, ...] = (Term(4, 6), Term(6, 9), Term(10, 12))
    unit_minutes: int = 60
    notice_days: tuple[int, ...] = (60, 30, 7)
    extension_months: int = 3
    asked_up_to_days: int = 30
    """The free extension may be asked so many days after the end."""
    quick_credit_days: int = 30
    """Quick mentoring paid so lately is credited against a package."""

    def until(self, units: int, bought_on: date) -> date:
        """The last day of a package. Raises PackageNotSold."""
        for term in self.terms:
            if term.units == units:
                return months_later(bought_on, term.months)
        raise PackageNotSold

    def may_ask(self, valid_until: date, today: date) -> bool:
        """Whether the free extension may still be asked for."""
        return today <= valid_until + timedelta(days=self.asked_up_to_days)


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


FIRST_POLICY = PackagePolicy(version="packages/1", valid_from=date(2020, 1, 1))
POLICIES: tuple[PackagePolicy, ...] = (FIRST_POLICY,)


def package_policy_on(day: date, policies: Iterable[PackagePolicy] = POLICIES) -> PackagePolicy:
    """The version that holds on a day: the last to begin by then. Raises NoPackagePolicy."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    if not begun:
        raise NoPackagePolicy
    return max(begun, key=lambda policy: policy.valid_from)


def package_policy_of(version: str, policies: Iterable[PackagePolicy] = POLICIES) -> PackagePolicy:
    """The version a package was bought under. Raises NoPackagePolicy."""
    for policy in policies:
        if policy.version == version:
            return policy
    raise NoPackagePolicy
