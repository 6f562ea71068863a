"""The audit trail for those who check it: events in words, cases in time, proofs, exports."""

from api.trail import auditors, cases, events, exports, seal

ROUTERS = (events.router, cases.router, exports.router, seal.router, auditors.router)
