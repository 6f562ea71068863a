"""What may be asked for in the room of the bank; imports `domain` and its own floor."""
