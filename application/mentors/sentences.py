"""The events of the mentor pool in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

PATH: Final = {
    "Mentor.Applied": (
        "{by} otti vastaan hakemuksen mentoriksi",
        "{by} tog emot en ansökan om att bli mentor",
        "{by} received an application to become a mentor",
    ),
    "Mentor.MotivationTold": (
        "Hakija kertoi, miksi haluaa mentoriksi",
        "Den sökande berättade varför hen vill bli mentor",
        "The applicant told why they want to be a mentor",
    ),
    "Mentor.ReferenceAsked": (
        "{by} pyysi suosituksen",
        "{by} bad om en referens",
        "{by} asked for a reference",
    ),
    "Mentor.ReferenceGiven": (
        "{by} kirjasi suosittelijan lausunnon",
        "{by} antecknade referentens utlåtande",
        "{by} noted what a referee said",
    ),
    "Mentor.Approved": (
        "{by} hyväksyi hakijan mentoriksi, suosituksia {references}",
        "{by} godkände den sökande som mentor, {references} referenser",
        "{by} approved the applicant as a mentor, references: {references}",
    ),
    "Mentor.Declined": (
        "{by} hylkäsi hakemuksen mentoriksi",
        "{by} avslog ansökan om att bli mentor",
        "{by} declined the application to become a mentor",
    ),
    "Mentor.OnboardingStepDone": (
        "{by} kirjasi perehdytyksen vaiheen {step}",
        "{by} antecknade introduktionssteget {step}",
        "{by} noted the onboarding step {step}",
    ),
    "Mentor.Joined": (
        "{by} otti mentorin verkostoon",
        "{by} tog upp mentorn i nätverket",
        "{by} took the mentor into the pool",
    ),
    "Mentor.Paused": (
        "{by} merkitsi mentorin tauolle, viimeinen päivä: {until}",
        "{by} antecknade paus för mentorn, sista dag: {until}",
        "{by} let the mentor pause, last day: {until}",
    ),
    "Mentor.Resumed": (
        "{by} päätti mentorin tauon",
        "{by} avslutade mentorns paus",
        "{by} ended the mentor's pause",
    ),
    "Mentor.LeftPool": (
        "{by} kirjasi mentorin lähteneen verkostosta {on}",
        "{by} antecknade att mentorn lämnade nätverket {on}",
        "{by} noted that the mentor left the pool on {on}",
    ),
}
HOURS: Final = {
    "Mentor.ProfileWritten": (
        "{by} kirjoitti mentorin esittelyn",
        "{by} skrev mentorns presentation",
        "{by} wrote the mentor's profile",
    ),
    "Mentor.WeeklyHoursSet": (
        "{by} asetti viikoittaiset ajat",
        "{by} angav veckotiderna",
        "{by} set the weekly hours",
    ),
    "Mentor.DayClosed": (
        "{by} sulki päivän {day}",
        "{by} stängde dagen {day}",
        "{by} closed the day {day}",
    ),
    "Mentor.ExtraHoursOpened": (
        "{by} avasi lisäaikoja päivälle {day}",
        "{by} öppnade extra tider den {day}",
        "{by} opened extra hours on {day}",
    ),
    "Mentor.AbsenceMarked": (
        "{by} merkitsi poissaolon",
        "{by} antecknade en frånvaro",
        "{by} marked an absence",
    ),
    "Mentor.AbsenceEnded": (
        "{by} perui poissaolon",
        "{by} tog tillbaka en frånvaro",
        "{by} took an absence back",
    ),
}
PROOFS: Final = {
    "Mentor.CompetenceClaimed": (
        "{by} ilmoitti osaamisalueen {area}",
        "{by} uppgav kompetensområdet {area}",
        "{by} claimed the area of competence {area}",
    ),
    "Mentor.CompetenceConfirmed": (
        "{by} vahvisti osaamisalueen {area} tason {level}, voimassa {valid_until} asti",
        "{by} bekräftade nivån {level} i kompetensområdet {area}, giltig till {valid_until}",
        "{by} confirmed level {level} in the area {area}, valid until {valid_until}",
    ),
    "Mentor.CompetenceWithdrawn": (
        "{by} poisti osaamisalueen {area}",
        "{by} tog bort kompetensområdet {area}",
        "{by} took back the area of competence {area}",
    ),
    "Mentor.CertificateNoted": (
        "{by} kirjasi todistuksen, voimassa {valid_until} asti",
        "{by} antecknade ett intyg, giltigt till {valid_until}",
        "{by} noted a certificate, valid until {valid_until}",
    ),
    "Mentor.EthicsAcknowledged": (
        "{by} kirjasi eettisten ohjeiden hyväksynnän ({version}), voimassa {valid_until} asti",
        "{by} antecknade att de etiska reglerna godkändes ({version}), giltigt till {valid_until}",
        "{by} noted that the code of ethics was acknowledged ({version}), until {valid_until}",
    ),
    "Mentor.ExpiryWarned": (
        "Voimassaolon päättymisestä ilmoitettiin {days} päivää ennen: {which}, {valid_until}",
        "En påminnelse gick ut {days} dagar innan giltigheten slutar: {which}, {valid_until}",
        "A warning went out {days} days before the end of validity: {which}, {valid_until}",
    ),
    "Mentor.GraceGiven": (
        "{by} antoi käynnissä olevien mentorointisuhteiden jatkua {until} asti",
        "{by} lät pågående mentorrelationer fortsätta till {until}",
        "{by} let running engagements go on until {until}",
    ),
}
LOAD: Final = {
    "Mentor.FootingSet": (
        "{by} asetti mentorin aseman: {bond}",
        "{by} angav mentorns ställning: {bond}",
        "{by} set how the mentor is bound to the firm: {bond}",
    ),
    "Mentor.LimitsLowered": (
        "{by} asetti mentorin omat rajat: {monthly_hours} h/kk, {engagements} suhdetta",
        "{by} angav mentorns egna gränser: {monthly_hours} h/mån, {engagements} relationer",
        "{by} set the mentor's own limits: {monthly_hours} h a month, {engagements} engagements",
    ),
    "Mentor.EngagementTaken": (
        "Mentorointisuhde laskettiin mentorin aikaan, {minutes_a_month} min/kk",
        "Mentorrelationen räknades in i mentorns tid, {minutes_a_month} min/mån",
        "An engagement was counted into the mentor's time, {minutes_a_month} min a month",
    ),
    "Mentor.EngagementReleased": (
        "Mentorointisuhde ei enää vie mentorin aikaa",
        "Mentorrelationen tar inte längre av mentorns tid",
        "An engagement no longer takes the mentor's time",
    ),
    "Mentor.TieDeclared": (
        "{by} kirjasi sidonnaisuuden ({kind})",
        "{by} antecknade en bindning ({kind})",
        "{by} entered a tie in the register of interests ({kind})",
    ),
    "Mentor.TieEnded": (
        "{by} kirjasi sidonnaisuuden päättyneen {on}",
        "{by} antecknade att en bindning upphörde {on}",
        "{by} noted that a tie ended on {on}",
    ),
}
