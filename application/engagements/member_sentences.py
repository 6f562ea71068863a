"""What happens to who takes part in a group or project, in words."""

from __future__ import annotations

from typing import Final

MEMBERS: Final = {
    "Engagement.MemberJoined": (
        "{by} lisäsi jäsenen",
        "{by} lade till en medlem",
        "{by} added a member",
    ),
    "Engagement.MemberLeft": (
        "{by} poisti jäsenen",
        "{by} tog bort en medlem",
        "{by} removed a member",
    ),
    "Engagement.PledgeSigned": (
        "{by} kirjasi luottamuksellisuuslupauksen allekirjoitetuksi",
        "{by} antecknade tystnadslöftet som undertecknat",
        "{by} recorded the pledge of confidentiality as signed",
    ),
    "Engagement.GroupPriced": (
        "{by} sopi, mistä ryhmä maksaa: {priced}",
        "{by} kom överens om vad gruppen betalar för: {priced}",
        "{by} agreed on what the group pays for: {priced}",
    ),
    "Engagement.MenteeJoined": (
        "Uusi jäsen tuli mukaan varattuun tapaamiseen",
        "En ny medlem kom med i ett bokat möte",
        "A new member came into a booked session",
    ),
    "Engagement.MenteeLeft": (
        "Lähtenyt jäsen jäi pois varatusta tapaamisesta",
        "En medlem som lämnat gruppen ströks från ett bokat möte",
        "A member who left was taken off a booked session",
    ),
}
