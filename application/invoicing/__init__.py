"""What may be asked for in the room of invoicing; imports `domain` and the application's own words."""
