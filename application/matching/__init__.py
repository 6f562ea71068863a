"""What may be asked for in the room of matching; imports `domain` and its own floor."""
