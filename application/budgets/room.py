"""The room of budgets: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.budgets.budget_list import budget_charges, budget_seats, budgets
from application.budgets.open_budget import (
    CloseBudget,
    NameToBudget,
    OpenBudget,
    SetBudget,
    TakeOffBudget,
)
from application.policies import Room
from domain.matters import Matter
from domain.people import Role
from domain.permissions import rule

SENTENCES: Final = {
    "Budget.Opened": (
        "{by} avasi kehittämisbudjetin {name}, {limit} €",
        "{by} öppnade utvecklingsbudgeten {name}, {limit} €",
        "{by} opened the budget {name}, {limit} €",
    ),
    "Budget.LimitSet": (
        "{by} muutti kehittämisbudjetin määräksi {limit} €",
        "{by} ändrade utvecklingsbudgeten till {limit} €",
        "{by} changed a budget to {limit} €",
    ),
    "Budget.ChargedTo": (
        "Kehittämisbudjetista veloitettiin {amount} €, jäljellä {left} €",
        "Utvecklingsbudgeten belastades med {amount} €, kvar {left} €",
        "A budget was charged {amount} €, {left} € left",
    ),
    "Budget.UsedUp": (
        "Kehittämisbudjetti ei riittänyt: {amount} €, jäljellä {left} €",
        "Utvecklingsbudgeten räckte inte till: {amount} €, kvar {left} €",
        "A budget did not suffice for {amount} €, {left} € left",
    ),
    "Budget.ChargeUndone": (
        "Kehittämisbudjettiin palautui {amount} €, jäljellä {left} €",
        "{amount} € återgick till utvecklingsbudgeten, kvar {left} €",
        "{amount} € went back to a budget, {left} € left",
    ),
    "Budget.Closed": (
        "{by} sulki kehittämisbudjetin",
        "{by} stängde utvecklingsbudgeten",
        "{by} closed a budget",
    ),
    "BudgetSeat.Opened": (
        "{by} tarkisti henkilön kehittämisbudjetin",
        "{by} kontrollerade en persons utvecklingsbudget",
        "{by} looked at a person's budget",
    ),
    "BudgetSeat.Given": (
        "{by} nimesi henkilön kehittämisbudjettiin",
        "{by} gav en person tillgång till utvecklingsbudgeten",
        "{by} named a person to a budget",
    ),
    "BudgetSeat.Taken": (
        "{by} poisti henkilön kehittämisbudjetista",
        "{by} tog bort en person från utvecklingsbudgeten",
        "{by} took a person off a budget",
    ),
}

ROOM: Final = Room(
    "budgets",
    commands=(OpenBudget, SetBudget, CloseBudget, NameToBudget, TakeOffBudget),
    tables=(budgets, budget_seats, budget_charges),
    sentences=SENTENCES,
    actions={
        "budgets.keep": rule(Matter.ORDER, Role.COORDINATOR, Role.FINANCE, Role.ADMINISTRATOR),
    },
    money=True,
)
