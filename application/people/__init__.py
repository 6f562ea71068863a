"""What may be asked for in the room of people; imports `domain` and its own floor."""
