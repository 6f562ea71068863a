"""What may be done in the room of engagements, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

OFFICE = (Role.COORDINATOR, Role.ADMINISTRATOR)
MENTEE, LEAD, SPECIALIST = Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPECIALIST_OF

ACTIONS: Final = {
    "engagements.see_schedule": rule(
        Matter.SCHEDULE, *OFFICE, Role.QUALITY, MENTEE, LEAD, SPECIALIST, ever=[MENTEE]
    ),
    "engagements.see_all": rule(Matter.WORK, *OFFICE, Role.QUALITY),
    "engagements.list_sessions": rule(Matter.WORK, *OFFICE, Role.QUALITY, Role.MENTOR),
    "engagements.arrange": rule(Matter.SCHEDULE, *OFFICE),
    "engagements.agree_place": rule(Matter.SCHEDULE, *OFFICE, LEAD),
    "engagements.sign_pledge": rule(Matter.AGREEMENT, MENTEE),
    "engagements.book": rule(Matter.SCHEDULE, *OFFICE, MENTEE, LEAD),
    "engagements.book_on_account": rule(Matter.SCHEDULE, *OFFICE),
    "engagements.book_chemistry": rule(Matter.SCHEDULE, *OFFICE, MENTEE),
    "engagements.change_session": rule(Matter.SCHEDULE, *OFFICE, MENTEE, LEAD, SPECIALIST),
    "engagements.decline_booking": rule(Matter.SCHEDULE, LEAD),
    "engagements.close_session": rule(Matter.SCHEDULE, LEAD, SPECIALIST),
    "engagements.log_session": rule(Matter.SCHEDULE, LEAD),
    "engagements.note_other_help": rule(Matter.SCHEDULE, LEAD, SPECIALIST),
    "engagements.state_mentor_absent": rule(Matter.SCHEDULE, *OFFICE),
    "engagements.offer_substitute": rule(Matter.SCHEDULE, *OFFICE),
    "engagements.answer_offer": rule(Matter.SCHEDULE, MENTEE),
    "engagements.tell_leave": rule(Matter.SCHEDULE, *OFFICE, MENTEE),
    "engagements.dispute": rule(Matter.SCHEDULE, MENTEE),
    "engagements.settle": rule(Matter.SCHEDULE, *OFFICE),
}
