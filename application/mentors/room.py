"""The room of mentors: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.mentors.add_mentor import AddMentor
from application.mentors.mark_absence import EndAbsence, MarkAbsence
from application.mentors.mentor_list import mentor_list
from application.mentors.mentor_page import mentor_page
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.policies import Room

SENTENCES: Final = {
    "Mentor.Joined": (
        "{by} lisäsi mentorin verkostoon",
        "{by} lade till en mentor i nätverket",
        "{by} took a mentor into the pool",
    ),
    "Mentor.ProfileWritten": (
        "{by} kirjoitti mentorin esittelyn",
        "{by} skrev mentorns presentation",
        "{by} wrote the mentor's profile",
    ),
    "Mentor.WeeklyHoursSet": (
        "{by} asetti viikoittaiset ajat",
        "{by} angav veckotiderna",
        "{by} set the weekly hours",
    ),
    "Mentor.DayClosed": (
        "{by} sulki päivän {day}",
        "{by} stängde dagen {day}",
        "{by} closed the day {day}",
    ),
    "Mentor.ExtraHoursOpened": (
        "{by} avasi lisäaikoja päivälle {day}",
        "{by} öppnade extra tider den {day}",
        "{by} opened extra hours on {day}",
    ),
    "Mentor.AbsenceMarked": (
        "{by} merkitsi poissaolon",
        "{by} antecknade en frånvaro",
        "{by} marked an absence",
    ),
    "Mentor.AbsenceEnded": (
        "{by} perui poissaolon",
        "{by} tog tillbaka en frånvaro",
        "{by} took an absence back",
    ),
}

ROOM: Final = Room(
    "mentors",
    commands=(AddMentor, SetWeeklyHours, MarkAbsence, EndAbsence),
    views=(mentor_page,),
    tables=(mentor_list,),
    sentences=SENTENCES,
)
