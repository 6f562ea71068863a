"""The running firm of the trail's tests serves the quality manager's pages too."""

from tests.trail.conftest import house

__all__ = ["house"]
