"""An OpenAI-compatible endpoint on loopback that fails on purpose, by a seed, and keeps count; and articles for it."""
