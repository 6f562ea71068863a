"""A template shows its clauses in every version."""

import pytest

from application.agreements.template_page import first, template_page
from domain.agreements import Form
from domain.agreements.first_template import FIRST
from tests.agreements.test_word_clause import THREE, WORDED
from tests.spec import Spec, shown

pytestmark = pytest.mark.feature("D1")


def test_it_begins_with_the_first_version_and_keeps_it(spec: Spec) -> None:
    page = shown(template_page, *spec.given(WORDED).log.recorded)
    assert page.versions[0] == FIRST[Form.SHORT]
    assert page.clauses[-1].words == THREE
    assert first(Form.FULL).clauses == FIRST[Form.FULL]
    assert [list(template_page.key(event)) for event in spec.log.recorded] == [
        [spec.log.recorded[0].originator_id]
    ] * 2
