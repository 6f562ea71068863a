"""Hourly work: pools of hours bought beforehand, and retainers with hours every month.

Imports the words of money beside it; knows no other aggregate.
"""

from domain.hours.pool import HourPool as HourPool
from domain.hours.retainer import Retainer as Retainer
from domain.hours.work_done import WorkDone as WorkDone
