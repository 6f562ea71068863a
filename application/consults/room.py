"""The room of consults: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.consults.accept_cost import AcceptCost, DeclineCost
from application.consults.actions import ACTIONS
from application.consults.answer_colleague import (
    AnswerColleague,
    AskNext,
    PassOn,
    WithdrawQuestion,
)
from application.consults.ask_colleague import AskColleague
from application.consults.consult_list import consult_list
from application.consults.relations import consult_relations
from application.consults.whenever_a_question_is_put import whenever_a_question_is_put
from application.policies import Room

SENTENCES: Final = {
    "Consult.Asked": (
        "{by} kysyi kollegalta, teema {theme}",
        "{by} frågade en kollega, tema {theme}",
        "{by} asked a colleague, theme {theme}",
    ),
    "Consult.CostAccepted": (
        "{by} hyväksyi konsultaation hinnan {price}",
        "{by} godkände konsultationens pris {price}",
        "{by} accepted the price of a consult, {price}",
    ),
    "Consult.CostDeclined": (
        "{by} ei hyväksynyt konsultaation hintaa",
        "{by} godkände inte konsultationens pris",
        "{by} did not accept the price of a consult",
    ),
    "Consult.PutToColleague": (
        "Kysymys välitettiin kollegalle, vastaus viimeistään {answer_by}",
        "Frågan ställdes till en kollega, svar senast {answer_by}",
        "The question was put to a colleague, to be answered by {answer_by}",
    ),
    "Consult.PassedOn": (
        "Kollega siirsi kysymyksen eteenpäin tai ei vastannut ajoissa",
        "Kollegan förde frågan vidare eller svarade inte i tid",
        "The colleague passed the question on or let the time pass",
    ),
    "Consult.LeftUnanswered": (
        "Kukaan kysytyistä ei vastannut",
        "Ingen av de tillfrågade svarade",
        "Nobody who was asked has answered",
    ),
    "Consult.Answered": (
        "{by} vastasi kollegan kysymykseen, {minutes} min",
        "{by} besvarade en kollegas fråga, {minutes} min",
        "{by} answered a colleague's question, {minutes} min",
    ),
    "Consult.Withdrawn": (
        "{by} perui kysymyksen",
        "{by} återtog frågan",
        "{by} withdrew the question",
    ),
    "ConsultLedger.Opened": (
        "Pakettiin sisältyvien konsultaatioiden seuranta alkoi",
        "Uppföljningen av konsultationer i paketet började",
        "A ledger of included consults was begun",
    ),
    "ConsultLedger.IncludedTaken": (
        "Konsultaatio käytti pakettiin sisältyvää aikaa, {minutes} min",
        "Konsultationen förbrukade tid som ingår i paketet, {minutes} min",
        "A consult took included minutes, {minutes}",
    ),
    "ConsultLedger.IncludedGivenBack": (
        "Pakettiin sisältyvää aikaa palautui, {minutes} min",
        "Tid som ingår i paketet återfördes, {minutes} min",
        "Included minutes of a consult were given back, {minutes}",
    ),
}

ROOM: Final = Room(
    "consults",
    commands=(
        AskColleague, AnswerColleague, PassOn, AskNext, WithdrawQuestion, AcceptCost, DeclineCost,
    ),
    tables=(consult_list,),
    policies=(whenever_a_question_is_put,),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=consult_relations,
)  # fmt: skip
