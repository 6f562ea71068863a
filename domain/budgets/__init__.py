"""Budgets of organisations that named people use together, under one purchase order.

Imports the words of money beside it; knows no other aggregate.
"""

from domain.budgets.budget import Budget as Budget
from domain.budgets.seat import BudgetSeat as BudgetSeat
from domain.budgets.seat import seat_of as seat_of
