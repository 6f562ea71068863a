"""What may be asked for in the room of growth; imports `domain` and its own floor."""
