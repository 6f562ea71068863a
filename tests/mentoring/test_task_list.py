"""The list of tasks has a row a task and follows its day and state, without its words."""

from datetime import date

from application.mentoring.agree_task import DropTask, PostponeTask
from application.mentoring.task_list import rows
from application.views import Change, Put, Remove
from tests.engagements.scene import AINO, CASE, RUNNING
from tests.mentoring.test_agree_task import DONE, KEY, TASK
from tests.spec import Spec


def test_it_follows_each_task(spec: Spec) -> None:
    later = PostponeTask(engagement_id=CASE, task_id=KEY, due_on=date(2026, 5, 1))
    spec.given(*RUNNING, TASK, later, DONE, DropTask(engagement_id=CASE, task_id=KEY))
    put, due, done, gone = [step for event in spec.log.recorded for step in rows(event)]
    assert isinstance(put, Put)
    assert put.row.owner_id == AINO
    assert isinstance(due, Change)
    assert due.to == {"due_on": date(2026, 5, 1)}
    assert isinstance(done, Change)
    assert done.to["done_at"] is not None
    assert isinstance(gone, Remove)
