"""What may be asked for in the room of firm details; imports `domain` and its own floor."""
