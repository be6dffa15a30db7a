"""The tables of a state file, and what makes a file one."""

APPLICATION = 0x52574241
"""SQLite's application_id: "RWBA"."""
VERSION = 1

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,         -- path of the rewrite inside the output folder
    label TEXT NOT NULL,               -- the input as its owner knows it
    locator TEXT NOT NULL,             -- JSON: where the text is
    digest TEXT NOT NULL DEFAULT '',   -- of text, prompt, model, options and rules
    key TEXT NOT NULL DEFAULT '',      -- the same without the rules: what answers are bought for
    status TEXT NOT NULL,
    owner TEXT,                        -- the run that holds the lease
    tries INTEGER NOT NULL DEFAULT 0,  -- calls that failed or bought nothing usable
    words_before INTEGER, words_after INTEGER,
    sentences TEXT NOT NULL DEFAULT '{}',
    note TEXT NOT NULL DEFAULT '',
    seen INTEGER NOT NULL DEFAULT 0    -- the last scan that met it
);
CREATE INDEX jobs_by_status ON jobs (status, id);
CREATE INDEX jobs_by_key ON jobs (key, status);

CREATE TABLE duplicates (label TEXT NOT NULL, name TEXT NOT NULL, seen INTEGER NOT NULL, note TEXT NOT NULL);

CREATE TABLE findings (job INTEGER NOT NULL, code TEXT NOT NULL, rule TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (job, code)) WITHOUT ROWID;

CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job INTEGER NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, run TEXT NOT NULL,
    started REAL NOT NULL, ended REAL,
    outcome TEXT NOT NULL,             -- open, answered, refused, lost
    reserved INTEGER NOT NULL,         -- most it can cost, in millionths of a millionth of the currency
    cost INTEGER,                      -- what it did cost; NULL where nobody can tell
    prompt_tokens INTEGER, completion_tokens INTEGER,
    round INTEGER,                     -- of --via batch-api
    note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX attempts_by_job ON attempts (job);
CREATE INDEX attempts_by_outcome ON attempts (outcome, round);

CREATE TABLE answers (
    attempt INTEGER PRIMARY KEY, key TEXT NOT NULL, request TEXT NOT NULL, body BLOB NOT NULL, unusable TEXT
);
CREATE INDEX answers_by_key ON answers (key, request);

CREATE TABLE rounds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mark TEXT NOT NULL UNIQUE,         -- sent as metadata, to find the batch again after a crash
    file TEXT, batch TEXT, status TEXT NOT NULL, started REAL NOT NULL, note TEXT NOT NULL DEFAULT ''
);
"""
