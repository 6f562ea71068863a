"""Errands to the outside world, one file each: mail, payments, documents.

Each is a function of the house and of what the errand is about (ids only). It may be run
again after a failure: what it does is done once all the same.
"""
