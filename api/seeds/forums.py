"""The demo's peer forums: one runs with a professional and meets every month, one recruits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from api.seeds.forum_fees import FEE_YEAR, MEMBERS, paid_for
from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.firm import Command
from application.forums.admit_applicant import AdmitApplicant
from application.forums.agree_charter import DraftCharter, SignCharter
from application.forums.apply_to_forum import ApplyToForum
from application.forums.confirm_membership import ConfirmMembership
from application.forums.found_forum import FoundForum
from application.forums.hold_meeting import HoldMeeting
from application.forums.plan_meeting import PlanMeeting
from application.forums.share_in_space import OpenTopic, ReplyToTopic, ShareResource
from application.forums.start_forum import StartForum
from application.forums.train_members import TrainMembers
from domain.forums import Facilitation
from domain.languages import InThreeLanguages

FORUM: Final = seeded("forum/production")
RECRUITING: Final = seeded("forum/founders")
PROFILE: Final = (
    "Johdan parinkymmenen hengen yritystä ja kaipaan vertaisia, joiden kanssa ajatella."
)
CHARTER: Final = (
    "Foorumissa puhuttu jää foorumiin, myös sen jälkeen kun jäsenyys päättyy.\n"
    "Tulemme ajoissa, olemme läsnä koko ajan ja pidämme puhelimet poissa.\n"
    "Kysymme ja kerromme kokemuksia; neuvoja annamme vain pyydettäessä.\n"
    "Ilmoitamme esteestä heti ja kerromme, jos sidonnaisuutemme muuttuvat."
)


def steps(today: date) -> Iterator[Step]:
    first = today - timedelta(days=120)
    yield from _founded(today, first)
    yield from _joined(first)
    yield from _agreed(first + timedelta(days=14), today)
    yield from _met(today, first + timedelta(days=21))
    yield from _said(today - timedelta(days=9))


def _founded(today: date, first: date) -> Iterator[Step]:
    runs = FoundForum(
        forum_id=FORUM, title=InThreeLanguages("Kasvun johtajat", "Tillväxtens ledare",
                                               "Leaders of growth"),
        profile=InThreeLanguages(
            "Pienten ja keskisuurten yritysten johtajille, jotka kasvattavat yritystään.",
            "För ledare i små och medelstora företag som växer.",
            "For leaders of small and medium-sized firms that grow.",
        ),
        theme="leadership", fee_year=FEE_YEAR, facilitation=Facilitation.PROFESSIONAL,
        facilitator_id=person_of("riitta"), place="Kalasatamankatu 9, Helsinki",
    )  # fmt: skip
    yield _office("founded", runs, moment(first, "09:00"))
    seeks = FoundForum(
        forum_id=RECRUITING, title=InThreeLanguages("Yrittäjän ensimmäiset vuodet",
                                                    "Företagarens första år",
                                                    "The founder's first years"),
        profile=InThreeLanguages(
            "Yrittäjille, joiden yritys on alle viisivuotias.",
            "För företagare vars företag är yngre än fem år.",
            "For founders whose firm is younger than five years.",
        ),
        theme="entrepreneurship", fee_year=FEE_YEAR,
    )  # fmt: skip
    yield _office("founders", seeks, moment(today - timedelta(days=20), "09:00"))
    waits = ApplyToForum(
        forum_id=RECRUITING, name="Iida Koivu", email="iida.koivu@luotsi.example",
        employer="Koivu Keramiikka Tmi", profile=PROFILE, person_id=person_of("iida"),
    )  # fmt: skip
    yield Step("forum/iida", waits, at=moment(today - timedelta(days=3), "19:20"))


def _joined(first: date) -> Iterator[Step]:
    for nth, (key, (name, firm, plan)) in enumerate(MEMBERS.items()):
        day = first + timedelta(days=1 + nth)
        comes = ApplyToForum(
            forum_id=FORUM, name=name, email=f"{key}@luotsi.example", employer=firm,
            profile=PROFILE, person_id=person_of(key),
        )  # fmt: skip
        yield Step(f"forum/{key}/applies", comes, at=moment(day, "18:00"))
        taken = AdmitApplicant(forum_id=FORUM, person_id=person_of(key), plan=plan)
        yield _office(f"{key}/joins", taken, moment(day + timedelta(days=1), "10:00"))


def _agreed(day: date, today: date) -> Iterator[Step]:
    yield _office("charter", DraftCharter(forum_id=FORUM, text=CHARTER), moment(day, "09:00"))
    ordered = ConfirmMembership(
        forum_id=FORUM, street="Satamakatu 1", postcode="00160", town="Helsinki",
        accept_terms=True, start_early=True,
    )  # fmt: skip
    for nth, key in enumerate(MEMBERS):
        yield _member(f"{key}/signs", SignCharter(forum_id=FORUM, version=1), key,
                      moment(day, f"1{nth}:10"))  # fmt: skip
        yield _member(f"{key}/orders", ordered, key, moment(day, f"1{nth}:15"))
    everybody = tuple(person_of(key) for key in MEMBERS)
    trained = TrainMembers(forum_id=FORUM, trained_on=day + timedelta(days=2), people=everybody)
    yield _office("trained", trained, moment(day + timedelta(days=2), "17:00"))
    yield _office("starts", StartForum(forum_id=FORUM), moment(day + timedelta(days=3), "09:00"))
    for nth, (key, (_, _, plan)) in enumerate(MEMBERS.items()):
        yield from paid_for(key, plan, day + timedelta(days=3), today, nth)


def _met(today: date, first: date) -> Iterator[Step]:
    """A meeting a month, each planned two weeks before, the last of them still to come."""
    for nth, day in enumerate(meeting_days(today, first)):
        planned = min(day - timedelta(days=14), today - timedelta(days=1))
        meeting = seeded(f"forum/meeting/{nth}")
        plan = PlanMeeting(forum_id=FORUM, meeting_id=meeting, starts_at=moment(day, "13:00"))
        yield Step(f"forum/plan/{nth}", plan, person_of("riitta"),
                   at=moment(max(planned, first), "09:30"))  # fmt: skip
        if day >= today:
            return
        away = tuple(MEMBERS)[nth % len(MEMBERS)]
        held = HoldMeeting(
            forum_id=FORUM, meeting_id=meeting,
            present=tuple(person_of(key) for key in MEMBERS if key != away),
            excused=(person_of(away),) if nth % 2 else (),
        )  # fmt: skip
        yield Step(f"forum/held/{nth}", held, person_of("riitta"), at=moment(day, "16:05"))


def meeting_days(today: date, first: date) -> Iterator[date]:
    """A working day in the middle of each civil month from the first on, up to the next one."""
    day = first
    while True:
        middle = working_day(day.replace(day=15))
        if middle > first:
            yield middle
        if middle >= today:
            return
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _said(day: date) -> Iterator[Step]:
    topic = seeded("forum/topic")
    opened = OpenTopic(
        forum_id=FORUM, topic_id=topic, title="Ensimmäinen tuotantojohtaja",
        text="Palkkaan keväällä tuotantojohtajan. Mitä olette oppineet ensimmäisestä kerrasta?",
    )  # fmt: skip
    yield _member("topic", opened, "kerttu", moment(day, "20:10"))
    answer = ReplyToTopic(
        forum_id=FORUM, topic_id=topic, reply_id=seeded("forum/reply"),
        text="Kirjoita ensin, mistä itse luovut. Me teimme sen vasta jälkeenpäin.",
    )  # fmt: skip
    yield _member("reply", answer, "teemu", moment(day + timedelta(days=1), "08:05"))
    shared = ShareResource(
        forum_id=FORUM, title="Hallituksen vuosikello", link="https://example.org/vuosikello",
        resource_id=seeded("forum/resource"),
    )  # fmt: skip
    yield _member("resource", shared, "elina", moment(day + timedelta(days=2), "12:00"))


def _member(key: str, command: Command, who: str, at: datetime) -> Step:
    return Step(f"forum/{key}", command, person_of(who), at=at)


def _office(key: str, command: Command, at: datetime) -> Step:
    return Step(f"forum/{key}", command, person_of("coordinator"), at=at)
