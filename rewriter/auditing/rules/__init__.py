"""The audit rules, one file each."""
