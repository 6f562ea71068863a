"""Who stands for an organisation in an agreement: they read and accept it while they are its."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import begins
from application.views import RowStep
from domain.agreements import Agreement, Role
from domain.events import Event
from domain.matters import Relation


def agreement_relations(event: Event) -> Iterator[RowStep]:
    match event:
        case Agreement.VersionOffered(parties=parties):
            for party in parties:
                if party.role is Role.SPONSOR:
                    yield begins(
                        event, party.person_id, Relation.SPONSOR_OF, event.originator_id,
                        through=party.party_id,
                    )  # fmt: skip
