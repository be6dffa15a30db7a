"""A summary for people, for CI and for a browser."""
