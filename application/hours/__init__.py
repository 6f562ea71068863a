"""What may be asked for in the room of hourly work; imports `domain` and its own floor."""
