from datetime import timedelta

import pytest

from application.growth.keep_portfolio import (
    EnterDevelopment,
    NoteLearning,
)
from application.growth.portfolio_page import portfolio_page
from application.growth.standings import growth_entries, standings
from application.views import Put
from domain.growth.portfolio import DevelopmentKind, Portfolio
from tests.growth.scene import HOUR, TODAY, practised, spec, supervised
from tests.spec import shown


@pytest.mark.feature("S6")
def test_the_portfolio_holds_what_was_done_and_learnt_with_no_client_in_it() -> None:
    reading = EnterDevelopment(
        kind=DevelopmentKind.READING, day=TODAY, minutes=90, what="On listening"
    )
    made = spec().given(practised(2), supervised(1), reading, NoteLearning(what="Ask first"))
    own = [event for event in made.log.recorded if isinstance(event, Portfolio.Event)]
    page = shown(portfolio_page, *own)
    assert page.practised(TODAY - timedelta(days=365)) == 2 * HOUR
    assert page.developed(TODAY - timedelta(days=365)) == 90
    assert [one.what for one in page.learnt] == ["Ask first"]
    steps = [step for event in own for step in growth_entries.rows(event)]
    figures = [step.row.minutes for step in steps if isinstance(step, Put)]
    assert figures == [120, 60, 90]
    assert any(list(standings.rows(event)) for event in own)
