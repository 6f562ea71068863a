"""Accept an application, decline it, or take it back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.people.register_person import ShortText
from domain.cancelling_policy import Payer
from domain.engagements import Engagement, EngagementKind
from domain.intake import Application
from domain.intake.application import engagement_for
from domain.matching import Matching, matching_of


@dataclass(frozen=True, kw_only=True)
class AcceptApplication(Command):
    """Take an application on: an engagement is formed, in which a mentor is looked for."""

    application_id: UUID

    def do(self, work: Work) -> None:
        application = work.get(Application, self.application_id)
        application.accept()
        engagement_id = engagement_for(application.id)
        if work.find(Engagement, engagement_id) is None:
            organisation = application.organisation_id
            work.add(
                Engagement(
                    id=engagement_id, kind=EngagementKind.PROGRAMME,
                    mentee_id=application.person_id, mentor_id=None,
                    payer=Payer.ORGANISATION if organisation else Payer.CONSUMER,
                    payer_id=organisation or application.person_id, order_id=None,
                )
            )  # fmt: skip
            work.add(
                Matching(
                    id=matching_of(engagement_id), engagement_id=engagement_id,
                    mentee_id=application.person_id, application_id=application.id,
                )
            )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class DeclineApplication(Command):
    """Decline an application, with a reason that is told to the applicant."""

    application_id: UUID
    reason: ShortText

    def do(self, work: Work) -> None:
        work.get(Application, self.application_id).decline(self.reason)


@dataclass(frozen=True, kw_only=True)
class WithdrawApplication(Command):
    """Take an application back."""

    application_id: UUID

    def do(self, work: Work) -> None:
        work.get(Application, self.application_id).withdraw()
