"""What may be asked for in the room of engagements; imports `domain` and the application's own words."""
