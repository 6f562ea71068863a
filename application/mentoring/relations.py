"""To whom a paper is released: that paper alone, until the mentee takes it back or they leave."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import begins, ends
from application.views import RowStep
from domain.engagements.releases import Releases
from domain.events import Event
from domain.matters import Relation


def release_relations(event: Event) -> Iterator[RowStep]:
    now = event.envelope.recorded_at
    match event:
        case Releases.PaperReleased(paper_id=paper, person_id=person, organisation_id=firm):
            yield begins(event, person, Relation.RELEASED_TO, paper, through=firm)
        case Releases.ReleaseTakenBack(paper_id=paper, person_id=person):
            yield ends(person, Relation.RELEASED_TO, paper, now)
        case Releases.PaperWritten(paper_id=paper, taken_from=person) if person:
            yield ends(person, Relation.RELEASED_TO, paper, now)
