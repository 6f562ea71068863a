"""The audit trail for those who check it: events in words, cases in time, proofs, exports."""
