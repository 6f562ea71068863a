"""Whose a package is: its payer may ask for the free extension."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from application.relations import begins
from application.views import RowStep
from domain.events import Event
from domain.matters import Matter, Relation
from domain.packages import Package
from domain.people import Role
from domain.permissions import rule

ACTIONS: Final = {
    "packages.order": rule(Matter.ORDER, Relation.MENTEE_OF, Relation.PAYER_OF),
    "packages.keep": rule(Matter.ORDER, Role.COORDINATOR, Role.FINANCE, Role.ADMINISTRATOR),
    "packages.ask_extension": rule(
        Matter.ORDER, Role.COORDINATOR, Role.FINANCE, Role.ADMINISTRATOR, Relation.PAYER_OF
    ),
}


def package_relations(event: Event) -> Iterator[RowStep]:
    match event:
        case Package.Bought(payer_id=payer):
            yield begins(event, payer, Relation.PAYER_OF, event.originator_id)
