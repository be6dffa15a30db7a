"""The cited pages, downloaded into snapshots: the only place besides ``llm`` that talks to the network."""
