"""The people and the agreement that specifications speak of."""

from datetime import date
from typing import Any
from uuid import UUID

from application.agreements.accept_agreement import AcceptAgreement
from application.agreements.agreement_page import AgreementPage, agreement_page
from application.agreements.offer_agreement import OfferAgreement
from application.clients.name_contact import NameContact
from application.clients.register_organisation import RegisterOrganisation
from application.engagements.open_engagement import OpenEngagement
from application.firm import Command
from application.firm_details.publish_text import PublishText
from application.mentoring.set_goal import SetGoal
from domain.agreements.words import SponsorGets
from domain.cancelling_policy import Payer
from domain.clients import BillingDetails, Duty
from domain.firm_details import TextKind
from domain.languages import InThreeLanguages
from tests.engagements.scene import AINO, CASE, OPENED, mentors
from tests.spec import Spec, shown

KALLE, COMPANY = UUID(int=0x15), UUID(int=0x16)
"""The contact of the organisation that pays, and the organisation."""
RULES = PublishText(
    kind=TextKind.GROUND_RULES, valid_from=date(2026, 1, 1), text=InThreeLanguages("a", "b", "c")
)
PEOPLE: tuple[Command, ...] = (*mentors(), RULES)
PAID_BY_COMPANY: tuple[Command, ...] = (
    RegisterOrganisation(
        organisation_id=COMPANY, name="Verso Oy", business_id="2345678-0",
        billing=BillingDetails(email="laskut@verso.example"),
    ),
    NameContact(
        organisation_id=COMPANY, person_id=KALLE, name="Kalle Koski", email="kalle@verso.example",
        duties=(Duty.FOLLOWS_UP,),
    ),
    OpenEngagement(**(vars(OPENED) | {"payer": Payer.ORGANISATION, "payer_id": COMPANY})),
)  # fmt: skip
OFFER = OfferAgreement(
    engagement_id=CASE, purpose="Uusi tehtävä haltuun", themes=("leadership",),
    left_out=("work_and_family",),
)  # fmt: skip
TO_THREE = OfferAgreement(
    **(vars(OFFER) | {"sponsor_contact_id": KALLE, "sponsor_gets": (SponsorGets.TALK_MEMO,)})
)
GOALS = (
    SetGoal(engagement_id=CASE, words="Delegoin", measure="Kaksi iltaa vapaana", weight=2),
    SetGoal(engagement_id=CASE, words="Kuuntelen"),
)


def page(spec: Spec) -> AgreementPage:
    """The agreement as its page shows it."""
    told = [event for event in spec.log.recorded if list(agreement_page.key(event))]
    document: AgreementPage = shown(agreement_page, *told)
    return document


def accept(spec: Spec, version: int = 1, **more: object) -> AcceptAgreement:
    """The acceptance of a version as it was offered."""
    sha256 = page(spec).versions[version - 1].sha256
    given: dict[str, Any] = {"agrees": True, "keeps_confidence": True} | more
    return AcceptAgreement(engagement_id=CASE, version=version, sha256=sha256, **given)


def by(spec: Spec, person: UUID) -> Spec:
    """Let it be this person who asks."""
    spec.by = person
    return spec


def offered(spec: Spec, *before: Command, offer: OfferAgreement = OFFER) -> Spec:
    """The agreement was offered, and the mentee has set two goals."""
    spec.given(*PEOPLE, *(before or (OPENED,)), offer)
    by(spec, AINO).given(*GOALS)
    return spec
