"""What may be asked for in the room of services; imports `domain` and the application's own words."""
