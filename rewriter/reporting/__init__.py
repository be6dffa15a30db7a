"""A Report or Ledger as something to read: terminal text, JSON documents, the account of a rewrite."""
