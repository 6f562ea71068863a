"""What may be asked for in the room of bought minutes; imports `domain` and its own floor."""
