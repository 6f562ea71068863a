"""The demo's agreements: offered by the office, accepted by mentee, mentor and organisation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from api.seeds.clients import organisation
from api.seeds.mentors import mentor
from api.seeds.step import Step, moment, person_of
from application.agreements.accept_agreement import AcceptAgreement
from application.agreements.offer_agreement import OfferAgreement
from application.engagements.open_engagement import OpenEngagement
from domain.agreements import Form, Means, Party, Role
from domain.agreements.first_template import FIRST
from domain.agreements.terms import Terms, fingerprint
from domain.agreements.words import SponsorGets
from domain.cancelling_policy import POLICIES, Payer, policy_on
from domain.engagements.policy import course_policy_on
from domain.mentors import pool_policy_on

SPONSORS = {"nordpuu": "sponsor", "kaisla": "contact/kaisla"}
PURPOSE = "Uuden vaiheen tuki työssä"


def agreed(key: str, opened: OpenEngagement, theme: str, lead: str, day: date) -> Iterator[Step]:
    """An agreement of the first template, accepted on the evening it was offered."""
    sponsor = _sponsor(opened)
    offer = OfferAgreement(
        engagement_id=opened.engagement_id, purpose=PURPOSE, themes=(theme,),
        sponsor_contact_id=sponsor, sponsor_gets=(SponsorGets.GOALS_SET,) if sponsor else (),
    )  # fmt: skip
    yield Step(f"{key}/offer", offer, person_of("coordinator"), at=moment(day, "09:30"))
    parties = [Party(Role.MENTEE, one, one) for one in (opened.mentee_id, *opened.members)]
    parties.append(Party(Role.MENTOR, mentor(lead), person_of(lead)))
    if sponsor:
        parties.append(Party(Role.SPONSOR, opened.payer_id, sponsor))
    terms = _terms(offer, opened, day)
    sha256 = fingerprint(Form.FULL, 1, FIRST[Form.FULL], terms, parties, PURPOSE)
    for nth, party in enumerate(parties):
        accept = AcceptAgreement(
            engagement_id=opened.engagement_id, version=1, sha256=sha256, agrees=True,
            keeps_confidence=True, means=Means.SECOND_FACTOR,
        )  # fmt: skip
        at = moment(day, f"18:{30 + nth}")
        yield Step(f"{key}/accept/{nth}", accept, party.person_id, at=at)


def _sponsor(opened: OpenEngagement) -> UUID | None:
    if opened.payer is Payer.CONSUMER:
        return None
    found = next(word for word in SPONSORS if organisation(word) == opened.payer_id)
    return person_of(SPONSORS[found])


def _terms(offer: OfferAgreement, opened: OpenEngagement, day: date) -> Terms:
    plan = opened.course
    assert plan
    return Terms(
        plan.starts_on, plan.ends_on, plan.sessions, plan.every_days, plan.minutes, offer.where,
        offer.themes, offer.left_out, offer.notes_by, offer.between, offer.sponsor_gets,
        offer.ai_use, policy_on(day, POLICIES).version, course_policy_on(day).version,
        pool_policy_on(day).ethics,
    )  # fmt: skip
