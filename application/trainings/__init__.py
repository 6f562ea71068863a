"""What may be asked for in the room of trainings; imports `domain` and its own floor."""
