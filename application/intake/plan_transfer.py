"""Plan and follow what competence passes from whom to whom, with a person who sees to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.people.register_person import ShortText
from domain.clients import Organisation
from domain.engagements import Engagement
from domain.intake import TransferPlan
from domain.refusals import NotFound, Refused


class NotOfTheOrganisation(Refused):
    """The person who sees to a transfer is one of the organisation's own contacts or mentees."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class OpenTransferPlan(Command):
    """Open a transfer plan in an organisation, seen to by one of its own people."""

    organisation_id: UUID
    owner_id: UUID
    engagement_id: UUID | None = None
    plan_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(TransferPlan, self.plan_id):
            return
        _require_own(work, self.organisation_id, self.owner_id)
        if self.engagement_id:
            _require_paid_by(work, self.organisation_id, self.engagement_id)
        work.add(
            TransferPlan(
                id=self.plan_id, organisation_id=self.organisation_id, owner_id=self.owner_id,
                engagement_id=self.engagement_id,
            )
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class NameTransferOwner(Command):
    """Let another of the organisation's people see to a transfer plan."""

    plan_id: UUID
    owner_id: UUID

    def do(self, work: Work) -> None:
        plan = work.get(TransferPlan, self.plan_id)
        _require_own(work, plan.organisation_id, self.owner_id)
        plan.name_owner(self.owner_id)


@dataclass(frozen=True, kw_only=True)
class PlanItem(Command):
    """Plan what passes on, from whom, to whom, by when; or write it anew."""

    rewrites: ClassVar = frozenset({"item_id"})
    plan_id: UUID
    what: ShortText
    from_whom: ShortText
    to_whom: ShortText
    due: date
    item_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        work.get(TransferPlan, self.plan_id).plan(
            self.item_id, self.what, self.from_whom, self.to_whom, self.due
        )


@dataclass(frozen=True, kw_only=True)
class PassOnItem(Command):
    """Note that something on the plan has passed on."""

    plan_id: UUID
    item_id: UUID
    on: date | None = None

    def do(self, work: Work) -> None:
        passed_on = self.on or work.today
        work.get(TransferPlan, self.plan_id).pass_on(self.item_id, passed_on, work.today)


@dataclass(frozen=True, kw_only=True)
class TellTransferLate(Command):
    """Tell who sees to a plan that something on it should have passed on by now."""

    plan_id: UUID
    item_id: UUID
    due: date

    def do(self, work: Work) -> None:
        work.get(TransferPlan, self.plan_id).tell_late(self.item_id, self.due)


@dataclass(frozen=True, kw_only=True)
class CloseTransferPlan(Command):
    """Close a transfer plan; what is left stays visible as left."""

    plan_id: UUID

    def do(self, work: Work) -> None:
        work.get(TransferPlan, self.plan_id).close()


def _require_own(work: Work, organisation_id: UUID, person_id: UUID) -> None:
    organisation = work.get(Organisation, organisation_id)
    if person_id not in organisation.contacts and person_id not in organisation.mentees:
        raise NotOfTheOrganisation


def _require_paid_by(work: Work, organisation_id: UUID, engagement_id: UUID) -> None:
    engagement = work.see(Engagement, engagement_id)
    if not isinstance(engagement, Engagement) or engagement.payer_id != organisation_id:
        raise NotFound
