"""Where mentors ask each other, and payers accept what a consult costs."""
