"""A mentor's profile: themes, industries, languages, formats, places."""

from dataclasses import replace

import pytest

from application.mentors.write_profile import WriteProfile
from domain.industries import IndustryUnknown
from domain.mentors import Format, Mentor
from domain.themes import ThemeUnknown
from tests.mentors.pool import HEADLINE, JOINED, MENTOR
from tests.spec import Spec

pytestmark = pytest.mark.feature("B1")
WRITE = WriteProfile(
    mentor_id=MENTOR, headline=HEADLINE, themes=("leadership", "succession"),
    languages=("fi", "sv"), industries=("energy",), formats=(Format.VIDEO, Format.FACE_TO_FACE),
    places=(" Vaasa ", ""),
)  # fmt: skip


def test_a_profile_is_written_once(spec: Spec) -> None:
    spec.given(*JOINED).when(WRITE).then(Mentor.ProfileWritten)
    assert spec.event(Mentor.ProfileWritten).places == ("Vaasa",)
    spec.when(WRITE).then()


@pytest.mark.feature("S4")
def test_only_themes_of_the_taxonomy_stand_in_a_profile(spec: Spec) -> None:
    spec.given(*JOINED).when(replace(WRITE, themes=("luck",))).then_refused(ThemeUnknown)


def test_only_known_lines_of_business_stand_in_a_profile(spec: Spec) -> None:
    spec.given(*JOINED).when(replace(WRITE, industries=("piracy",))).then_refused(IndustryUnknown)
