"""The reasons for which a seat, a place in the queue or a training is refused."""

from domain.refusals import Refused


class TrainingFull(Refused):
    """There are not enough free seats. You may join the waiting list."""


class NotOnSale(Refused):
    """Registration for this training is not open."""


class TrainingBegan(Refused):
    """The training has begun."""


class AlreadyRegistered(Refused):
    """This person has a seat in the training already."""


class AlreadyWaiting(Refused):
    """This person is on the waiting list already."""


class SeatsOutOfBounds(Refused):
    """A training has between 6 and 16 seats by the rules it was planned under."""

    status = 422


class QuotasOutOfBounds(Refused):
    """A group keeps one seat or more, and all of them together not more than there are."""

    status = 422


class SeatsPromised(Refused):
    """More seats than that are taken, held or offered already. Nobody loses a promised seat."""


class SeatUnknown(Refused):
    """There is no such seat in this training."""

    status = 404


class HoldOver(Refused):
    """The seat was held for a while only, and that while is over. Register again."""


class EntryUnknown(Refused):
    """There is no such entry on the waiting list; it may have been taken off."""

    status = 404


class NotOffered(Refused):
    """This place has not been offered yet; you are told by mail when it is."""


class OfferExpired(Refused):
    """The offer was open until its hour, and that is past; the place went to the next in line."""


class OfferAnswered(Refused):
    """You are taking this place already: go on with the order you began."""


class OfferIsPersonal(Refused):
    """This place was offered to somebody else. Use the e-mail address you gave for the list."""


class OfferOtherwise(Refused):
    """A place is taken as it was waited for: as our mentor, for an organisation, or privately."""


class MovedOutOfQueue(Refused):
    """The waiting list is shorter than that, or the place has been offered already."""

    status = 422


class ReasonNeeded(Refused):
    """Say why; the reason stands in the audit trail."""

    status = 422


class TrainingOver(Refused):
    """This training is cancelled or has been held; nothing more changes in it."""


class CertificateUnknown(Refused):
    """This person has no certificate of this training."""

    status = 404


class MaterialUnknown(Refused):
    """The training has no such material."""

    status = 404


class TrainerUnknown(Refused):
    """Nobody is known under this name. Choose who teaches the training."""

    status = 422


class NotHeldYet(Refused):
    """This is done once the training has begun."""
