"""Who asked a question, who is asked it, and who pays for it; of the case it tells nothing."""

from __future__ import annotations

from collections.abc import Iterator

from application.relations import begins, ends
from application.views import RowStep
from domain.consults import Consult
from domain.events import Event
from domain.matters import Relation


def consult_relations(event: Event) -> Iterator[RowStep]:
    consult = event.originator_id
    match event:
        case Consult.Asked(lead_id=lead, payer_id=payer):
            yield begins(event, lead, Relation.LEAD_OF, consult)
            yield begins(event, payer, Relation.PAYER_OF, payer)
        case Consult.PutToColleague(colleague_id=colleague):
            yield begins(event, colleague, Relation.SPECIALIST_OF, consult)
        case Consult.PassedOn(colleague_id=colleague):
            now = event.envelope.recorded_at
            yield ends(colleague, Relation.SPECIALIST_OF, consult, now)
