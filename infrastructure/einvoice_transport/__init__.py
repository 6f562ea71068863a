"""E-invoices on the wire: the one operator's HTTP door, and what buyers answer."""
