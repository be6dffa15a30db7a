"""Statistics for small paired samples, of the standard library alone; the tests compare them with scipy."""
