"""What the drills have in common; the standard library alone."""
