"""How the world is reached: PostgreSQL, Stripe, mail, paper, calendars. No rule of the business.

May import `application` and `domain`.
"""
