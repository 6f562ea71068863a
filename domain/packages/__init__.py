"""Packages of sessions: bought, noticed, extended once free, ended before their time."""

from domain.packages.package import Package as Package
from domain.packages.package_events import Ending as Ending
from domain.packages.package_events import Extension as Extension
from domain.packages.quick_credit import QuickCredit as QuickCredit
from domain.packages.quick_credit import quick_credit_of as quick_credit_of
