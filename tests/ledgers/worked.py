"""A mentor's sessions that specifications of their time speak of."""

from application.engagements.cancel_session import CancelSession
from application.engagements.close_session import MarkHeld, StateNoShow
from application.engagements.dispute_no_show import DisputeNoShow, SettleNoShow
from application.engagements.move_session import MoveSession
from application.engagements.waive_use import WaiveUse
from application.firm import Command
from application.team.bring_colleague import BringColleague
from domain.engagements import WaiverReason
from tests.engagements.scene import BOOKED, CASE, MIKAEL, RUNNING, SESSION, after, mentors, paid
from tests.memory_log import MemoryLog
from tests.spec import Spec
from tests.team.test_write_brief import APPROVE, BRIEF

MOVED = MoveSession(engagement_id=CASE, session_id=SESSION, starts_at=after(days=9))
CANCELLED = CancelSession(engagement_id=CASE, session_id=SESSION)
HELD = MarkHeld(engagement_id=CASE, session_id=SESSION)
MISSED = StateNoShow(engagement_id=CASE, session_id=SESSION)
TAKEN_BACK = (
    DisputeNoShow(engagement_id=CASE, session_id=SESSION, words="I waited in the lobby."),
    SettleNoShow(engagement_id=CASE, session_id=SESSION, stands=False),
)
WAIVED = WaiveUse(engagement_id=CASE, session_id=SESSION, reason=WaiverReason.ONCE_WITHOUT_PAPER)
TOGETHER = (
    BRIEF, APPROVE, BringColleague(engagement_id=CASE, session_id=SESSION, mentor_id=MIKAEL),
)  # fmt: skip


def worked(*more: Command) -> Spec:
    """A session of an hour is booked in a week's time, and what became of it."""
    return _then(Spec(MemoryLog()).given(*mentors(), paid()), *more)


def of_a_package(*more: Command) -> Spec:
    """The same out of a package."""
    return _then(Spec(MemoryLog()).given(*mentors(), *RUNNING, BOOKED), *more)


def _then(spec: Spec, *more: Command) -> Spec:
    for command in more:
        early = command in (MOVED, CANCELLED, *TOGETHER)
        spec.at(after(days=1 if early else 8)).given(command)
    return spec
