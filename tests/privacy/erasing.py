"""Commands of an erasure, for specifications."""

from uuid import UUID

from application.privacy.ask_erasure import AskErasure
from application.privacy.confirm_erasure import ConfirmErasure
from domain.data_rights import Ground, Kept, KeyName
from domain.privacy import Purpose

ANNA, COURSE = UUID(int=1), UUID(int=2)
KEYS = (KeyName(ANNA, Purpose.CONTACT), KeyName(COURSE, Purpose.MENTORING))
KEPT = (Kept(Purpose.ACCOUNTING, None),)


def ask(ground: Ground = Ground.ASKED) -> AskErasure:
    """Ask that Anna be erased."""
    return AskErasure(person_id=ANNA, ground=ground)


def confirm() -> ConfirmErasure:
    """Confirm that Anna be erased."""
    return ConfirmErasure(person_id=ANNA, destroyed=KEYS, kept=KEPT)
