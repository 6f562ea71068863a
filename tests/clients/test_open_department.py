"""Departments come and go with their cost centres."""

from dataclasses import replace

import pytest

from application.clients.open_department import CloseDepartment
from domain.clients import Organisation
from domain.clients.organisation import DepartmentInUse, DepartmentUnknown
from tests.clients.firm_clients import DEPARTMENT, KAISLA, NORDPUU, REGISTERED, SALES, mentee
from tests.spec import Spec

pytestmark = pytest.mark.feature("A3")
CLOSE = CloseDepartment(organisation_id=NORDPUU, department_id=SALES)


def test_a_department_is_opened_changed_and_closed(spec: Spec) -> None:
    spec.given(REGISTERED).when(DEPARTMENT).then(Organisation.DepartmentOpened)
    spec.when(DEPARTMENT).then()
    spec.when(replace(DEPARTMENT, cost_centre="420")).then(Organisation.DepartmentOpened)
    spec.when(CLOSE).then(Organisation.DepartmentClosed)
    spec.when(CLOSE).then()


def test_a_department_somebody_belongs_to_stays(spec: Spec) -> None:
    spec.given(REGISTERED, DEPARTMENT, replace(mentee(), department_id=SALES))
    spec.when(CLOSE).then_refused(DepartmentInUse)


def test_nobody_belongs_to_a_department_there_is_not(spec: Spec) -> None:
    elsewhere = replace(mentee(), department_id=KAISLA)
    spec.given(REGISTERED).when(elsewhere).then_refused(DepartmentUnknown)
