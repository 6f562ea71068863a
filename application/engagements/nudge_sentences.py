"""What the firm reminds of by itself, in the words of the audit trail."""

from __future__ import annotations

from typing import Final

NUDGES: Final = {
    "Engagement.SilenceNoticed": (
        "Muistutettiin, ettei mitään ole varattu {days} päivään: {who}",
        "Påminnelse om att inget är bokat på {days} dagar: {who}",
        "It was told that nothing is booked for {days} days: {who}",
    ),
    "Engagement.NudgePutOff": (
        "Muistutus siirrettiin poissaolon tai kiinniolon vuoksi, {until}",
        "Påminnelsen sköts upp på grund av frånvaro eller stängt, {until}",
        "A reminder was put off until {until}, for a leave or a closed day",
    ),
    "Engagement.LeaveTold": (
        "{by} kertoi aktorin olevan poissa {from_on} alkaen ja palaavan {back_on}",
        "{by} meddelade att adepten är borta från {from_on} och är tillbaka {back_on}",
        "{by} told that the mentee is away from {from_on} and back on {back_on}",
    ),
    "Engagement.LeaveTakenBack": (
        "{by} kertoi aktorin palanneen",
        "{by} meddelade att adepten är tillbaka",
        "{by} told that the mentee is back",
    ),
    "Engagement.SessionReminded": (
        "Tapaamisesta muistutettiin {hours} tuntia ennen",
        "En påminnelse om mötet gavs {hours} timmar före",
        "The session was reminded of {hours} hours before",
    ),
    "Engagement.RecordAsked": (
        "Mentoria pyydettiin kirjaamaan pidetty tapaaminen",
        "Mentorn ombads att anteckna det hållna mötet",
        "The mentor was asked to close a session that is over",
    ),
    "Engagement.EndTold": (
        "Aktorille kerrottiin, että mentorointisuhde päättyy {ends_on}",
        "Adepten fick veta att mentorrelationen upphör {ends_on}",
        "The mentee was told that the engagement ends on {ends_on}",
    ),
    "Engagement.OtherHelpNeeded": (
        "{by} totesi, että tarvitaan muuta apua; työnohjaukseen viimeistään {supervision_by}",
        "{by} konstaterade att annan hjälp behövs; till handledning senast {supervision_by}",
        "{by} noted that other help is needed; to supervision by {supervision_by}",
    ),
}
