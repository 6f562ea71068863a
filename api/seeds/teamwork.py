"""What goes on around the demo's mentoring: a brief, a hand-over, a pause, an illness, an end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from api.seeds.courses import MENTORINGS, by_office
from api.seeds.mentors import mentor
from api.seeds.step import Step, moment, person_of, seeded, working_day
from application.engagements.freeze_engagement import EndEngagement, FreezeEngagement
from application.mentoring.write_entry import WriteEntry
from application.mentors.mark_absence import MarkAbsence
from application.team.hand_over import ProposeHandOver
from application.team.write_brief import ApproveBrief, WriteBrief
from domain.engagements.team_words import Shared


def steps(today: date) -> Iterator[Step]:
    aino, oskari, iida, eero, _, elias, otto, _ = MENTORINGS
    about: dict[str, Any] = {"engagement_id": oskari.engagement_id}
    brief = WriteBrief(
        **about, specialists=(mentor("petri"),), shares=(Shared.GOALS,),
        words="Oskari laskee ensimmäistä budjettiaan ja haluaa kysyä kassavirrasta.",
    )  # fmt: skip
    day = today - timedelta(days=20)
    yield Step("mentoring/brief", brief, person_of("mikael"), at=moment(day, "11:00"))
    yes = ApproveBrief(**about, version=1)
    yield Step("mentoring/brief/yes", yes, person_of(oskari.mentee), at=moment(day, "17:00"))
    change = ProposeHandOver(
        engagement_id=iida.engagement_id, to_id=mentor("anneli"),
        words="Riitta siirtyy hankkeeseen.",
        contents=(Shared.GOALS, Shared.TASKS), hand_over_id=seeded("mentoring/hand-over"),
    )  # fmt: skip
    yield by_office(iida, "hand-over", change, today - timedelta(days=2), "10:00")
    pause = FreezeEngagement(
        engagement_id=elias.engagement_id, from_on=today - timedelta(days=10),
        until_on=today + timedelta(days=40),
    )  # fmt: skip
    yield by_office(elias, "pause", pause, today - timedelta(days=12), "14:00")
    entry = WriteEntry(
        engagement_id=aino.engagement_id, words="Sanoin hinnan ääneen ennen kuin selitin sen.",
        entry_id=seeded("mentoring/entry"),
    )  # fmt: skip
    evening = moment(today - timedelta(days=3), "20:00")
    yield Step("mentoring/entry", entry, person_of("client"), at=evening)
    ill = working_day(today + timedelta(days=eero.coming))
    away = MarkAbsence(
        mentor_id=mentor("omar"), starts_at=moment(ill, "00:00"), ends_at=moment(ill, "23:59"),
        absence_id=seeded("mentoring/ill"),
    )  # fmt: skip
    yield Step("mentoring/ill", away, person_of("omar"), at=moment(today, "00:15"))
    done = EndEngagement(engagement_id=otto.engagement_id)
    yield by_office(otto, "end", done, today - timedelta(days=20), "15:00")
