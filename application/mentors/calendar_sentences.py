"""What happens with a mentor's own calendar elsewhere, in words."""

from __future__ import annotations

from typing import Final

CALENDAR: Final = {
    "OutsideCalendar.Opened": (
        "Mentorin oma kalenteri otettiin esiin",
        "Mentorns egen kalender togs fram",
        "A mentor's own calendar was asked for",
    ),
    "OutsideCalendar.Subscribed": (
        "{by} tilasi mentorin oman kalenterin varatut ajat, osoite {number}",
        "{by} prenumererade på upptagna tider i mentorns egen kalender, adress {number}",
        "{by} subscribed to a mentor's own calendar, address {number}",
    ),
    "OutsideCalendar.BusyTimesChanged": (
        "Mentorin oman kalenterin varatut ajat muuttuivat",
        "Upptagna tider i mentorns egen kalender ändrades",
        "The busy times of a mentor's own calendar changed",
    ),
    "OutsideCalendar.ReadingFailed": (
        "Mentorin omaa kalenteria ei voitu lukea ({trouble})",
        "Mentorns egen kalender kunde inte läsas ({trouble})",
        "A mentor's own calendar could not be read ({trouble})",
    ),
    "OutsideCalendar.ReadAgain": (
        "Mentorin oma kalenteri voitiin taas lukea",
        "Mentorns egen kalender kunde läsas igen",
        "A mentor's own calendar could be read again",
    ),
    "OutsideCalendar.MentorTold": (
        "Mentorille kerrottiin, ettei hänen kalenteriaan voida lukea",
        "Mentorn fick veta att den egna kalendern inte kan läsas",
        "A mentor was told that their own calendar cannot be read",
    ),
    "OutsideCalendar.Unsubscribed": (
        "{by} lopetti mentorin oman kalenterin lukemisen",
        "{by} slutade läsa mentorns egen kalender",
        "{by} stopped reading a mentor's own calendar",
    ),
}
