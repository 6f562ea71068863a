"""What may be done in the room of forums, and who may; no role reads what is said in one."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

CO, AD, QU = Role.COORDINATOR, Role.ADMINISTRATOR, Role.QUALITY
MEMBER, LEADER = Relation.MEMBER_OF, Relation.FACILITATOR_OF

ACTIONS: Final = {
    "forums.list": rule(Matter.WORK, CO, AD, QU, Role.MENTOR),
    "forums.run": rule(Matter.WORK, CO, AD),
    "forums.admit": rule(Matter.INTAKE, CO, AD),
    "forums.see_course": rule(Matter.SCHEDULE, CO, AD, QU, LEADER),
    "forums.lead": rule(Matter.SCHEDULE, CO, AD, LEADER),
    "forums.take_part": rule(Matter.SCHEDULE, MEMBER, LEADER),
    "forums.meet": rule(Matter.SCHEDULE, CO, AD, LEADER, MEMBER),
    "forums.see_charter": rule(Matter.AGREEMENT, CO, AD, LEADER, MEMBER),
    "forums.sign": rule(Matter.AGREEMENT, MEMBER),
    "forums.decide": rule(Matter.AGREEMENT, LEADER, MEMBER, CO, AD),
    "forums.read_space": rule(Matter.FORUM, MEMBER, LEADER),
    "forums.write_space": rule(Matter.FORUM, MEMBER, LEADER),
}
