"""A pool of ten hours and a retainer, as the specifications of hourly work speak of them."""

from datetime import date
from typing import Any
from uuid import UUID

from application.hours.agree_retainer import AgreeRetainer
from application.hours.buy_hours import BuyHours
from application.hours.note_work import NoteWork
from domain.accounts import Account, account_of
from domain.hours import HourPool, Retainer
from tests.billing.scene import ORGANISATION, TODAY, euros
from tests.memory_log import MemoryDesk
from tests.spec import Spec

POOL, RETAINER = UUID(int=0xB01), UUID(int=0xB02)
TEN_HOURS = BuyHours(payer_id=ORGANISATION, hours=10, pool_id=POOL)
EVERY_MONTH = AgreeRetainer(
    payer_id=ORGANISATION, fee=euros("900.00"), included_hours=4, first_month=date(2026, 3, 1),
    retainer_id=RETAINER,
)  # fmt: skip


def work(minutes: int, day: date = TODAY, hours_id: UUID = POOL, **more: Any) -> NoteWork:
    """Work of a day."""
    return NoteWork(hours_id=hours_id, day=day, minutes=minutes, **more)


def pool(spec: Spec) -> HourPool:
    """The pool as it stands."""
    found = MemoryDesk(spec.log).load(HourPool, POOL)
    assert isinstance(found, HourPool)
    return found


def retainer(spec: Spec) -> Retainer:
    """The retainer as it stands."""
    found = MemoryDesk(spec.log).load(Retainer, RETAINER)
    assert isinstance(found, Retainer)
    return found


def account(spec: Spec) -> Account:
    """The company's account as it stands."""
    found = MemoryDesk(spec.log).load(Account, account_of(ORGANISATION))
    assert isinstance(found, Account)
    return found
