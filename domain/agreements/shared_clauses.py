"""The clauses that the full agreement and the short ground rules have in common."""

from __future__ import annotations

from typing import Final

from domain.agreements.clauses import Clause
from domain.languages import InThreeLanguages


def clause(key: str, title: tuple[str, str, str], words: tuple[str, str, str]) -> Clause:
    """A clause with its Finnish, Swedish and English title and words."""
    return Clause(key, InThreeLanguages(*title), InThreeLanguages(*words))


PURPOSE: Final = clause(
    "purpose", ("Tarkoitus", "Syfte", "Purpose"),
    (("Mentorointi on luottamuksellinen, tasavertainen ja tavoitteellinen suhde. Aktorin eli "
     "mentoroitavan kysymykset ja tavoitteet ratkaisevat sisällön; mentori jakaa kokemustaan ja "
     "ohjaa antamatta valmiita vastauksia."),
     ("Mentorskapet är en förtrolig, jämlik och målinriktad relation. Adeptens frågor och mål "
     "avgör innehållet; mentorn delar med sig av sin erfarenhet och vägleder utan att ge färdiga "
     "svar."),
     ("Mentoring is a confidential, equal and goal-oriented relation. The mentee's questions and "
     "goals decide the content; the mentor shares experience and guides without giving ready "
     "answers.")),
)  # fmt: skip
CONFIDENTIALITY: Final = clause(
    "confidentiality", ("Luottamuksellisuus", "Förtrolighet", "Confidentiality"),
    (("Mitä tapaamisissa puhutaan, jää osapuolten väliseksi, myös sopimuksen päätyttyä. Poikkeus "
     "on vain se, mistä laki velvoittaa kertomaan, ja vakava vaara jonkun hengelle tai "
     "terveydelle; siitä kerrotaan aktorille ensin, jos voidaan."),
     ("Det som sägs vid mötena stannar mellan parterna, också efter att avtalet har upphört. "
     "Undantag är endast det som lagen förpliktar att berätta och allvarlig fara för någons liv "
     "eller hälsa; adepten får då veta det först, om det är möjligt."),
     ("What is said in the sessions stays between the parties, also after the agreement has ended. "
     "The only exceptions are what the law obliges to tell and serious danger to somebody's life "
     "or health; the mentee is told first where possible.")),
)  # fmt: skip
INCLUSION: Final = clause(
    "inclusion", ("Muiden mukaan ottaminen", "Att ta med andra", "Inclusion of others"),
    (("Oma mentori voi kysyä kollegalta niin, ettei aktoria tunnista. Toinen mentori tulee mukaan "
     "vain aktorin hyväksynnällä ja näkee vain sen, minkä hyväksytty muistio sanoo; oikeus "
     "päättyy {access_days} päivää viimeisen yhteisen tapaamisen jälkeen."),
     ("Den egna mentorn kan fråga en kollega utan att adepten går att känna igen. En annan mentor "
     "kommer med endast när adepten har godkänt det och ser bara det som den godkända promemorian "
     "säger; rätten upphör {access_days} dagar efter det sista gemensamma mötet."),
     ("The own mentor may ask a colleague in a way that does not identify the mentee. Another "
     "mentor joins only with the mentee's approval and sees only what the approved brief says; "
     "access ends {access_days} days after the last session together.")),
)  # fmt: skip
CANCELLING: Final = clause(
    "cancelling", ("Tapaamisen peruminen", "Avbokning av möte", "Cancelling a session"),
    (("Tapaamisen voi perua maksutta viimeistään {free_hours} tuntia ennen. Sen jälkeen, mutta "
     "viimeistään {late_hours} tuntia ennen, peruminen kuluttaa yritykseltä {late_percent} % ja "
     "yksityishenkilöltä ei mitään; myöhemmin yritykseltä {last_percent} % ja yksityishenkilöltä "
     "enintään {consumer_percent} %, eikä mitään äkillisen sairauden tai muun esteen sattuessa. "
     "Siirtää voi kahdesti maksutta."),
     ("Ett möte kan avbokas utan avgift senast {free_hours} timmar före. Därefter, men senast "
     "{late_hours} timmar före, förbrukar en avbokning {late_percent} % för ett företag och inget "
     "för en privatperson; senare {last_percent} % för ett företag och högst {consumer_percent} % "
     "för en privatperson, och inget vid plötslig sjukdom eller annat hinder. Två flyttningar är "
     "avgiftsfria."),
     ("A session is cancelled free of charge up to {free_hours} hours before. After that, up to "
     "{late_hours} hours before, cancelling uses {late_percent} % for an organisation and nothing "
     "for a private person; later {last_percent} % for an organisation and at most "
     "{consumer_percent} % for a private person, and nothing on sudden illness or the like. Two "
     "moves are free.")),
)  # fmt: skip
COMPLAINTS: Final = clause(
    "complaints", ("Palaute ja reklamaatio", "Respons och reklamation", "Complaints"),
    (("Palautteen tai reklamaation voi antaa milloin tahansa; siihen vastataan viidessä "
     "työpäivässä. Yksityishenkilö voi viedä asian kuluttajariitalautakuntaan."),
     ("Respons eller reklamation kan ges när som helst; den besvaras inom fem arbetsdagar. En "
     "privatperson kan föra ärendet till konsumenttvistenämnden."),
     ("Feedback or a complaint may be given at any time; it is answered in five working days. A "
     "private person may take the matter to the Consumer Disputes Board.")),
)  # fmt: skip
DATA: Final = clause(
    "data", ("Tietosuoja", "Dataskydd", "Data protection"),
    (("Henkilötietoja käsitellään tietosuojaselosteen mukaan. Aktori näkee kaiken, mitä hänestä on "
     "tallennettu, ja kuka sitä on katsonut; mentorin omat muistiinpanot hävitetään 24 "
     "kuukautta mentoroinnin päätyttyä."),
     ("Personuppgifter behandlas enligt dataskyddsbeskrivningen. Adepten ser allt som har sparats "
     "om hen och vem som har tittat på det; mentorns egna anteckningar förstörs 24 månader efter "
     "att mentorskapet har upphört."),
     ("Personal data are handled as the privacy notice says. The mentee sees everything kept about "
     "them and who looked at it; the mentor's own notes are destroyed 24 months after the end.")),
)  # fmt: skip
