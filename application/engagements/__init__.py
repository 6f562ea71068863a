"""What may be asked for in the room of engagements; imports `domain` and its own floor."""
