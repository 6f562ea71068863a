"""What may be asked for in the room of budgets; imports `domain` and its own floor."""
