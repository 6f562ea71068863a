"""The room of feedback: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.feedback.actions import ACTIONS
from application.feedback.answer_survey import AnswerSurvey
from application.feedback.answers import answers, asked
from application.feedback.ask_survey import AskSurvey
from application.feedback.note_own_figure import DropOwnFigure, NoteOwnFigure
from application.feedback.own_figures import own_figures
from application.feedback.publish_report import PublishReport
from application.feedback.report_page import report_page
from application.feedback.survey_page import survey_page
from application.feedback.whenever_feedback_is_due import whenever_feedback_is_due
from application.feedback.whenever_somebody_is_asked import whenever_somebody_is_asked
from application.policies import Room

SENTENCES: Final = {
    "Report.Opened": (
        "{by} avasi tilaajan raportin",
        "{by} öppnade beställarens rapport",
        "{by} began a sponsor's report",
    ),
    "Report.FigureTold": (
        "{by} julkaisi tilaajalle luvun vähintään viidestä henkilöstä",
        "{by} gav beställaren en siffra om minst fem personer",
        "{by} told a sponsor a figure over at least five persons",
    ),
    "OwnFigures.Opened": (
        "{by} avasi organisaation omat luvut",
        "{by} öppnade organisationens egna siffror",
        "{by} began an organisation's own figures",
    ),
    "OwnFigures.FigureNoted": (
        "{by} kirjasi organisaation oman luvun: {what}, ennen {before}, nyt {after}",
        "{by} antecknade organisationens egen siffra: {what}, före {before}, nu {after}",
        "{by} noted the organisation's own figure: {what}, before {before}, now {after}",
    ),
    "OwnFigures.FigureDropped": (
        "{by} otti takaisin organisaation oman luvun",
        "{by} tog tillbaka organisationens egen siffra",
        "{by} took a figure of the organisation's own back",
    ),
    "Survey.Asked": (
        "{by} lähetti palautekyselyn ({moment})",
        "{by} skickade en enkät ({moment})",
        "{by} sent a survey ({moment})",
    ),
    "Survey.Answered": (
        "{by} vastasi palautekyselyyn ({moment})",
        "{by} besvarade en enkät ({moment})",
        "{by} answered a survey ({moment})",
    ),
}

ROOM: Final = Room(
    "feedback",
    commands=(AskSurvey, AnswerSurvey, PublishReport, NoteOwnFigure, DropOwnFigure),
    views=(survey_page, report_page),
    tables=(answers, asked, own_figures),
    policies=(whenever_feedback_is_due, whenever_somebody_is_asked),
    sentences=SENTENCES,
    actions=ACTIONS,
)
