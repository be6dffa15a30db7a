"""How a model is led to a draft: the drafting strategies, and what they are told."""
