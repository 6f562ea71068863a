"""What may be done about people's data, and who may."""

from __future__ import annotations

from typing import Final

from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

OFFICE: Final = (Role.COORDINATOR, Role.ADMINISTRATOR)

ACTIONS: Final = {
    "privacy.see_own_data": rule(Matter.DATA, Relation.SELF),
    "privacy.ask_erasure": rule(Matter.RIGHTS, Relation.SELF, *OFFICE),
    "privacy.see_requests": rule(Matter.RIGHTS, *OFFICE),
    "privacy.confirm_erasure": rule(Matter.RIGHTS, *OFFICE, sensitive=True),
    "privacy.end_sign_ins": rule(Matter.RIGHTS, Role.ADMINISTRATOR, sensitive=True),
    "privacy.recover_sign_in": rule(Matter.RIGHTS, *OFFICE, sensitive=True),
    "privacy.give_first_way": rule(Matter.RIGHTS, Role.ADMINISTRATOR, sensitive=True),
    "privacy.restrict": rule(Matter.RIGHTS, *OFFICE),
    "privacy.correct_contact": rule(Matter.RIGHTS, Relation.SELF, *OFFICE),
    "privacy.ask_opening": rule(Matter.CASE, Role.QUALITY),
    "privacy.answer_opening": rule(Matter.CASE, Role.QUALITY, Role.ADMINISTRATOR, sensitive=True),
    "privacy.see_openings": rule(Matter.CASE, Role.QUALITY, Role.ADMINISTRATOR),
    "privacy.read_opened": rule(Matter.CONTENT, Relation.RELEASED_TO),
    "privacy.handle_breach": rule(Matter.CASE, Role.QUALITY, Role.ADMINISTRATOR),
}
