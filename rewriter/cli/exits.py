"""Exit statuses, as docs/cli.md documents them. RewriterError carries 2 and 3 itself."""

OK = 0
FINDINGS = 1
USAGE = 2
MODEL = 3
BUG = 70
"""EX_SOFTWARE of sysexits.h."""
INTERRUPTED = 130
BROKEN_PIPE = 141
