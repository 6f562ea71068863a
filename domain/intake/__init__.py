"""Intake: forms as data, applications, needs of setting, the needs assessment, transfer plans."""

from domain.intake.application import Application, ApplicationState
from domain.intake.assessment import Beneficiary, Moment, NeedsAssessment, assessment_of
from domain.intake.forms import Answer, FormKind, IntakeForm, Question, QuestionKind, form_of
from domain.intake.setting import Need, Setting, setting_of
from domain.intake.transfer import TransferPlan

__all__ = [
    "Answer", "Application", "ApplicationState", "Beneficiary", "FormKind", "IntakeForm", "Moment",
    "Need", "NeedsAssessment", "Question", "QuestionKind", "Setting", "TransferPlan",
    "assessment_of", "form_of", "setting_of",
]  # fmt: skip
