"""How fast the house is, against the stock library and the raw limit, in one run.

May import everything; nothing imports it but the command line.
"""
