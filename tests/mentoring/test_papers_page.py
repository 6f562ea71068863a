"""The page of papers says which there are and who reads them, never what they say."""

import pytest

from application.mentoring.papers_page import papers_page
from domain.engagements.releases import PaperKind
from tests.agreements.scene import KALLE
from tests.engagements.scene import SANNA_HERSELF, SESSION
from tests.mentoring.test_write_paper import BACK, RELEASE, SUMMARY, talked
from tests.spec import Spec, shown

pytestmark = pytest.mark.feature("D7")


def test_it_follows_releases_and_holds_no_words(spec: Spec) -> None:
    talked(spec).given(RELEASE, SUMMARY)
    told = [event for event in spec.log.recorded if list(papers_page.key(event))]
    page = shown(papers_page, *told)
    memo, summary = page.papers
    assert (memo.paper_id, memo.author_id, memo.released_to) == (SESSION, SANNA_HERSELF, KALLE)
    assert (summary.kind, summary.released_to) == (PaperKind.CLOSING_SUMMARY, None)
    assert "Sovittiin" not in repr(page)
    spec.given(BACK)
    back = shown(papers_page, *[e for e in spec.log.recorded if list(papers_page.key(e))])
    assert back.papers[0].released_to is None
