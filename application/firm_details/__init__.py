"""What may be asked for in the room of firm details; imports `domain` and the application's own words."""
