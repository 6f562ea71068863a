"""The demo's applications: some wait for a decision, some for a mentor, one was declined."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Final
from uuid import UUID

from api.seeds.clients import organisation
from api.seeds.step import Step, moment, person_of, seeded
from application.firm import Command
from application.intake.decide_application import AcceptApplication, DeclineApplication
from application.intake.measure_needs import HopeFor, MeasureNeeds
from application.intake.plan_transfer import OpenTransferPlan, PassOnItem, PlanItem
from application.intake.receive_application import ReceiveApplication
from domain.intake import Beneficiary, Need
from domain.intake.application import engagement_for
from domain.intake.setting import Wish

EVENINGS: Final = Wish(needs=(Need.CAPTIONS,), not_before=time(16), words="Kolmivuorotyö")
APPLICANTS: Final = (
    ("lahja", "Lahja Metsälä", 1, ("entrepreneurship", "networking"), None, "Pienleipomo Metsälä"),
    ("Oskari Virta", "Oskari Virta", 4, ("leadership",), "nordpuu", "Nordpuu Oy"),
    ("Tuulia Kivi", "Tuulia Kivi", 9, ("career_direction",), "kaisla", "Kaisla Ruoka Oy"),
    ("Saga Holm", "Saga Holm", 13, ("innovation", "international_work"), "ahti", "Ahti Energia"),
    ("Noora Salo", "Noora Salo", 10, ("leadership",), "nordpuu", "Nordpuu Oy"),
    ("client", "Aino Virtanen", 7, ("entrepreneurship", "leadership"), None, "Aino Virtanen Tmi"),
    ("juhani", "Juhani Aalto", 30, ("succession",), None, ""),
)  # fmt: skip
WISHES: Final = {
    "lahja": "Haluan kasvattaa leipomoni ketjuksi ja oppia neuvottelemaan rahoittajien kanssa.",
    "Oskari Virta": "Aloitin esihenkilönä keväällä. Haluan oppia antamaan palautetta.",
    "Tuulia Kivi": "Mietin, jatkanko asiantuntijana vai hakeudunko johtotehtäviin.",
    "Saga Holm": "Vien uuden tuotteen Ruotsiin ja tarvitsen kokeneen sparraajan.",
    "Noora Salo": "Siirryn myynnistä tiimin vetäjäksi ja haluan sparraajan alkuun.",
    "client": "Perustin yrityksen ja palkkaan ensimmäisen työntekijän.",
    "juhani": "Jään eläkkeelle parin vuoden päästä ja haluan siirtää osaamiseni.",
}  # fmt: skip


def application(key: str) -> UUID:
    """An application of the demo named by its applicant's word."""
    return seeded(f"application/{key}")


def steps(today: date) -> Iterator[Step]:
    for key, name, days, themes, pays, employer in APPLICANTS:
        day = today - timedelta(days=days)
        comes = ReceiveApplication(
            name=name, email=f"{key.replace(' ', '.').lower()}@luotsi.example", of_age=True,
            language="sv" if key == "Saga Holm" else "fi", themes=themes, employer=employer,
            languages=("sv", "en") if key == "Saga Holm" else ("fi",),
            wish=EVENINGS if key == "Tuulia Kivi" else Wish(),
            answers={"change": [WISHES[key]], "earlier": ["never"]},
            organisation_id=organisation(pays) if pays else None,
            person_id=person_of(key), application_id=application(key),
        )  # fmt: skip
        by = person_of("coordinator") if pays else person_of(key)
        yield Step(f"application/{key}", comes, by, at=moment(day, "12:30"))
    yield from _accepted("Tuulia Kivi", today - timedelta(days=8))
    yield from _accepted("Saga Holm", today - timedelta(days=12))
    yield from _accepted("Noora Salo", today - timedelta(days=9))
    yield from _accepted("client", today - timedelta(days=6))
    no = DeclineApplication(
        application_id=application("juhani"), reason="Ohjasimme hakemuksen työnantajalle."
    )
    yield _done("decline/juhani", no, today - timedelta(days=28), "09:30")
    yield from _transfer(today)


def _accepted(key: str, day: date) -> Iterator[Step]:
    case = engagement_for(application(key))
    yield _done(f"accept/{key}", AcceptApplication(application_id=application(key)), day, "09:00")
    baseline = {"direction": ["3"], "strengths": ["5"], "confidence": ["4"], "network": ["2"],
                "action": ["6"]}  # fmt: skip
    measure = MeasureNeeds(engagement_id=case, answers=baseline)
    yield Step(f"baseline/{key}", measure, person_of(key), at=moment(day, "18:00"))
    hope = HopeFor(
        engagement_id=case, beneficiary=Beneficiary.ORGANISATION,
        words="Tiimi saa johtajan, joka uskaltaa päättää.",
    )  # fmt: skip
    yield _done(f"hope/{key}", hope, day, "18:30")


def _transfer(today: date) -> Iterator[Step]:
    plan, first = seeded("transfer/nordpuu"), today - timedelta(days=60)
    opened = OpenTransferPlan(
        organisation_id=organisation("nordpuu"), owner_id=person_of("sponsor"), plan_id=plan
    )
    yield _done("transfer", opened, first, "10:00")
    for nth, (what, to_whom, days) in enumerate((
        ("Sahan terien säätö eri puulajeille", "Noora Salo", 20),
        ("Vientiasiakkaiden verkosto", "Oskari Virta", -10),
        ("Talvivarastoinnin käytännöt", "Iida Mäkelä", 90),
    )):  # fmt: skip
        item = PlanItem(
            plan_id=plan, what=what, from_whom="Kalle Nord", to_whom=to_whom,
            due=today + timedelta(days=days), item_id=seeded(f"transfer/{nth}"),
        )  # fmt: skip
        yield _done(f"transfer/{nth}", item, first, f"10:1{nth}")
    passed = PassOnItem(plan_id=plan, item_id=seeded("transfer/1"))
    yield Step(
        "transfer/passed", passed, person_of("sponsor"),
        at=moment(today - timedelta(days=14), "15:00"),
    )  # fmt: skip


def _done(key: str, command: Command, day: date, clock: str) -> Step:
    return Step(f"intake/{key}", command, person_of("coordinator"), at=moment(day, clock))
