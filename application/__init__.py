"""What people and the clock may ask for: commands, views and policies, one file a capability.

May import `domain` and the standard library; knows no web, database or payment machinery.
"""
