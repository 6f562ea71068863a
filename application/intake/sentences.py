"""The events of intake in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

FORMS: Final = {
    "IntakeForm.Opened": (
        "Lomake avattiin muokattavaksi",
        "Ett formulär öppnades för redigering",
        "A form was opened for editing",
    ),
    "IntakeForm.QuestionWritten": (
        "{by} kirjoitti kysymyksen lomakkeen luonnokseen",
        "{by} skrev en fråga i formulärets utkast",
        "{by} wrote a question into a form's draft",
    ),
    "IntakeForm.QuestionDropped": (
        "{by} poisti kysymyksen {key} lomakkeen luonnoksesta",
        "{by} tog bort frågan {key} ur formulärets utkast",
        "{by} took the question {key} out of a form's draft",
    ),
    "IntakeForm.Published": (
        "{by} julkaisi lomakkeen {kind}, versio {version}",
        "{by} publicerade formuläret {kind}, version {version}",
        "{by} published the form {kind}, version {version}",
    ),
}
APPLICATIONS: Final = {
    "Application.Received": (
        "{by} otti vastaan mentorointihakemuksen, lomakkeen versio {form_version}",
        "{by} tog emot en ansökan om mentorskap, formulärets version {form_version}",
        "{by} received an application for mentoring, form version {form_version}",
    ),
    "Application.Accepted": (
        "{by} hyväksyi hakemuksen: mentoria etsitään",
        "{by} godkände ansökan: en mentor söks",
        "{by} accepted the application: a mentor is looked for",
    ),
    "Application.Matched": (
        "Hakijalle löytyi mentori",
        "En mentor hittades för den sökande",
        "A mentor was found for the applicant",
    ),
    "Application.Declined": (
        "{by} hylkäsi hakemuksen",
        "{by} avslog ansökan",
        "{by} declined the application",
    ),
    "Application.Withdrawn": (
        "{by} perui hakemuksen",
        "{by} drog tillbaka ansökan",
        "{by} took the application back",
    ),
    "Setting.Opened": (
        "Henkilöltä kysyttiin tapaamisten järjestämisestä",
        "En person tillfrågades om hur möten ska ordnas",
        "A person was asked what they need when they meet",
    ),
    "Setting.Stated": (
        "{by} kirjasi, mitä tapaamisissa on otettava huomioon",
        "{by} antecknade vad som ska beaktas vid möten",
        "{by} noted what is needed when meeting",
    ),
}
NEEDS: Final = {
    "NeedsAssessment.Opened": (
        "Alkukartoitus avattiin",
        "En inledande kartläggning öppnades",
        "A needs assessment was opened",
    ),
    "NeedsAssessment.Measured": (
        "{by} kirjasi kartoituksen vastaukset ({moment}), lomakkeen versio {form_version}",
        "{by} antecknade kartläggningens svar ({moment}), formulärets version {form_version}",
        "{by} noted the answers of the assessment ({moment}), form version {form_version}",
    ),
    "NeedsAssessment.OutcomeHoped": (
        "{by} kirjasi toivotun tuloksen ({beneficiary})",
        "{by} antecknade ett önskat resultat ({beneficiary})",
        "{by} wrote down what is hoped for ({beneficiary})",
    ),
    "NeedsAssessment.OutcomeJudged": (
        "{by} arvioi tuloksen ({beneficiary}): {reached}",
        "{by} bedömde ett resultat ({beneficiary}): {reached}",
        "{by} judged an outcome ({beneficiary}): {reached}",
    ),
}
TRANSFER: Final = {
    "TransferPlan.Opened": (
        "{by} avasi osaamisen siirron suunnitelman",
        "{by} öppnade en plan för överföring av kompetens",
        "{by} opened a transfer plan",
    ),
    "TransferPlan.OwnerNamed": (
        "{by} vaihtoi siirrosta vastaavan henkilön",
        "{by} bytte ansvarig för överföringen",
        "{by} named another person to see to the transfer",
    ),
    "TransferPlan.ItemPlanned": (
        "{by} suunnitteli siirrettävän asian, määräpäivä {due}",
        "{by} planerade något som ska överföras, senast {due}",
        "{by} planned what passes on, due {due}",
    ),
    "TransferPlan.ItemPassedOn": (
        "{by} kirjasi asian siirtyneen {on}",
        "{by} antecknade att något överfördes {on}",
        "{by} noted that something passed on on {on}",
    ),
    "TransferPlan.LateTold": (
        "Siirtosuunnitelman vastuuhenkilölle kerrottiin, että {due} määrätty asia on myöhässä",
        "Den planansvariga fick veta att en överföring som skulle ha skett {due} dröjer",
        "Who sees to a transfer plan was told that something due {due} is late",
    ),
    "TransferPlan.Closed": (
        "{by} päätti siirtosuunnitelman: siirtyi {passed_on}, jäi {left}",
        "{by} avslutade överföringsplanen: {passed_on} överförda, {left} kvar",
        "{by} closed the transfer plan: {passed_on} passed on, {left} left",
    ),
}
