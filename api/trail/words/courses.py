"""Codes of engagements, forums and tools, as the trail says them: Finnish, Swedish, English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from domain.cancelling_outcome import Why
from domain.engagements.course_words import EndReason, Priced
from domain.engagements.nudge_events import Nudged
from domain.engagements.releases import PaperKind
from domain.engagements.session_words import Ground, WaiverReason
from domain.forums.exclusions import Ground as TieGround
from domain.forums.words import SeatEnd
from domain.packages.package_events import Extension
from domain.tools.words import Category, Place, ToolKind, Use

Words = tuple[str, str, str]

COURSES: Final[dict[type[Enum], Mapping[str, Words]]] = {
    Ground: {
        "client": ("asiakas", "kunden", "the client"),
        "withdrawal": ("peruuttamisoikeus", "ångerrätt", "withdrawal right"),
        "mentor": ("mentori", "mentorn", "the mentor"),
        "mentor_absent": ("mentori ei saapunut", "mentorn kom inte", "the mentor did not come"),
        "firm": ("yritys", "företaget", "the firm"),
        "declined": ("mentori torjui", "mentorn avböjde", "the mentor declined"),
    },
    Why: {
        "withdrawal": ("peruuttamisoikeus", "ångerrätt", "withdrawal right"),
        "undone": ("varaus purettiin heti", "bokningen ångrades genast", "undone at once"),
        "in_time": ("peruttu ajoissa", "avbokad i tid", "in time"),
        "late": ("peruttu myöhään", "sen avbokning", "late"),
        "no_show": ("ei saapunut", "uteblev", "no-show"),
        "excused": ("hyväksytty este", "godtagbart förhinder", "excused"),
        "resold": ("aika myytiin uudelleen", "tiden såldes på nytt", "the time was resold"),
        "package_ended": ("paketti päättyi", "paketet avslutades", "the package ended"),
        "by_the_mentor": ("mentori perui", "mentorn avbokade", "by the mentor"),
        "free_move": ("maksuton siirto", "kostnadsfri flytt", "moved free of charge"),
    },
    EndReason: {
        "completed": ("saatu päätökseen", "slutförd", "completed"),
        "client": ("asiakas lopetti", "kunden avslutade", "ended by the client"),
        "mentor": ("mentori lopetti", "mentorn avslutade", "ended by the mentor"),
        "inactive": ("ei tapaamisia", "inga möten", "inactive"),
        "project_over": ("hanke päättyi", "projektet slut", "the project is over"),
    },
    Priced: {
        "group": ("koko ryhmästä", "gruppen som helhet", "the group as a whole"),
        "seat": ("jokaisesta paikasta", "varje plats", "each seat"),
    },
    WaiverReason: {
        "once_without_paper": ("kerran ilman todistusta", "en gång utan intyg", "once, no paper"),
        "sudden": ("äkillinen este", "plötsligt förhinder", "sudden hindrance"),
        "our_mistake": ("oma virheemme", "vårt misstag", "our mistake"),
        "time_resold": ("aika myytiin uudelleen", "tiden såldes på nytt", "the time was resold"),
        "goodwill": ("hyvä tahto", "goodwill", "goodwill"),
    },
    Nudged: {
        "mentee": ("aktorille", "till adepten", "the mentee"),
        "mentor": ("mentorille", "till mentorn", "the mentor"),
        "office": ("toimistolle", "till kontoret", "the office"),
        "inactive": ("toimisto päättää jatkosta", "kontoret beslutar", "the office decides"),
    },
    PaperKind: {
        "talk_memo": (
            "kolmikantakeskustelun muistio", "trepartssamtalets anteckningar", "goal talk memo",
        ),
        "closing_summary": ("loppuyhteenveto", "slutsammanfattning", "closing summary"),
    },
    Extension: {
        "asked": ("pyynnöstä", "på begäran", "asked for"),
        "no_time_offered": ("aikaa ei ollut tarjota", "ingen tid fanns", "no time was offered"),
        "our_mistake": ("oma virheemme", "vårt misstag", "our mistake"),
        "goodwill": ("hyvä tahto", "goodwill", "goodwill"),
    },
    TieGround: {
        "competitor": ("kilpailija", "konkurrent", "competitor"),
        "reporting_line": ("esihenkilösuhde", "chefsförhållande", "reporting line"),
        "commercial_tie": ("liikesuhde", "affärsförbindelse", "commercial tie"),
    },
    SeatEnd: {
        "own_wish": ("oma toive", "egen önskan", "own wish"),
        "absences": ("poissaolot", "frånvaro", "absences"),
        "breach": ("pelisääntöjen rikkominen", "brott mot spelreglerna", "breach of the charter"),
        "withdrawal": ("peruuttamisoikeus", "ångerrätt", "withdrawal right"),
        "closed": ("foorumi lopetettiin", "forumet stängdes", "the forum was closed"),
    },
    ToolKind: {
        "tool": ("työkalu", "verktyg", "tool"),
        "model": ("malli", "modell", "model"),
        "worksheet": ("työpohja", "arbetsblad", "worksheet"),
        "book": ("kirja", "bok", "book"),
        "article": ("artikkeli", "artikel", "article"),
        "link": ("linkki", "länk", "link"),
    },
    Category: {
        "goals": ("tavoitteet", "mål", "goals"),
        "strengths": ("vahvuudet", "styrkor", "strengths"),
        "talking": ("keskustelu", "samtal", "talking"),
        "choices": ("valinnat", "val", "choices"),
        "relations": ("suhteet", "relationer", "relations"),
        "learning": ("oppiminen", "lärande", "learning"),
        "knowledge": ("tiedon siirto", "kunskapsöverföring", "passing on knowledge"),
    },
    Use: {
        "everybody": ("kaikki", "alla", "everybody"),
        "clients": ("asiakkaat", "kunder", "clients"),
        "mentors": ("mentorit", "mentorer", "mentors"),
    },
    Place: {
        "session": ("tapaamiseen", "till ett möte", "to a session"),
        "task": ("välitehtävään", "till en uppgift", "to a task"),
        "meeting": ("foorumin kokoukseen", "till ett forummöte", "to a forum meeting"),
        "worksheet": ("työpohjaan", "till ett arbetsblad", "to a worksheet"),
    },
}  # fmt: skip
