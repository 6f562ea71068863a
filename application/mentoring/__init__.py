"""What is said, written and agreed in a mentoring; imports `domain` and its own floor."""
