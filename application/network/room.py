"""The room of the network: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.network.define_area import DefineArea, RetireArea
from application.network.halt_intake import HaltIntake, ReopenIntake
from application.network.network_page import network_page
from application.network.recruit_mentors import CloseRecruitment, RecruitMentors
from application.policies import Room

SENTENCES: Final = {
    "Network.Opened": (
        "Mentoriverkosto avattiin",
        "Mentornätverket öppnades",
        "The mentor network was opened",
    ),
    "Network.AreaDefined": (
        "{by} määritteli osaamisalueen",
        "{by} definierade ett kompetensområde",
        "{by} defined an area of competence",
    ),
    "Network.AreaRetired": (
        "{by} poisti käytöstä osaamisalueen {code}",
        "{by} tog kompetensområdet {code} ur bruk",
        "{by} retired the area of competence {code}",
    ),
    "Network.IntakeHalted": (
        "{by} keskeytti uusien asiakkaiden oton {until} asti ({theme})",
        "{by} avbröt intaget av nya kunder till {until} ({theme})",
        "{by} stopped taking new clients until {until} ({theme})",
    ),
    "Network.IntakeReopened": (
        "{by} avasi uusien asiakkaiden oton ({theme})",
        "{by} öppnade intaget av nya kunder ({theme})",
        "{by} began to take new clients again ({theme})",
    ),
    "Network.RecruitmentOpened": (
        "{by} aloitti mentorihaun alueelle {area}, haettavia {wanted}",
        "{by} började söka mentorer i området {area}, antal {wanted}",
        "{by} began to look for {wanted} mentors in the area {area}",
    ),
    "Network.RecruitmentClosed": (
        "{by} päätti mentorihaun, löytyi {found}",
        "{by} avslutade mentorsökningen, {found} hittades",
        "{by} closed the search for mentors, found {found}",
    ),
}

ROOM: Final = Room(
    "network",
    commands=(
        DefineArea,
        RetireArea,
        HaltIntake,
        ReopenIntake,
        RecruitMentors,
        CloseRecruitment,
    ),
    views=(network_page,),
    sentences=SENTENCES,
)
