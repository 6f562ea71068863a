from application.enquiries.enquiry_list import EnquiryRow, rows
from application.views import Change, Put
from domain.enquiries import EnquiryState
from tests.enquiries.test_make_enquiry import ANSWER, ENQUIRY, MADE
from tests.spec import NOON, Spec


def test_an_enquiry_is_listed_until_it_is_answered(spec: Spec) -> None:
    (made,) = [step for event in spec.when(MADE).new for step in rows(event)]
    row = EnquiryRow(
        ENQUIRY, "Pekka", "pekka@meri.fi", "", "", "Mentoring for ten people?", "fi", NOON,
        EnquiryState.NEW,
    )  # fmt: skip
    assert made == Put(row)
    (answered,) = [step for event in spec.when(ANSWER).new for step in rows(event)]
    assert answered == Change({"enquiry_id": ENQUIRY}, {"state": "answered"})
