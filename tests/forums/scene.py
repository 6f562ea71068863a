"""A forum and the people that specifications of forums speak of."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from application.clients.register_organisation import RegisterOrganisation
from application.forums.admit_applicant import AdmitApplicant
from application.forums.agree_charter import DraftCharter, SignCharter
from application.forums.apply_to_forum import ApplyToForum
from application.forums.confirm_membership import ConfirmMembership
from application.forums.found_forum import FoundForum
from application.forums.hold_meeting import HoldMeeting
from application.forums.plan_meeting import PlanMeeting
from application.forums.start_forum import StartForum
from application.forums.train_members import TrainMembers
from application.mentors.add_mentor import AddMentor
from application.people.register_person import RegisterPerson
from domain.cancelling_policy import Payer
from domain.clients.billing_details import BillingDetails
from domain.forums import Facilitation, Forum, Meetings, Membership, meetings_of, membership_of
from domain.languages import InThreeLanguages
from domain.money import Money
from tests.memory_log import MemoryDesk
from tests.spec import NOON, Spec

FORUM, LEADER = UUID(int=0x40), UUID(int=0x41)
NAMES = ("Aino", "Bo", "Cecilia", "Dag", "Elli", "Frida", "Göran", "Helmi", "Iiro")
TODAY = date(2026, 3, 2)
PROFILE = "Leads a team of forty and has built two factories from nothing."
FOUNDED = FoundForum(
    forum_id=FORUM, title=InThreeLanguages("Tuotanto", "Produktion", "Production"),
    profile=InThreeLanguages("Johtajille", "För chefer", "For leaders"), theme="leadership",
    fee_year=Money(1800_00), place="Kalasatama",
)  # fmt: skip
CHARTER = DraftCharter(forum_id=FORUM, text="What is said here stays here.")
STARTED = StartForum(forum_id=FORUM)
NORDPUU = UUID(int=0x61)
REGISTERED = RegisterOrganisation(
    organisation_id=NORDPUU, name="Nordpuu Oy", business_id="1234567-1",
    billing=BillingDetails(email="laskut@nordpuu.example"),
)  # fmt: skip
LED = RegisterPerson(person_id=LEADER, name="Lea", email="lea@x.example")
POOLED = AddMentor(
    person_id=LEADER, headline=InThreeLanguages("H", "H", "H"), themes=(), languages=("fi",)
)
LED_BY_ONE = replace(FOUNDED, facilitation=Facilitation.PROFESSIONAL)
CONFIRMED = ConfirmMembership(
    forum_id=FORUM, street="Satamakatu 1", postcode="00160", town="Helsinki", accept_terms=True,
    start_early=True,
)  # fmt: skip


def person(name: str) -> UUID:
    return uuid5(FORUM, name)


def applied(who: str, /, **more: Any) -> ApplyToForum:
    local_part = who.lower().replace("ö", "o")
    asked = ApplyToForum(
        forum_id=FORUM, name=who, email=f"{local_part}@x.example", employer=f"{who} Oy",
        profile=PROFILE, person_id=person(who),
    )  # fmt: skip
    return replace(asked, **more)


def admitted(name: str, **more: Any) -> AdmitApplicant:
    return AdmitApplicant(forum_id=FORUM, person_id=person(name), **more)


def joined(spec: Spec, *names: str) -> Spec:
    """A forum that recruits, with these members."""
    spec.given(FOUNDED)
    for name in names:
        spec.given(applied(name), admitted(name))
    return ordered(spec, *names)


def signed(spec: Spec, *names: str, version: int = 1) -> Spec:
    """They have signed, and ordered what they pay themselves."""
    return ordered(signatures(spec, *names, version=version), *names)


def signatures(spec: Spec, *names: str, version: int = 1) -> Spec:
    office = spec.by
    for name in names:
        spec.by = person(name)
        spec.given(SignCharter(forum_id=FORUM, version=version))
    spec.by = office
    return spec


def ordered(spec: Spec, *names: str) -> Spec:
    """Those who pay themselves order their membership."""
    office = spec.by
    for name in names:
        spec.by = person(name)
        if forum(spec).members[spec.by].bill.payer is Payer.CONSUMER:
            spec.given(CONFIRMED)
    spec.by = office
    return spec


def trained(*names: str) -> TrainMembers:
    people = tuple(person(name) for name in names)
    return TrainMembers(forum_id=FORUM, trained_on=TODAY, people=people)


def running(spec: Spec, count: int = 5) -> Spec:
    """A forum that runs."""
    names = NAMES[:count]
    joined(spec, *names).given(CHARTER, trained(*names))
    return signed(spec, *names).given(STARTED)


def led_by_lea(spec: Spec, count: int = 5) -> Spec:
    """A forum that runs and is led by a professional."""
    spec.given(LED, POOLED, replace(LED_BY_ONE, facilitator_id=LEADER))
    names = NAMES[:count]
    for name in names:
        spec.given(applied(name), admitted(name))
    ordered(spec, *names).given(CHARTER, trained(*names))
    return signed(spec, *names).given(STARTED)


def meeting(month: int) -> UUID:
    return uuid5(FORUM, f"meeting {month}")


def planned(month: int) -> PlanMeeting:
    """A meeting so many months on, counted in stretches of 31 days."""
    return PlanMeeting(forum_id=FORUM, meeting_id=meeting(month), starts_at=at(31 * month))


def met(
    spec: Spec, month: int, *, absent: tuple[str, ...] = (), excused: tuple[str, ...] = ()
) -> Spec:
    """A meeting that was held, with all but these."""
    people = forum(spec).members
    away = {person(name) for name in (*absent, *excused)}
    spec.given(planned(month)).at(at(31 * month))
    held = HoldMeeting(
        forum_id=FORUM, meeting_id=meeting(month),
        present=tuple(one for one in people if one not in away),
        excused=tuple(person(name) for name in excused),
    )  # fmt: skip
    return spec.given(held)


def forum(spec: Spec) -> Forum:
    found = MemoryDesk(spec.log).load(Forum, FORUM)
    assert isinstance(found, Forum)
    return found


def meetings(spec: Spec) -> Meetings:
    found = MemoryDesk(spec.log).load(Meetings, meetings_of(FORUM))
    assert isinstance(found, Meetings)
    return found


def membership(spec: Spec, name: str, joined_on: date = TODAY) -> Membership:
    key = membership_of(FORUM, person(name), joined_on)
    found = MemoryDesk(spec.log).load(Membership, key)
    assert isinstance(found, Membership)
    return found


def at(day: float) -> datetime:
    """So many days after noon of the day on which specifications play."""
    return NOON + timedelta(days=day)
