"""The room of mentor teams: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.team.actions import ACTIONS
from application.team.bring_colleague import BringColleague, SendColleagueOff
from application.team.hand_over import ApproveHandOver, DeclineHandOver, ProposeHandOver
from application.team.relations import team_relations
from application.team.team_page import team_page
from application.team.whenever_a_team_changes import whenever_a_team_changes
from application.team.write_brief import ApproveBrief, DeclineBrief, LetSpecialistGo, WriteBrief

SENTENCES: Final = {
    "MentorTeam.Opened": (
        "{by} avasi mentoritiimin",
        "{by} öppnade ett mentorteam",
        "{by} began a mentor team",
    ),
    "MentorTeam.BriefWritten": (
        "{by} kirjoitti mentoritiimin muistion, versio {version}",
        "{by} skrev en promemoria för mentorteamet, version {version}",
        "{by} wrote a coordination brief, version {version}",
    ),
    "MentorTeam.BriefApproved": (
        "{by} hyväksyi mentoritiimin muistion, versio {version}",
        "{by} godkände promemorian för mentorteamet, version {version}",
        "{by} approved the coordination brief, version {version}",
    ),
    "MentorTeam.BriefDeclined": (
        "{by} ei hyväksynyt mentoritiimin muistiota, versio {version}",
        "{by} godkände inte promemorian för mentorteamet, version {version}",
        "{by} declined the coordination brief, version {version}",
    ),
    "MentorTeam.SpecialistJoined": (
        "Asiantuntijamentori liittyi tiimiin aktorin hyväksynnällä, oikeus päättyy {until}",
        "En specialistmentor anslöt sig till teamet med adeptens godkännande, till {until}",
        "A specialist joined the team with the mentee's approval, until {until}",
    ),
    "MentorTeam.AccessSet": (
        "Asiantuntijamentorin oikeus päättyy {until}",
        "Specialistmentorns rätt upphör {until}",
        "A specialist's access ends {until}",
    ),
    "MentorTeam.SpecialistLeft": (
        "{by} päätti asiantuntijamentorin oikeuden",
        "{by} avslutade specialistmentorns rätt",
        "{by} closed a specialist's access",
    ),
    "MentorTeam.HandOverProposed": (
        "{by} ehdotti mentorin vaihtoa",
        "{by} föreslog byte av mentor",
        "{by} proposed a change of mentor",
    ),
    "MentorTeam.HandOverApproved": (
        "{by} hyväksyi mentorin vaihdon ja siirrettävät asiat",
        "{by} godkände bytet av mentor och vad som förs över",
        "{by} approved the hand-over and what is passed on",
    ),
    "MentorTeam.HandOverDeclined": (
        "{by} ei hyväksynyt mentorin vaihtoa",
        "{by} godkände inte bytet av mentor",
        "{by} declined the hand-over",
    ),
}

ROOM: Final = Room(
    "team",
    commands=(
        WriteBrief, ApproveBrief, DeclineBrief, LetSpecialistGo, BringColleague,
        SendColleagueOff, ProposeHandOver, ApproveHandOver, DeclineHandOver,
    ),
    views=(team_page,),
    policies=(whenever_a_team_changes,),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=team_relations,
)  # fmt: skip
