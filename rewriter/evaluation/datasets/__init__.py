"""Articles with gold labels."""
