from application.enquiries.whenever_somebody_asks import whenever_somebody_asks
from application.policies import Errand
from domain.enquiries import Enquiry
from tests.enquiries.test_make_enquiry import MADE
from tests.spec import Spec, commanded


def test_the_coordinators_are_told_without_a_word_of_it(spec: Spec) -> None:
    made = spec.when(MADE).event(Enquiry.Made)
    told = Errand("letter", {"letter": "enquiry_made", "to_role": "coordinator"})
    assert commanded(whenever_somebody_asks, made) == [told]
