"""Whether a prompt, a model or a strategy is better: gold articles, measures, statistics, runs and their reports."""
