"""What may be asked for in the room of trail; imports `domain` and its own floor."""
