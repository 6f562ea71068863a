"""What is true of the business.

May import the standard library and `eventsourcing.domain`; is told everything else.
"""
