"""What may be asked for in the room of forums; imports `domain` and its own floor."""
