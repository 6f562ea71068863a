"""The room of data protection: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.privacy.actions import ACTIONS
from application.privacy.ask_erasure import AskErasure, WithdrawErasure
from application.privacy.breaches import breaches
from application.privacy.confirm_erasure import ConfirmErasure, FinishErasure
from application.privacy.end_term import EndTerm
from application.privacy.handle_breach import (
    AssessBreach,
    CloseBreach,
    NoticeBreach,
    TellAuthority,
    TellPeople,
)
from application.privacy.keepings import endings, keepings
from application.privacy.note_reading import NoteReading
from application.privacy.open_note import AllowOpening, AskOpening, DeclineOpening
from application.privacy.openings import opening_relations, openings
from application.privacy.readings import readings
from application.privacy.requests import requests
from application.privacy.restrict_processing import LiftRestriction, RestrictProcessing
from application.privacy.sealed_facts import sealed_facts
from application.privacy.take_copy import TakeCopy
from application.privacy.whenever_a_breach_is_noticed import whenever_a_breach_is_noticed
from application.privacy.whenever_a_note_is_opened import whenever_a_note_is_opened
from application.privacy.whenever_a_subject_is_erased import whenever_a_subject_is_erased

SENTENCES: Final = {
    "DataRights.Opened": (
        "{by} avasi tietopyynnöt",
        "{by} öppnade dataförfrågningar",
        "{by} opened requests about data",
    ),
    "DataRights.ErasureAsked": (
        "{by} pyysi henkilön tietojen poistamista, peruste {ground}",
        "{by} bad att en persons uppgifter raderas, grund {ground}",
        "{by} asked that a person's data be erased, ground {ground}",
    ),
    "DataRights.ErasureWithdrawn": (
        "{by} perui poistopyynnön",
        "{by} återtog begäran om radering",
        "{by} took back the wish to erase",
    ),
    "DataRights.SubjectErased": (
        "{by} poisti henkilön tiedot",
        "{by} raderade en persons uppgifter",
        "{by} erased a person's data",
    ),
    "DataRights.ProcessingRestricted": (
        "{by} rajoitti henkilön tietojen käsittelyä",
        "{by} begränsade behandlingen av en persons uppgifter",
        "{by} restricted the processing of a person's data",
    ),
    "DataRights.RestrictionLifted": (
        "{by} poisti käsittelyn rajoituksen",
        "{by} upphävde begränsningen av behandlingen",
        "{by} lifted the restriction of processing",
    ),
    "DataRights.CopyTaken": (
        "{by} otti jäljennöksen henkilön tiedoista",
        "{by} tog en kopia av en persons uppgifter",
        "{by} took a copy of a person's data",
    ),
    "Term.Opened": (
        "{by} avasi säilytysajan",
        "{by} öppnade en förvaringstid",
        "{by} opened a retention term",
    ),
    "Term.SubjectErased": (
        "Säilytysaika päättyi {kept_until}: {purpose} poistettiin",
        "Förvaringstiden gick ut {kept_until}: {purpose} raderades",
        "The retention term was over on {kept_until}: {purpose} was erased",
    ),
    "Readings.Opened": (
        "{by} avasi päivän lukijaluettelon",
        "{by} öppnade dagens läsarlista",
        "{by} opened the day's list of readers",
    ),
    "Readings.ContentRead": (
        "{by} luki luottamuksellista sisältöä ({matter})",
        "{by} läste konfidentiellt innehåll ({matter})",
        "{by} read confidential content ({matter})",
    ),
    "Opening.Asked": (
        "{by} pyysi yhden tapaamisen muistion avaamista laatutapausta varten",
        "{by} bad att anteckningen från ett möte öppnas för ett kvalitetsfall",
        "{by} asked that the note of one session be opened for a quality case",
    ),
    "Opening.Allowed": (
        "{by} salli muistion lukemisen {until} asti; aktorille ja mentorille kerrottiin",
        "{by} tillät att anteckningen läses till {until}; adepten och mentorn underrättades",
        "{by} allowed the note to be read until {until}; mentee and mentor were told",
    ),
    "Opening.Declined": (
        "{by} ei avannut muistiota",
        "{by} öppnade inte anteckningen",
        "{by} kept the note closed",
    ),
    "Breach.Noticed": (
        "{by} kirjasi tietoturvaloukkauksen, arviolta {people} henkilöä",
        "{by} antecknade en personuppgiftsincident, uppskattningsvis {people} personer",
        "{by} recorded a data breach, about {people} people",
    ),
    "Breach.Assessed": (
        "{by} arvioi loukkauksen riskin: {risk}",
        "{by} bedömde incidentens risk: {risk}",
        "{by} assessed the risk of a breach: {risk}",
    ),
    "Breach.AuthorityTold": (
        "{by} ilmoitti loukkauksesta tietosuojavaltuutetulle",
        "{by} anmälde incidenten till dataombudsmannen",
        "{by} told the data protection authority of a breach",
    ),
    "Breach.PeopleTold": (
        "{by} ilmoitti loukkauksesta henkilöille, {people}",
        "{by} underrättade personer om incidenten, {people}",
        "{by} told people of a breach, {people}",
    ),
    "Breach.Closed": (
        "{by} päätti loukkauksen käsittelyn",
        "{by} avslutade behandlingen av incidenten",
        "{by} closed a breach",
    ),
}

ROOM: Final = Room(
    "privacy",
    commands=(
        AskErasure, WithdrawErasure, ConfirmErasure, FinishErasure, RestrictProcessing,
        LiftRestriction, TakeCopy, EndTerm, NoteReading, NoticeBreach, AssessBreach,
        TellAuthority, TellPeople, CloseBreach, AskOpening, AllowOpening, DeclineOpening,
    ),
    tables=(sealed_facts, keepings, endings, readings, requests, breaches, openings),
    policies=(
        whenever_a_subject_is_erased, whenever_a_breach_is_noticed, whenever_a_note_is_opened,
    ),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=opening_relations,
)  # fmt: skip
