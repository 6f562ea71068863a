"""A baseline at the start, the same measured again; what the four sides hope for, judged."""

import pytest

from application.intake.measure_needs import HopeFor, JudgeOutcome, MeasureNeeds
from application.intake.write_question import PublishForm, WriteQuestion
from domain.intake import Beneficiary, FormKind, Moment, NeedsAssessment, QuestionKind
from domain.intake.assessment import NoBaseline, OutcomeUnknown, Reached
from domain.intake.questions import AnswerMissing, AnswerUnfit
from domain.languages import InThreeLanguages
from tests.intake.applicants import ACCEPTED, APPLIES, BASELINE, CASE
from tests.spec import Spec

FIRST = MeasureNeeds(engagement_id=CASE, answers=BASELINE)
LAST = MeasureNeeds(engagement_id=CASE, moment=Moment.END, answers=BASELINE | {"network": ["7"]})


@pytest.mark.feature("A2")
def test_the_baseline_is_measured_again_at_the_end(spec: Spec) -> None:
    spec.given(APPLIES, ACCEPTED).when(FIRST)
    assert spec.event(NeedsAssessment.Measured).moment is Moment.BASELINE
    spec.when(FIRST).then()
    spec.when(LAST).then(NeedsAssessment.Measured)


@pytest.mark.feature("A2")
def test_nothing_is_compared_without_a_baseline(spec: Spec) -> None:
    spec.given(APPLIES, ACCEPTED).when(LAST).then_refused(NoBaseline)


@pytest.mark.feature("A2")
def test_the_end_is_asked_with_the_questions_of_the_baseline(spec: Spec) -> None:
    spec.given(APPLIES, ACCEPTED, FIRST)
    new = WriteQuestion(
        form=FormKind.NEEDS, key="new", kind=QuestionKind.SCALE, required=True,
        label=InThreeLanguages("Uusi", "Ny", "New"),
    )  # fmt: skip
    spec.given(new, PublishForm(form=FormKind.NEEDS)).when(LAST)
    assert spec.event(NeedsAssessment.Measured).form_version == 0


@pytest.mark.feature("A2")
def test_a_scale_runs_from_nought_to_ten(spec: Spec) -> None:
    spec.given(APPLIES, ACCEPTED)
    high = MeasureNeeds(engagement_id=CASE, answers=BASELINE | {"action": ["11"]})
    spec.when(high).then_refused(AnswerUnfit)
    none = MeasureNeeds(engagement_id=CASE, answers=BASELINE | {"action": [" "]})
    spec.when(none).then_refused(AnswerMissing)


@pytest.mark.feature("S5")
@pytest.mark.parametrize("side", list(Beneficiary))
def test_each_of_the_four_sides_hopes_and_is_judged(spec: Spec, side: Beneficiary) -> None:
    spec.given(APPLIES, ACCEPTED)
    judge = JudgeOutcome(engagement_id=CASE, beneficiary=side, reached=Reached.PARTLY)
    spec.when(judge).then_refused(OutcomeUnknown)
    hope = HopeFor(engagement_id=CASE, beneficiary=side, words="Oppii toiselta")
    spec.when(hope).then(NeedsAssessment.Opened, NeedsAssessment.OutcomeHoped)
    spec.when(hope).then()
    spec.when(judge).then(NeedsAssessment.OutcomeJudged)
    spec.when(judge).then()
