"""How good the tool is, measured: errors planted into true statements, and what the validator does with them."""
