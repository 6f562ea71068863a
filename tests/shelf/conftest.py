"""Here the shelf is looked at while it is built, so nothing stands on it beforehand."""

import pytest


@pytest.fixture(scope="session")
def template_database(bare_template: str) -> str:
    """The name of a database with all migrations run and an empty shelf."""
    return bare_template
