"""Mentoring agreements: offered from a template in versions, accepted by every party.

May import the domain and `application/firm.py`; is imported by the house plan and the front door.
"""
