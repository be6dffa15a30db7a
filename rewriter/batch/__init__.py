"""A backlog of articles: thousands of them, none lost, none paid for twice."""
