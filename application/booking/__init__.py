"""What may be asked for in the room of booking; imports `domain` and its own floor."""
