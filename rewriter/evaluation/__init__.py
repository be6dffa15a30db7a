"""How good the tool is: prompts and models by gold articles, the validator by errors planted into true statements."""
