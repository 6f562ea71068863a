"""Codes of people, mentors and intake, as the trail says them: Finnish, Swedish, English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from domain.calendar_trouble import Trouble
from domain.data_rights.words import Ground as ErasureGround
from domain.growth.portfolio_events import DevelopmentKind
from domain.growth.supervision import Kind as SupervisionKind
from domain.growth.supervision import Light
from domain.intake.assessment import Beneficiary, Moment, Reached
from domain.intake.first_forms import FormKind
from domain.matching.words import Fit
from domain.mentors.words import Bond, OnboardingStep, TieKind
from domain.people import Role
from domain.privacy import Purpose
from domain.recoveries import Seen

Words = tuple[str, str, str]

PEOPLE: Final[dict[type[Enum], Mapping[str, Words]]] = {
    Role: {
        "client": ("asiakas", "kund", "client"),
        "mentor": ("mentori", "mentor", "mentor"),
        "sponsor": ("tilaajan yhteyshenkilö", "beställarens kontaktperson", "sponsor contact"),
        "coordinator": ("koordinaattori", "koordinator", "coordinator"),
        "finance": ("talous", "ekonomi", "finance"),
        "quality": ("laatupäällikkö", "kvalitetschef", "quality manager"),
        "administrator": ("ylläpitäjä", "administratör", "administrator"),
    },
    Seen: {
        "in_person": ("kasvokkain", "på plats", "in person"),
        "by_video": ("videolla", "per video", "by video"),
        "by_calling_back": ("soittamalla takaisin", "genom att ringa upp", "by calling back"),
    },
    OnboardingStep: {
        "confidentiality": ("luottamuksellisuus", "konfidentialitet", "confidentiality"),
        "ethics": ("eettiset ohjeet", "etiska regler", "ethics"),
        "data_protection": ("tietosuoja", "dataskydd", "data protection"),
        "ways_of_working": ("työtavat", "arbetssätt", "ways of working"),
        "tools": ("työkalut", "verktyg", "tools"),
    },
    Bond: {
        "employed": ("työsuhteessa", "anställd", "employed"),
        "entrepreneur": ("yrittäjä", "företagare", "entrepreneur"),
        "pro_bono": ("pro bono", "pro bono", "pro bono"),
    },
    TieKind: {
        "employer": ("työnantaja", "arbetsgivare", "employer"),
        "owner": ("omistus", "ägande", "ownership"),
        "board": ("hallituksen jäsenyys", "styrelseuppdrag", "seat on a board"),
        "client": ("asiakkuus", "kundrelation", "client"),
        "competitor": ("kilpailija", "konkurrent", "competitor"),
        "family": ("perhe", "familj", "family"),
        "other": ("muu", "annan", "other"),
    },
    Trouble: {
        "unreached": ("osoitteesta ei vastattu", "adressen svarade inte", "no answer"),
        "refused": ("pääsy evättiin", "åtkomst nekades", "access was refused"),
        "unreadable": ("sisältöä ei ymmärretty", "innehållet förstods inte", "unreadable"),
    },
    FormKind: {
        "application": ("hakemus", "ansökan", "application"),
        "needs": ("alkukartoitus", "kartläggning", "needs assessment"),
    },
    Moment: {
        "baseline": ("lähtötaso", "utgångsläge", "baseline"),
        "mid_term": ("puoliväli", "halvvägs", "mid-term"),
        "end": ("loppu", "slutet", "end"),
    },
    Beneficiary: {
        "mentee": ("aktori", "adepten", "mentee"),
        "organisation": ("aktorin organisaatio", "adeptens organisation", "mentee's organisation"),
        "mentor": ("mentori", "mentorn", "mentor"),
        "mentors_organisation": (
            "mentorin organisaatio", "mentorns organisation", "mentor's organisation",
        ),
    },
    Reached: {
        "not": ("ei toteutunut", "uppnåddes inte", "not reached"),
        "partly": ("toteutui osittain", "uppnåddes delvis", "partly reached"),
        "fully": ("toteutui", "uppnåddes", "fully reached"),
        "beyond": ("ylittyi", "överträffades", "exceeded"),
    },
    Fit: {
        "good": ("hyvin", "bra", "well"),
        "undecided": ("ei vielä selvää", "ännu oklart", "undecided"),
        "poor": ("huonosti", "dåligt", "poorly"),
    },
    SupervisionKind: {
        "individual": ("yksilötyönohjaus", "individuell", "individual"),
        "group": ("ryhmätyönohjaus", "i grupp", "group"),
        "peer": ("vertaistyönohjaus", "kollegial", "peer"),
    },
    DevelopmentKind: {
        "training": ("koulutus", "utbildning", "training"),
        "reading": ("lukeminen", "läsning", "reading"),
        "conference": ("konferenssi", "konferens", "conference"),
        "practice_group": ("harjoitusryhmä", "övningsgrupp", "practice group"),
        "other": ("muu", "annat", "other"),
    },
    Light: {
        "green": ("vihreä", "grönt", "green"),
        "amber": ("keltainen", "gult", "amber"),
        "red": ("punainen", "rött", "red"),
        "blocked": ("estetty", "spärrat", "blocked"),
    },
    ErasureGround: {
        "asked": ("oma pyyntö", "egen begäran", "own wish"),
        "consent_withdrawn": ("suostumus peruttu", "samtycket återkallat", "consent withdrawn"),
        "not_needed": ("tietoja ei enää tarvita", "behövs inte längre", "no longer needed"),
        "unlawful": ("lainvastainen käsittely", "olaglig behandling", "unlawful processing"),
        "left": ("asiakkuus päättynyt", "kundrelationen slut", "no longer with us"),
    },
    Purpose: {
        "contact": ("yhteystiedot", "kontaktuppgifter", "contact data"),
        "mentoring": ("mentoroinnin sisältö", "mentorskapets innehåll", "mentoring content"),
        "private_note": ("omat muistiinpanot", "egna anteckningar", "private notes"),
        "survey": ("kyselyvastaukset", "enkätsvar", "survey answers"),
        "forum": ("foorumin sisältö", "forumets innehåll", "forum content"),
        "case": ("laatutapaukset", "kvalitetsärenden", "quality cases"),
        "accounting": ("kirjanpito", "bokföring", "books"),
        "security": ("turvatiedot", "säkerhetsuppgifter", "security data"),
        "marketing": ("markkinointi", "marknadsföring", "marketing"),
    },
}  # fmt: skip
