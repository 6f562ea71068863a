"""What may be done with the content of a mentoring, and who may; no role reaches it."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.permissions import rule

MENTEE, LEAD, SPECIALIST = Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPECIALIST_OF

ACTIONS: Final = {
    "mentoring.read_content": rule(Matter.CONTENT, MENTEE, LEAD, ever=[MENTEE]),
    "mentoring.read_own_session": rule(Matter.CONTENT, MENTEE, LEAD, SPECIALIST, ever=[MENTEE]),
    "mentoring.set_agenda": rule(Matter.CONTENT, MENTEE, LEAD, SPECIALIST),
    "mentoring.write_note": rule(Matter.CONTENT, LEAD, SPECIALIST),
    "mentoring.close_session": rule(Matter.CONTENT, LEAD, SPECIALIST),
    "mentoring.keep_private_note": rule(Matter.PRIVATE_NOTE, LEAD, SPECIALIST),
    "mentoring.agree_task": rule(Matter.CONTENT, MENTEE, LEAD),
    "mentoring.write_journal": rule(Matter.CONTENT, MENTEE),
    "mentoring.read_journal": rule(Matter.CONTENT, MENTEE, ever=[MENTEE]),
    "mentoring.set_goal": rule(Matter.CONTENT, MENTEE),
    "mentoring.propose_introduction": rule(Matter.CONTENT, LEAD, SPECIALIST),
    "mentoring.write_memo": rule(Matter.CONTENT, MENTEE, LEAD),
    "mentoring.wrap_up": rule(Matter.CONTENT, MENTEE, ever=[MENTEE]),
    "mentoring.release": rule(Matter.CONTENT, MENTEE, ever=[MENTEE]),
    "mentoring.read_released": rule(Matter.CONTENT, Relation.RELEASED_TO),
    "mentoring.answer_introduction": rule(Matter.CONTENT, MENTEE),
}
