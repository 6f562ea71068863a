import pytest

from application.invoicing.begin_series import BeginSeries
from domain.invoicing import Series
from domain.invoicing.series import SeriesHasBegun
from tests.billing.scene import COMPANY_SET, added, issue, sold
from tests.spec import Spec

BEGUN = BeginSeries(kind="invoice", year=2026, prefix="L", first=10432)
pytestmark = pytest.mark.feature("R6")


def test_prefix_and_first_number_are_settled_before_the_first_document(spec: Spec) -> None:
    spec.when(BEGUN).then(Series.Opened, Series.BeginningSet)
    spec.when(BEGUN).then()


def test_afterwards_nothing_changes_them(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("1.00")), issue())
    spec.when(BEGUN).then_refused(SeriesHasBegun)
