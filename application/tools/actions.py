"""What may be done in the room of tools, and who may; what is filled in reaches no role."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

CO, AD, QU, ME = Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY, Role.MENTOR
MENTEE, LEAD, SPECIALIST = Relation.MENTEE_OF, Relation.LEAD_OF, Relation.SPECIALIST_OF
MEMBER, LEADER = Relation.MEMBER_OF, Relation.FACILITATOR_OF

ACTIONS: Final = {
    "tools.read_library": rule(Matter.OPEN),
    "tools.keep_library": rule(Matter.SETTINGS, CO, AD),
    "tools.see_usage": rule(Matter.FIGURES, CO, AD, QU, ME),
    "tools.read_worksheets": rule(Matter.CONTENT, MENTEE, LEAD, ever=[MENTEE]),
    "tools.fill_worksheet": rule(Matter.CONTENT, MENTEE, LEAD),
    "tools.see_in_use": rule(Matter.CONTENT, MENTEE, LEAD, SPECIALIST, ever=[MENTEE]),
    "tools.attach": rule(Matter.CONTENT, MENTEE, LEAD, SPECIALIST),
    "tools.read_meeting": rule(Matter.FORUM, MEMBER, LEADER),
    "tools.attach_to_meeting": rule(Matter.FORUM, MEMBER, LEADER),
}
