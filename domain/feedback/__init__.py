"""What people say of mentoring when asked: short surveys, and what may leave the team of them."""

from domain.feedback.questions import Moment, Question, questions_of
from domain.feedback.survey import Survey, survey_of

__all__ = ["Moment", "Question", "Survey", "questions_of", "survey_of"]
