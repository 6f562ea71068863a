"""The generated papers say what the code says."""

import pytest

from api.main import create_app
from api.papers import papers
from infrastructure.settings import Settings


@pytest.mark.generated
@pytest.mark.feature("Q2")
def test_the_generated_papers_are_current() -> None:
    for path, text in papers(create_app(Settings(), "")).items():
        assert path.read_text() == text, f"{path.name} is old: run `luotsi papers`"
