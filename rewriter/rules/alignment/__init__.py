"""The one alignment all rules look at: which evidence each statement, clause and fact of a rewrite rests on."""
