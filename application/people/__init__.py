"""What may be asked for in the room of people; imports `domain` and the application's own words."""
