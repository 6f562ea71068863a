"""What may be asked for in the room of data protection; imports `domain` and its own floor."""
