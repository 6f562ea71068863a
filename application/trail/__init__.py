"""What may be asked for in the room of trail; imports `domain` and the application's own words."""
