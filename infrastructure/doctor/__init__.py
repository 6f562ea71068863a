"""What is wrong with this installation, and what to do about it; it only looks, it changes nothing.

`examine` is what `luotsi doctor` prints.
"""

from collections.abc import Callable

from infrastructure.doctor.database import the_database
from infrastructure.doctor.finding import Finding
from infrastructure.doctor.machine import packages, python, space, time_zones
from infrastructure.doctor.outside import address, keys, mail, payments, tls
from infrastructure.doctor.work import the_work
from infrastructure.settings import Settings

CHECKS: tuple[Callable[[Settings], list[Finding]], ...] = (
    python,
    packages,
    time_zones,
    space,
    keys,
    the_database,
    the_work,
    address,
    tls,
    payments,
    mail,
)

__all__ = ["Finding", "examine"]


def examine(settings: Settings) -> list[Finding]:
    """Everything that was looked at, well or not, in the order a person would mend it."""
    return [finding for check in CHECKS for finding in check(settings)]
