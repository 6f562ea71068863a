"""What may be asked for in the room of booking; imports `domain` and the application's own words."""
