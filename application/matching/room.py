"""The room of matching: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.matching.actions import ACTIONS
from application.matching.answer_request import AcceptMentee, DeclineMentee, LapseAnswer
from application.matching.choose_mentor import ChooseMentor, DeclineProposal
from application.matching.matching_list import matching_list
from application.matching.matching_page import matching_page
from application.matching.propose_candidates import ProposeCandidates
from application.matching.rank_mentors import RankMentors
from application.matching.tell_fit import AskChange, AskFit, TellFit, UnwindMatch
from application.matching.whenever_a_choice_is_awaited import whenever_a_choice_is_awaited
from application.policies import Room

SENTENCES: Final = {
    "Matching.Opened": (
        "Mentorin valinta alkoi",
        "Valet av mentor började",
        "A mentor began to be looked for",
    ),
    "Matching.MentorsRanked": (
        "{by} laski mentoreiden järjestyksen, kierros {round}, säännöt {policy}",
        "{by} rangordnade mentorerna, omgång {round}, regler {policy}",
        "{by} ranked the mentors, round {round}, by the rules {policy}",
    ),
    "Matching.CandidatesProposed": (
        "{by} ehdotti mentoreita aktorille, kierros {round}",
        "{by} föreslog mentorer för adepten, omgång {round}",
        "{by} proposed mentors to the mentee, round {round}",
    ),
    "Matching.ProposalDeclined": (
        "{by} ei halunnut ehdotetuista ketään",
        "{by} ville inte ha någon av de föreslagna",
        "{by} wanted none of those proposed",
    ),
    "Matching.MentorChosen": (
        "{by} valitsi mentorin ehdotetuista",
        "{by} valde en mentor bland de föreslagna",
        "{by} chose a mentor among those proposed",
    ),
    "Matching.MentorAsked": (
        "Mentorilta kysyttiin, vastaus viimeistään {answer_by}",
        "Mentorn tillfrågades, svar senast {answer_by}",
        "A mentor was asked, to answer by {answer_by}",
    ),
    "Matching.MentorAccepted": (
        "{by} otti aktorin mentoroitavakseen",
        "{by} tog emot adepten",
        "{by} took the mentee on",
    ),
    "Matching.MentorDeclined": (
        "{by} ei voinut ottaa aktoria",
        "{by} kunde inte ta emot adepten",
        "{by} could not take the mentee on",
    ),
    "Matching.AnswerLapsed": (
        "Mentori ei vastannut ajoissa",
        "Mentorn svarade inte i tid",
        "The mentor did not answer in time",
    ),
    "Matching.CandidatesExhausted": (
        "Kukaan valituista ei voinut; koordinaattori etsii uudelleen, kierros {round}",
        "Ingen av de valda kunde; koordinatorn söker på nytt, omgång {round}",
        "None of those chosen could; a coordinator looks again, round {round}",
    ),
    "Matching.FitAsked": (
        "Aktorilta kysyttiin, sopivatko he mentorin kanssa yhteen (tapaaminen {after_session})",
        "Adepten tillfrågades om hen och mentorn passar ihop (möte {after_session})",
        "The mentee was asked how they and the mentor suit each other (session {after_session})",
    ),
    "Matching.FitTold": (
        "{by} kertoi, miten he sopivat yhteen: {fit} (tapaaminen {after_session})",
        "{by} berättade hur de passar ihop: {fit} (möte {after_session})",
        "{by} told how they suit each other: {fit} (session {after_session})",
    ),
    "Matching.ChangeAsked": (
        "{by} pyysi toista mentoria, maksutta",
        "{by} bad om en annan mentor, avgiftsfritt",
        "{by} asked for another mentor, free of charge",
    ),
    "Matching.Unwound": (
        "{by} perui mentoroinnin ennen toisen tapaamisen päättymistä",
        "{by} återkallade mentorskapet före det andra mötets slut",
        "{by} undid the mentoring before the end of the second session",
    ),
}

ROOM: Final = Room(
    "matching",
    commands=(
        RankMentors,
        ProposeCandidates,
        ChooseMentor,
        DeclineProposal,
        AcceptMentee,
        DeclineMentee,
        LapseAnswer,
        AskFit,
        TellFit,
        AskChange,
        UnwindMatch,
    ),
    views=(matching_page,),
    tables=(matching_list,),
    policies=(whenever_a_choice_is_awaited,),
    sentences=SENTENCES,
    actions=ACTIONS,
)
