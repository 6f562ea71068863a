"""What may be asked for in the room of prices; imports `domain` and its own floor."""
