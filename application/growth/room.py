"""The room of growth: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.growth.keep_portfolio import (
    CountPractice,
    CreditTraining,
    EnterDevelopment,
    EnterSupervision,
    NoteLearning,
)
from application.growth.portfolio_page import portfolio_page
from application.growth.standings import growth_entries, standings
from application.growth.whenever_a_session_is_held import whenever_a_session_is_held
from application.growth.whenever_supervision_is_due import whenever_supervision_is_due
from application.policies import Room

SENTENCES: Final = {
    "Portfolio.Opened": (
        "{by} avasi mentorin kehittymiskansion",
        "{by} öppnade en mentors portfölj",
        "{by} opened a mentor's portfolio",
    ),
    "Portfolio.PracticeCounted": (
        "{by} laski tapaamisen mentorin harjoittamiseksi, {minutes} min",
        "{by} räknade ett möte som praktik, {minutes} min",
        "{by} counted a session as practice, {minutes} min",
    ),
    "Portfolio.SupervisionEntered": (
        "{by} kirjasi työnohjausta ({kind}) {minutes} min",
        "{by} antecknade handledning ({kind}) {minutes} min",
        "{by} entered supervision ({kind}), {minutes} min",
    ),
    "Portfolio.DevelopmentEntered": (
        "{by} kirjasi ammatillista kehittymistä ({kind}) {minutes} min",
        "{by} antecknade professionell utveckling ({kind}) {minutes} min",
        "{by} entered professional development ({kind}), {minutes} min",
    ),
    "Portfolio.LearningNoted": (
        "{by} kirjasi oppimaansa",
        "{by} antecknade en lärdom",
        "{by} noted what was learnt",
    ),
    "Portfolio.LightChanged": (
        "{by} totesi työnohjauksen tilanteeksi {light}",
        "{by} konstaterade handledningsläget {light}",
        "{by} found the need of supervision to be {light}",
    ),
}

ROOM: Final = Room(
    "growth",
    commands=(EnterSupervision, EnterDevelopment, NoteLearning, CountPractice, CreditTraining),
    views=(portfolio_page,),
    tables=(growth_entries, standings),
    policies=(whenever_a_session_is_held, whenever_supervision_is_due),
    sentences=SENTENCES,
)
