"""The template of agreements is worded clause by clause, in versions and in three languages."""

from dataclasses import replace

import pytest

from application.agreements.word_clause import WordClause
from domain.agreements import AgreementTemplate, Form
from domain.agreements.words import ClauseMissing, ClauseUnknown, ClauseUnreadable
from domain.languages import InThreeLanguages
from tests.spec import Spec

pytestmark = pytest.mark.feature("D1")
THREE = InThreeLanguages("Uusi", "Ny", "New")
WORDED = WordClause(form=Form.SHORT, key="data", title=THREE, words=THREE)


def test_a_clause_worded_anew_makes_a_version(spec: Spec) -> None:
    spec.when(WORDED).then(AgreementTemplate.Opened, AgreementTemplate.Published)
    told = spec.event(AgreementTemplate.Published)
    assert (told.version, told.key, told.clauses[-1].words) == (2, "data", THREE)
    assert len(told.clauses) == 6


def test_the_same_words_make_none(spec: Spec) -> None:
    spec.given(WORDED).when(WORDED).then()


@pytest.mark.parametrize("words", [
    InThreeLanguages("", "b", "c"), InThreeLanguages("a", " ", "c"), InThreeLanguages("a", "b", ""),
])  # fmt: skip
def test_no_language_is_left_out(spec: Spec, words: InThreeLanguages) -> None:
    spec.when(replace(WORDED, words=words)).then_refused(ClauseMissing)
    spec.when(replace(WORDED, title=words)).then_refused(ClauseMissing)


@pytest.mark.parametrize("words", ["{price}", "{", "{0}", "{ethics.secret}"])
def test_only_numbers_of_the_rules_are_named(spec: Spec, words: str) -> None:
    three = InThreeLanguages(words, words, words)
    spec.when(replace(WORDED, words=three)).then_refused(ClauseUnreadable)


def test_there_are_no_other_clauses(spec: Spec) -> None:
    spec.when(replace(WORDED, key="ai")).then_refused(ClauseUnknown)
