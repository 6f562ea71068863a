"""What is kept about people, why, for whom and how long: the words behind each purpose.

The page of one's own data, the processing record (GDPR 30) and the draft of the impact assessment
(GDPR 35) are all made from this table and from `RETENTION`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from domain.languages import InThreeLanguages
from domain.privacy import RETENTION, Purpose


class Basis(StrEnum):
    """The lawful ground (GDPR 6(1))."""

    CONTRACT = "6(1)(b)"
    LAW = "6(1)(c)"
    CONSENT = "6(1)(a)"
    INTEREST = "6(1)(f)"


@dataclass(frozen=True)
class Processing:
    """One purpose in words."""

    name: InThreeLanguages
    what: InThreeLanguages
    recipients: InThreeLanguages
    starts: InThreeLanguages
    basis: Basis


def _say(fi: str, sv: str, en: str) -> InThreeLanguages:
    return InThreeLanguages(fi, sv, en)


PROCESSING: Final[dict[Purpose, Processing]] = {
    Purpose.CONTACT: Processing(
        _say("Yhteystiedot", "Kontaktuppgifter", "Contact details"),
        _say("Nimi, sähköposti, puhelin, työnantaja, toivottu teema",
             "Namn, e-post, telefon, arbetsgivare, önskat tema",
             "Name, e-mail, phone, employer, wished theme"),
        _say("Toimisto, oma mentoritiimi, sähköpostin välittäjä, maksunvälittäjä",
             "Kontoret, det egna mentorteamet, e-postoperatören, betalningsförmedlaren",
             "The office, one's own mentor team, the mail operator, the payment provider"),
        _say("viimeisestä mentoroinnista, tilauksesta tai yhteydenotosta",
             "den senaste mentoreringen, beställningen eller kontakten",
             "the last mentoring, order or contact"),
        Basis.CONTRACT,
    ),
    Purpose.MENTORING: Processing(
        _say("Mentoroinnin sisältö", "Mentoreringens innehåll", "The content of mentoring"),
        _say("Tavoitteet, yhteiset muistiot, välitehtävät, työkirjat, päiväkirja",
             "Mål, gemensamma anteckningar, uppgifter, arbetsböcker, dagbok",
             "Goals, shared notes, tasks, worksheets, journal"),
        _say("Aktori ja hänen hyväksymänsä mentoritiimi, ei kukaan muu",
             "Adepten och det mentorteam hen har godkänt, ingen annan",
             "The mentee and the mentor team they approved, nobody else"),
        _say("mentorointisuhteen päättymisestä", "mentorrelationens slut",
             "the end of the engagement"),
        Basis.CONTRACT,
    ),
    Purpose.PRIVATE_NOTE: Processing(
        _say("Mentorin omat muistiinpanot", "Mentorns egna anteckningar", "A mentor's own notes"),
        _say("Mentorin itselleen kirjaamat huomiot", "Det mentorn antecknar för sig själv",
             "What a mentor writes down for themself"),
        _say("Muistiinpanon kirjoittaja; aktori saa jäljennöksen pyynnöstä",
             "Den som skrivit; adepten får en kopia på begäran",
             "Whoever wrote them; the mentee gets a copy on request"),
        _say("mentorointisuhteen päättymisestä", "mentorrelationens slut",
             "the end of the engagement"),
        Basis.INTEREST,
    ),
    Purpose.SURVEY: Processing(
        _say("Kyselyvastaukset", "Enkätsvar", "Survey answers"),
        _say("Palaute ja arvioinnit", "Respons och utvärderingar", "Feedback and evaluations"),
        _say("Yhteenvedot vähintään viiden vastauksesta, yksittäinen vastaus ei kenellekään",
             "Sammandrag av minst fem svar, ett enskilt svar till ingen",
             "Sums of at least five answers, a single answer nobody"),
        _say("vastaamisesta", "svaret", "the answer"),
        Basis.INTEREST,
    ),
    Purpose.FORUM: Processing(
        _say("Vertaisfoorumin sisältö", "Forumets innehåll", "The content of a peer forum"),
        _say("Foorumissa kirjoitettu", "Det som skrivs i forumet", "What is written in the forum"),
        _say("Foorumin jäsenet ja vetäjä", "Forumets medlemmar och ledare",
             "The forum's members and facilitator"),
        _say("viimeisestä kirjoituksesta", "det senaste inlägget", "the last entry"),
        Basis.CONTRACT,
    ),
    Purpose.CASE: Processing(
        _say("Palautteet ja laatutapaukset", "Reklamationer och kvalitetsfall",
             "Complaints and quality cases"),
        _say("Palautteen sanat, selvitys, vastaus", "Reklamationens ord, utredning, svar",
             "The words of a complaint, its investigation, the answer"),
        _say("Laatupäällikkö ja tapauksen käsittelijät", "Kvalitetschefen och handläggarna",
             "The quality manager and those who handle the case"),
        _say("tapauksen päättämisestä", "fallets avslutande", "the closing of the case"),
        Basis.INTEREST,
    ),
    Purpose.ACCOUNTING: Processing(
        _say("Kirjanpito", "Bokföring", "Accounting"),
        _say("Laskun ja kuitin tiedot", "Uppgifter på fakturor och kvitton",
             "What stands on invoices and receipts"),
        _say("Talous, kirjanpitäjä, tilintarkastaja, Verohallinto pyynnöstä",
             "Ekonomin, bokföraren, revisorn, Skatteförvaltningen på begäran",
             "Finance, the bookkeeper, the auditor, the tax office on request"),
        _say("tilikauden päättymisvuoden lopusta", "slutet av räkenskapsårets sista kalenderår",
             "the end of the calendar year in which the financial year ended"),
        Basis.LAW,
    ),
    Purpose.SECURITY: Processing(
        _say("Tietoturva", "Datasäkerhet", "Security"),
        _say("Kirjautumiset, kirjautumistavat, avaimet", "Inloggningar, inloggningssätt, nycklar",
             "Sign-ins, ways to sign in, tokens"),
        _say("Ylläpitäjä tapauksia selvitettäessä", "Administratören då händelser utreds",
             "The administrator when something is looked into"),
        _say("tapahtumasta", "händelsen", "the event"),
        Basis.INTEREST,
    ),
    Purpose.MARKETING: Processing(
        _say("Uutiset ja tarjoukset", "Nyheter och erbjudanden", "News and offers"),
        _say("Suostumus ja sen lähde", "Samtycket och dess källa", "The consent and its source"),
        _say("Toimisto", "Kontoret", "The office"),
        _say("suostumuksen peruuttamisesta", "återkallandet av samtycket",
             "the withdrawal of consent"),
        Basis.CONSENT,
    ),
}  # fmt: skip


def kept_until(purpose: Purpose, last: date) -> date:
    """The last day of a purpose's term that began to run on a day."""
    months = RETENTION[purpose].months or 0
    year, month = divmod(last.year * 12 + last.month - 1 + months, 12)
    day = min(last.day, _days(year, month + 1))
    return date(year, month + 1, day)


def _days(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date(year, month, 1)).days
