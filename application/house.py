"""The house plan: every room of the firm. A new room is one line here and its own `room.py`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from application.agreements import room as agreements
from application.bank import room as bank
from application.booking import room as booking
from application.budgets import room as budgets
from application.clients import room as clients
from application.consults import room as consults
from application.dunning import room as dunning
from application.engagements import room as engagements
from application.enquiries import room as enquiries
from application.feedback import room as feedback
from application.firm_details import room as firm_details
from application.forums import room as forums
from application.growth import room as growth
from application.hours import room as hours
from application.intake import room as intake
from application.invoicing import room as invoicing
from application.ledgers import room as ledgers
from application.letters import room as letters
from application.lots import room as lots
from application.management import room as management
from application.matching import room as matching
from application.mentor_fees import room as mentor_fees
from application.mentoring import room as mentoring
from application.mentors import room as mentors
from application.network import room as network
from application.offers import room as offers
from application.packages import room as packages
from application.payments import room as payments
from application.people import room as people
from application.policies import Policy
from application.pricing import room as pricing
from application.privacy import room as privacy
from application.quality import room as quality
from application.receivers import room as receivers
from application.relations import ties_table
from application.services import room as services
from application.signals import room as signals
from application.team import room as team
from application.tools import room as tools
from application.trail import room as trail
from application.trainings import room as trainings
from application.views import RowStep, Table, View
from application.vouchers import room as vouchers
from domain.events import Event
from domain.permissions import Rule

HOUSE: Final = (
    firm_details.ROOM,
    people.ROOM,
    clients.ROOM,
    mentors.ROOM,
    intake.ROOM,
    matching.ROOM,
    network.ROOM,
    services.ROOM,
    pricing.ROOM,
    booking.ROOM,
    lots.ROOM,
    engagements.ROOM,
    enquiries.ROOM,
    letters.ROOM,
    agreements.ROOM,
    team.ROOM,
    mentoring.ROOM,
    consults.ROOM,
    payments.ROOM,
    invoicing.ROOM,
    ledgers.ROOM,
    mentor_fees.ROOM,
    packages.ROOM,
    hours.ROOM,
    vouchers.ROOM,
    budgets.ROOM,
    offers.ROOM,
    bank.ROOM,
    dunning.ROOM,
    trainings.ROOM,
    feedback.ROOM,
    forums.ROOM,
    tools.ROOM,
    growth.ROOM,
    quality.ROOM,
    management.ROOM,
    signals.ROOM,
    trail.ROOM,
    privacy.ROOM,
    receivers.ROOM,
)


def _ties(event: Event) -> Iterator[RowStep]:
    for room in HOUSE:
        yield from room.relations(event)


relations: Final = ties_table(_ties)


def all_views() -> Iterator[View[Any]]:
    """Every document view of the house."""
    for room in HOUSE:
        yield from (replace(view, money=view.money or room.money) for view in room.views)


def all_tables() -> Iterator[Table]:
    """Every table of the house."""
    for room in HOUSE:
        yield from (replace(table, money=table.money or room.money) for table in room.tables)
    yield relations


def all_policies() -> Iterator[Policy]:
    """Every policy of the house."""
    for room in HOUSE:
        yield from room.policies


def all_actions() -> dict[str, Rule]:
    """Every action somebody may be let into, by its name: the room and what is done there."""
    return {name: rule for room in HOUSE for name, rule in room.actions.items()}


def money_by_policy() -> dict[Policy, bool]:
    """Every policy of the house, and whether it is one of money."""
    return {policy: room.money for room in HOUSE for policy in room.policies}


def all_sentences() -> dict[str, tuple[str, str, str]]:
    """Every event in Finnish, Swedish and English, by its name in the log."""
    return {name: words for room in HOUSE for name, words in room.sentences.items()}
