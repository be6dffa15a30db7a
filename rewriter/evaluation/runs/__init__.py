"""One run of an eval: its plan, its samples, its log."""
