"""What the firm is measured by; imports `domain` and its own floor."""
