"""What may be asked for in the room of payments; imports `domain` and its own floor."""
