"""What the firm's own log can show an assessor: each kind of evidence, its events and its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from domain.languages import InThreeLanguages


@dataclass(frozen=True)
class Evidence:
    """Something recorded that shows a requirement met: in words, where it is, which events."""

    code: str
    words: InThreeLanguages
    page: str
    events: tuple[str, ...]


def _one(code: str, fi: str, sv: str, en: str, page: str, *events: str) -> tuple[str, Evidence]:
    return code, Evidence(code, InThreeLanguages(fi, sv, en), page, events)


EVIDENCE: Final = dict((
    _one("goals", "Aktorien asettamat tavoitteet ja niiden arviot",
         "Adepternas mål och hur de bedömts",
         "Goals set by mentees, and how they were checked", "/desk/trail?q=type:Goals.*",
         "Goals.GoalSet", "Goals.GoalChecked"),
    _one("hopes", "Organisaation toivomat tulokset ja niiden toteutuminen",
         "Resultat organisationen hoppats på och hur de uppnåtts",
         "Outcomes an organisation hoped for, and how they came out",
         "/desk/trail?q=type:NeedsAssessment.*",
         "NeedsAssessment.OutcomeHoped", "NeedsAssessment.OutcomeJudged"),
    _one("agreements", "Mentorointisopimukset ennen ensimmäistä tapaamista",
         "Mentoravtal före det första mötet", "Mentoring agreements before the first session",
         "/desk/engagements", "Engagement.Agreed", "Engagement.PledgeSigned"),
    _one("texts", "Ehdot, pelisäännöt ja selosteet, versioittain",
         "Villkor, spelregler och beskrivningar, per version",
         "Terms, ground rules and notices, version by version", "/desk/settings",
         "FirmDetails.TextPublished"),
    _one("onboarding", "Mentorien hyväksyntä ja perehdytys",
         "Mentorernas godkännande och introduktion",
         "Approval and onboarding of mentors", "/desk/mentors",
         "Mentor.Approved", "Mentor.OnboardingStepDone"),
    _one("ethics", "Mentorien sitoutuminen eettiseen säännöstöön",
         "Mentorernas förbindelse till den etiska koden",
         "Mentors' commitment to the code of ethics", "/desk/mentors", "Mentor.EthicsAcknowledged"),
    _one("competence", "Näytöllä vahvistettu osaaminen", "Kompetens bekräftad med bevis",
         "Competence confirmed on evidence", "/desk/mentors",
         "Mentor.CompetenceConfirmed", "Mentor.CertificateNoted"),
    _one("development", "Mentorien ammatillinen kehittyminen ja oppiminen",
         "Mentorernas professionella utveckling och lärande",
         "Mentors' professional development and learning", "/desk/quality/mentors",
         "Portfolio.DevelopmentEntered", "Portfolio.LearningNoted"),
    _one("supervision", "Työnohjaus ja sen suhde tehtyyn työhön",
         "Handledning och dess förhållande till arbetet",
         "Supervision and its ratio to practice", "/desk/quality/mentors",
         "Portfolio.SupervisionEntered", "Portfolio.LightChanged"),
    _one("tools", "Työkalukirjasto ja työpohjat versioineen",
         "Verktygsbibliotek och arbetsblad i versioner",
         "Library of tools and worksheets in versions", "/desk/tools",
         "Tool.Added", "Tool.EditionPublished"),
    _one("trainings", "Pidetyt koulutukset, läsnäolo ja todistukset",
         "Hållna utbildningar, närvaro och intyg",
         "Trainings held, attendance and certificates", "/desk/trainings",
         "Training.Held", "Completion.AttendanceTaken", "Completion.CertificateGranted"),
    _one("offers", "Ennen tilausta annetut tiedot koulutuksista ja palveluista",
         "Information om utbildningar och tjänster före beställning",
         "Information on trainings and services before an order", "/desk/trainings",
         "Training.Published", "Service.Offered", "PriceBook.PricesSet"),
    _one("intake", "Esitiedot ja alkukartoitus", "Förhandsuppgifter och kartläggning",
         "Intake answers and needs assessment", "/desk/intake",
         "Application.Received", "NeedsAssessment.Measured", "Setting.Stated"),
    _one("matching", "Mentorin valinta perusteineen ja versioineen",
         "Val av mentor med grunder och regelversion",
         "Choice of mentor with its grounds and rule version", "/desk/matching",
         "Matching.MentorsRanked", "Matching.CandidatesProposed", "Matching.MentorChosen"),
    _one("fit", "Sopivuuden tarkistus ja vaihdot", "Kontroll av passform och byten",
         "Checks of fit, and changes", "/desk/matching",
         "Matching.FitTold", "Matching.ChangeAsked", "Matching.Unwound"),
    _one("interests", "Sidonnaisuusrekisteri", "Register över bindningar", "Register of interests",
         "/desk/mentors", "Mentor.TieDeclared", "Mentor.TieEnded"),
    _one("sessions", "Pidetyt tapaamiset ja poikkeamat", "Hållna möten och avvikelser",
         "Sessions held, and what came between", "/desk/sessions",
         "Engagement.SessionHeld", "Engagement.SessionMoved", "Engagement.SessionCancelled"),
    _one("team", "Useamman mentorin yhteensovittaminen aktorin luvalla",
         "Samordning av flera mentorer med adeptens godkännande",
         "Several mentors coordinated with the mentee's approval", "/desk/engagements",
         "MentorTeam.BriefApproved", "MentorTeam.HandOverApproved", "Consult.Answered"),
    _one("surveys", "Palautekyselyt ja vastaukset", "Enkäter och svar", "Surveys and answers",
         "/desk/quality/feedback", "Survey.Asked", "Survey.Answered", "Completion.Evaluated"),
    _one("figures", "Tilaajille kerrotut luvut, vähintään viidestä henkilöstä",
         "Siffror till beställare, om minst fem personer",
         "Figures told to sponsors, of at least five persons", "/desk/quality/feedback",
         "Report.FigureTold"),
    _one("reviews", "Laatukatselmukset ja toistettava otanta",
         "Kvalitetsgranskningar och upprepbart urval",
         "Quality reviews and samples that can be drawn again", "/desk/quality",
         "Sample.Drawn", "QualityReview.SignedOff", "QualityReview.FindingNoted"),
    _one("complaints", "Reklamaatiot ja korjaavat toimenpiteet",
         "Reklamationer och korrigerande åtgärder",
         "Complaints and corrective actions", "/desk/quality",
         "QualityCase.Opened", "QualityCase.Answered", "QualityCase.EffectVerified"),
    _one("improvements", "Kehittämistoimenpiteet ja todennettu vaikutus",
         "Utvecklingsåtgärder och verifierad effekt", "Improvements and their verified effect",
         "/desk/quality", "Improvement.Proposed", "Improvement.EffectVerified"),
    _one("privacy", "Tietosuojaoikeudet ja tietoturvaloukkaukset",
         "Dataskyddsrättigheter och incidenter",
         "Data rights and breaches", "/desk/privacy",
         "DataRights.CopyTaken", "DataRights.SubjectErased", "Breach.Noticed"),
    _one("readings", "Kuka on lukenut luottamuksellista sisältöä",
         "Vem som har läst konfidentiellt innehåll",
         "Who has read confidential content", "/desk/trail?q=type:Readings.*",
         "Readings.ContentRead"),
    _one("closing", "Päätetyt mentorointisuhteet", "Avslutade mentorskap", "Mentorings that ended",
         "/desk/engagements", "Engagement.Ended"),
    _one("invoices", "Laskut ja hyvitykset", "Fakturor och krediteringar",
         "Invoices and credit notes",
         "/desk/billing", "Invoice.Issued", "Invoice.Credited"),
    _one("trail", "Tarkastajille avattu näkymä ja viennit", "Insyn för revisorer och exporter",
         "Access opened to auditors, and exports", "/desk/trail",
         "AuditAccess.Opened", "TrailExport.Taken"),
))  # fmt: skip
"""Every kind of evidence, by its code."""
