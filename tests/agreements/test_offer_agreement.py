"""An agreement is offered in versions, to two parties or three, from the template in force."""

from dataclasses import replace
from datetime import date

import pytest

from application.agreements.offer_agreement import OfferAgreement
from application.agreements.word_clause import WordClause
from application.engagements.freeze_engagement import EndEngagement
from application.engagements.open_engagement import OpenEngagement
from domain.agreements import Agreement, Form, Role
from domain.agreements.clauses import KEYS
from domain.agreements.first_template import FIRST
from domain.agreements.policy import NoAgreementPolicy, agreement_policy_on
from domain.agreements.terms import fingerprint
from domain.agreements.words import ContactMissing, TooLongOrShort
from domain.engagements import EngagementKind
from domain.engagements.course_events import Course
from domain.engagements.course_words import EngagementEnded, NoMentorYet, NotPlanned, PlanUnworkable
from domain.languages import InThreeLanguages
from domain.themes import ThemeUnknown
from tests.agreements.scene import COMPANY, KALLE, OFFER, PAID_BY_COMPANY, PEOPLE, TO_THREE
from tests.engagements.scene import AINO, CASE, OPENED, SANNA, SANNA_HERSELF, opened
from tests.spec import Spec

pytestmark = pytest.mark.feature("D1")


def test_it_is_offered_to_mentee_and_mentor(spec: Spec) -> None:
    spec.given(*PEOPLE, OPENED).when(OFFER).then(Agreement.Opened, Agreement.VersionOffered)
    offered = spec.event(Agreement.VersionOffered)
    assert (offered.version, offered.form, offered.template) == (1, Form.FULL, 1)
    assert [(p.role, p.party_id, p.person_id) for p in offered.parties] == [
        (Role.MENTEE, AINO, AINO), (Role.MENTOR, SANNA, SANNA_HERSELF),
    ]  # fmt: skip


@pytest.mark.feature("D5")
def test_it_pins_the_rules_it_is_judged_by(spec: Spec) -> None:
    spec.given(*PEOPLE, OPENED).when(OFFER)
    terms = spec.event(Agreement.VersionOffered).terms
    assert (terms.cancelling, terms.rules) == ("cancelling/1", "engagements/1")
    assert terms.ethics == "Global Code of Ethics V3"
    assert (terms.starts_on, terms.ends_on, terms.sessions) == (
        date(2026, 3, 1), date(2026, 12, 31), 8,
    )  # fmt: skip


@pytest.mark.feature("D4")
def test_where_an_organisation_pays_it_is_the_third_party(spec: Spec) -> None:
    spec.given(*PEOPLE, *PAID_BY_COMPANY).when(TO_THREE)
    third = spec.event(Agreement.VersionOffered).parties[2]
    assert (third.role, third.party_id, third.person_id) == (Role.SPONSOR, COMPANY, KALLE)


@pytest.mark.feature("D4")
def test_somebody_accepts_for_the_organisation(spec: Spec) -> None:
    spec.given(*PEOPLE, *PAID_BY_COMPANY)
    spec.when(OFFER).then_refused(ContactMissing)
    spec.when(replace(TO_THREE, sponsor_contact_id=AINO)).then_refused(ContactMissing)


def test_the_full_agreement_has_every_clause_and_the_short_one_the_ground_rules() -> None:
    assert {
        "purpose", "themes", "meetings", "preparation", "notes", "confidentiality", "sponsor",
        "supervision", "inclusion", "between", "cancelling", "lateness", "change", "early_end",
        "reviews", "complaints", "ethics", "data", "ai",
    } == set(KEYS[Form.FULL])  # fmt: skip
    for form, clauses in FIRST.items():
        assert tuple(one.key for one in clauses) == KEYS[form]
        assert all(one.whole and one.readable for one in clauses)
    assert len(KEYS[Form.SHORT]) < len(KEYS[Form.FULL]) / 2


def test_a_plan_that_nobody_could_hold_is_offered_to_nobody(spec: Spec) -> None:
    odd = Course(date(2026, 3, 1), date(2026, 12, 31), sessions=8, every_days=0)
    spec.given(*PEOPLE, opened()).when(replace(OFFER, course=odd)).then_refused(PlanUnworkable)


def test_quick_mentoring_has_short_ground_rules(spec: Spec) -> None:
    quick = Course(date(2026, 3, 1), date(2026, 4, 30), sessions=2)
    spec.given(*PEOPLE, opened(EngagementKind.QUICK, course=quick)).when(OFFER)
    assert spec.event(Agreement.VersionOffered).form is Form.SHORT


@pytest.mark.parametrize("course", [
    Course(date(2026, 3, 1), date(2026, 4, 30), sessions=3),
    Course(date(2026, 3, 1), date(2026, 4, 30), sessions=2, minutes=61),
])  # fmt: skip
def test_quick_mentoring_is_one_or_two_sessions_of_an_hour(spec: Spec, course: Course) -> None:
    spec.given(*PEOPLE, opened(EngagementKind.QUICK, course=course))
    spec.when(OFFER).then_refused(TooLongOrShort)


@pytest.mark.feature("D6")
@pytest.mark.parametrize(("last", "fits"), [
    (date(2026, 8, 31), False), (date(2026, 9, 1), True),
    (date(2027, 3, 1), True), (date(2027, 3, 2), False),
])  # fmt: skip
def test_a_programme_lasts_from_six_to_twelve_months(spec: Spec, last: date, *, fits: bool) -> None:
    spec.given(*PEOPLE, OPENED)
    spec.when(replace(OFFER, course=Course(date(2026, 3, 1), last, sessions=8)))
    if fits:
        spec.then(Agreement.Opened, Agreement.VersionOffered)
    else:
        spec.then_refused(TooLongOrShort)


def test_the_same_again_is_no_new_version(spec: Spec) -> None:
    spec.given(*PEOPLE, OPENED, OFFER).when(OFFER).then()


def test_other_words_are_a_new_version(spec: Spec) -> None:
    spec.given(*PEOPLE, OPENED, OFFER).when(replace(OFFER, ai_use=True))
    changed = spec.event(Agreement.VersionOffered)
    assert (changed.version, changed.terms.ai_use) == (2, True)


def test_a_template_worded_anew_makes_another_version(spec: Spec) -> None:
    three = InThreeLanguages("Uusi", "Ny", "New")
    spec.given(*PEOPLE, OPENED, OFFER)
    spec.given(WordClause(form=Form.FULL, key="ai", title=three, words=three)).when(OFFER)
    assert spec.event(Agreement.VersionOffered).template == 2


@pytest.mark.feature("D2")
def test_the_fingerprint_is_of_everything_offered(spec: Spec) -> None:
    spec.given(*PEOPLE, OPENED).when(OFFER)
    told = spec.event(Agreement.VersionOffered)
    whole = (FIRST[Form.FULL], told.terms, told.parties)
    assert told.sha256 == fingerprint(Form.FULL, 1, *whole, told.purpose)
    assert len(told.sha256) == 64
    assert told.sha256 != fingerprint(Form.FULL, 1, *whole, told.purpose + ".")
    assert told.sha256 != fingerprint(Form.FULL, 1, FIRST[Form.FULL][1:], *whole[1:], told.purpose)


def test_it_wants_a_mentor_a_plan_known_themes_and_a_running_engagement(spec: Spec) -> None:
    spec.given(*PEOPLE, OpenEngagement(**(vars(OPENED) | {"lead_id": None})))
    spec.when(OFFER).then_refused(NoMentorYet)
    other = OfferAgreement(engagement_id=CASE, themes=("astrology",))
    spec.when(other).then_refused(ThemeUnknown)


def test_it_wants_a_plan(spec: Spec) -> None:
    spec.given(*PEOPLE, opened(course=None)).when(OFFER).then_refused(NotPlanned)


def test_what_has_ended_is_not_agreed_on(spec: Spec) -> None:
    spec.given(*PEOPLE, OPENED, EndEngagement(engagement_id=CASE))
    spec.when(OFFER).then_refused(EngagementEnded)


def test_its_numbers_are_dated() -> None:
    with pytest.raises(NoAgreementPolicy):
        agreement_policy_on(date(2024, 12, 31))
    assert agreement_policy_on(date(2026, 3, 2)).version == "agreements/1"
