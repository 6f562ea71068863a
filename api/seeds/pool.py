"""The demo's mentor pool: who knows what, how full they are, who is on the way in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from api.seeds.mentors import joins, mentor
from api.seeds.step import PAST, Step, moment, person_of, seeded
from application.firm import Command
from application.mentors.apply_as_mentor import ApplyAsMentor
from application.mentors.approve_mentor import ApproveMentor
from application.mentors.ask_reference import AskReference, NoteReference
from application.mentors.confirm_competence import ClaimCompetence, ConfirmCompetence
from application.mentors.declare_tie import DeclareTie
from application.mentors.note_certificate import NoteCertificate
from application.mentors.onboard_mentor import DoOnboardingStep
from application.mentors.pause_mentor import PauseMentor
from application.mentors.set_footing import LowerLimits, SetFooting
from application.mentors.write_profile import WriteProfile
from application.network.define_area import DefineArea
from application.network.halt_intake import HaltIntake
from application.network.recruit_mentors import RecruitMentors
from domain.competences import Level
from domain.languages import InThreeLanguages
from domain.mentors import Bond, Format, OnboardingStep, TieKind

MORE: Final = {
    "petri": ("Petri Salmela", "Vienti ja rahoitus", "Export och finansiering",
              "Export and funding", ("international_work", "entrepreneurship"), ("fi", "en")),
    "johan": ("Johan Ekström", "Tuotekehitys", "Produktutveckling", "Product development",
              ("innovation", "good_practices"), ("sv", "fi", "en")),
    "leila": ("Leila Nieminen", "Työ ja perhe", "Arbete och familj", "Work and family",
              ("work_and_family", "career_direction"), ("fi", "en")),
    "kaisa": ("Kaisa Tuominen", "Uusi esihenkilö", "Ny chef", "First-time managers",
              ("onboarding", "leadership"), ("fi", "sv")),
    "pekka": ("Pekka Wallin", "Verkostot", "Nätverk", "Networks",
              ("networking", "succession"), ("fi", "sv")),
}  # fmt: skip
PLACES: Final = {
    "mentor": ("software", "Helsinki"), "mikael": ("manufacturing", "Vaasa"),
    "anneli": ("education", "Tampere"), "omar": ("software", "Espoo"),
    "riitta": ("energy", "Oulu"), "petri": ("finance", "Turku"), "johan": ("health", "Helsinki"),
    "leila": ("public", "Kuopio"), "kaisa": ("trade", "Lahti"), "pekka": ("associations", "Porvoo"),
}  # fmt: skip
FOOTINGS: Final = {
    "mentor": (Bond.EMPLOYED, True, None), "mikael": (Bond.EMPLOYED, False, None),
    "petri": (Bond.ENTREPRENEUR, False, 20), "johan": (Bond.ENTREPRENEUR, False, 16),
    "pekka": (Bond.PRO_BONO, False, 4), "leila": (Bond.PRO_BONO, False, None),
}  # fmt: skip
AREAS: Final = (
    ("export_finance", "international_work", "Vientirahoitus", "Exportfinansiering",
     "Export finance", 2),
    ("growth_funding", "entrepreneurship", "Kasvurahoitus", "Tillväxtfinansiering",
     "Growth funding", 2),
    ("first_time_managers", "leadership", "Uuden esihenkilön alku", "Ny som chef",
     "First-time managers", 3),
    ("succession", "succession", "Hiljaisen tiedon siirto ja seuraajuus",
     "Överföring av tyst kunskap och efterträdarskap",
     "Transfer of tacit knowledge and succession", 3),
)  # fmt: skip


def steps(today: date) -> Iterator[Step]:
    for key, (name, fi, sv, en, themes, languages) in MORE.items():
        yield from joins(key, name, InThreeLanguages(fi, sv, en), themes, languages, today)
    yield from _network(today)
    yield from _profiles(today)
    yield from _proofs(today)
    yield from _newcomers(today)


def _network(today: date) -> Iterator[Step]:
    for code, theme, fi, sv, en, wanted in AREAS:
        area = DefineArea(code=code, theme=theme, name=InThreeLanguages(fi, sv, en), wanted=wanted)
        yield _done(f"area/{code}", area, today - PAST, "09:40")
    look = RecruitMentors(area="export_finance", wanted=1, recruitment_id=seeded("search/export"))
    yield _done("search/export", look, today - timedelta(days=40), "10:20")
    full = HaltIntake(
        theme="work_and_family", until=today + timedelta(days=20), reason="Mentorit täynnä"
    )
    yield _done("halt/family", full, today - timedelta(days=10), "10:30")


def _profiles(today: date) -> Iterator[Step]:
    known = {**{k: v[4:6] for k, v in MORE.items()}}
    headlines = {k: InThreeLanguages(*v[1:4]) for k, v in MORE.items()}
    for key, (themes, languages) in known.items():
        industry, town = PLACES[key]
        profile = WriteProfile(
            mentor_id=mentor(key), headline=headlines[key], themes=themes,
            languages=languages, industries=(industry,),
            formats=(Format.VIDEO, Format.FACE_TO_FACE), places=(town,),
        )  # fmt: skip
        yield Step(f"profile/{key}", profile, person_of(key), at=moment(today - PAST, "12:00"))
    for key, (bond, full_time, hours) in FOOTINGS.items():
        footing = SetFooting(
            mentor_id=mentor(key), bond=bond, full_time=full_time, monthly_hours=hours
        )
        yield _done(f"footing/{key}", footing, today - PAST, "12:10")
    own = LowerLimits(mentor_id=mentor("mikael"), monthly_hours=24, engagements=4)
    yield Step("limits/mikael", own, person_of("mikael"), at=moment(today - PAST, "12:20"))
    pause = PauseMentor(
        mentor_id=mentor("kaisa"), until=today + timedelta(days=30), reason="Perhevapaa"
    )
    yield _done("pause/kaisa", pause, today - timedelta(days=15), "11:00")


def _proofs(today: date) -> Iterator[Step]:
    soon = ConfirmCompetence(
        mentor_id=mentor("petri"), area="export_finance", level=Level.LEADING,
        evidence="Kymmenen vuotta pankin vientirahoituksessa, haastattelu ja kaksi suositusta",
        valid_until=today + timedelta(days=25),
    )  # fmt: skip
    yield _done("competence/petri/export", soon, today - timedelta(days=300), "09:30")
    growth = ConfirmCompetence(
        mentor_id=mentor("mentor"), area="growth_funding", level=Level.LEADING,
        evidence="Kolme rahoituskierrosta toimitusjohtajana",
    )  # fmt: skip
    yield _done("competence/sanna/growth", growth, today - timedelta(days=200), "09:30")
    claim = ClaimCompetence(
        mentor_id=mentor("johan"), area="growth_funding", level=Level.PRACTISED,
        evidence="Kaksi rahoitettua yritystä, molempien rahoitushakemukset",
    )  # fmt: skip
    yield Step(
        "claim/johan", claim, person_of("johan"), at=moment(today - timedelta(days=3), "15:00")
    )
    for key, party, number, kind in (
        ("mikael", "Nordpuu Oy", "2345678-0", TieKind.BOARD),
        ("petri", "Kaisla Ruoka Oy", "", TieKind.OWNER),
        ("johan", "Ahti Energia Oy", "", TieKind.CLIENT),
    ):
        tie = DeclareTie(
            mentor_id=mentor(key), kind=kind, party=party, business_id=number,
            tie_id=seeded(f"tie/{key}"),
        )  # fmt: skip
        yield Step(f"tie/{key}", tie, person_of(key), at=moment(today - PAST, "13:00"))
    paper = NoteCertificate(
        mentor_id=mentor("mentor"), title="EMCC EIA Senior Practitioner",
        valid_until=today + timedelta(days=500), certificate_id=seeded("certificate/sanna"),
    )  # fmt: skip
    yield Step("certificate/sanna", paper, person_of("mentor"), at=moment(today - PAST, "13:10"))


def _newcomers(today: date) -> Iterator[Step]:
    """Three on the way in: one has just applied, one waits for a reference, one is learning."""
    for key, name, days, theme in (
        ("tove", "Tove Sandberg", 2, "innovation"), ("harri", "Harri Lahtinen", 20, "succession"),
        ("elina", "Elina Vainio", 45, "leadership"),
    ):  # fmt: skip
        apply = ApplyAsMentor(
            person_id=person_of(key), name=name, email=f"{key}@luotsi.example",
            language="sv" if key == "tove" else "fi", headline="Vuosien kokemus käyttöön",
            motivation="Sain itse urani alussa mentorin. Haluan antaa saman eteenpäin.",
            themes=(theme,),
        )  # fmt: skip
        yield Step(f"apply/{key}", apply, at=moment(today - timedelta(days=days), "20:15"))
    yield from _references("harri", today - timedelta(days=18), told=1)
    yield from _references("elina", today - timedelta(days=43), told=2)
    yes = ApproveMentor(mentor_id=mentor("elina"))
    yield _done("approve/elina", yes, today - timedelta(days=30), "10:00")
    for nth, step in enumerate((OnboardingStep.CONFIDENTIALITY, OnboardingStep.DATA_PROTECTION)):
        learnt = DoOnboardingStep(mentor_id=mentor("elina"), step=step)
        yield _done(f"onboard/elina/{step}", learnt, today - timedelta(days=20 - nth), "14:00")


def _references(key: str, day: date, told: int) -> Iterator[Step]:
    for nth, referee in enumerate(("Entinen esihenkilö", "Pitkäaikainen asiakas")):
        reference = seeded(f"reference/{key}/{nth}")
        ask = AskReference(
            mentor_id=mentor(key), referee=referee, reached_at="040 000 0000",
            reference_id=reference,
        )  # fmt: skip
        yield _done(f"reference/{key}/{nth}", ask, day, f"10:0{nth}")
        if nth < told:
            note = NoteReference(
                mentor_id=mentor(key), reference_id=reference, recommends=True,
                words="Kuuntelee ennen kuin neuvoo. Suosittelen.",
            )  # fmt: skip
            yield _done(f"reference/{key}/{nth}/told", note, day + timedelta(days=4), "13:00")


def _done(key: str, command: Command, day: date, clock: str) -> Step:
    return Step(f"pool/{key}", command, person_of("coordinator"), at=moment(day, clock))
