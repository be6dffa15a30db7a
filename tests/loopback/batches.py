"""The part of the endpoint that takes whole files of requests: /v1/files and /v1/batches."""

import json
import re
from collections.abc import Callable
from typing import Any

_FILE_PART = re.compile(rb'name="file".*?\r\n\r\n(.*?)\r\n--', re.DOTALL)
Handled = tuple[int, bytes, str]
JSON = "application/json"


class BatchApi:
    """A batch is done at the ``looks``-th look at it. Keeps count of the requests it answered, by custom_id."""

    def __init__(self, content_for: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
        self._content_for = content_for
        self.files: dict[str, bytes] = {}
        self.made: dict[str, dict[str, Any]] = {}
        self.answered: list[tuple[str, str]] = []
        self.looks = 2
        self.fails_lines = 0
        """How many requests of the first batch end in its error file."""
        self.expires_next = False

    def handle(self, method: str, path: str, body: bytes) -> Handled:
        path = path.partition("?")[0]
        if (method, path) == ("POST", "/v1/files"):
            return self._file(body)
        if found := re.fullmatch(r"/v1/files/([^/]+)/content", path):
            return 200, self.files[found[1]], "application/octet-stream"
        if (method, path) == ("POST", "/v1/batches"):
            return self._create(json.loads(body))
        if (method, path) == ("GET", "/v1/batches"):
            data = list(reversed(self.made.values()))
            return _json({"object": "list", "data": data, "has_more": False, "first_id": None, "last_id": None})
        if found := re.fullmatch(r"/v1/batches/([^/]+)", path):
            return self._look(found[1])
        return 404, b'{"error": {"message": "no such path", "type": null, "param": null, "code": null}}', JSON

    def _file(self, body: bytes) -> Handled:
        found = _FILE_PART.search(body)
        assert found, "a multipart upload with a part named file"
        name = f"file-{len(self.files)}"
        self.files[name] = found[1]
        told = {"id": name, "object": "file", "bytes": len(found[1]), "created_at": 0, "filename": "r.jsonl",
                "purpose": "batch", "status": "processed"}
        return _json(told)

    def _create(self, asked: dict[str, Any]) -> Handled:
        name = f"batch-{len(self.made)}"
        self.made[name] = {
            "id": name, "object": "batch", "endpoint": asked["endpoint"], "input_file_id": asked["input_file_id"],
            "completion_window": asked["completion_window"], "status": "in_progress", "created_at": len(self.made),
            "metadata": asked.get("metadata"), "looks": 0,
        }
        return _json(self.made[name])

    def _look(self, name: str) -> Handled:
        batch = self.made[name]
        batch["looks"] += 1
        if batch["status"] == "in_progress" and batch["looks"] >= self.looks:
            self._complete(batch)
        return _json(batch)

    def _complete(self, batch: dict[str, Any]) -> None:
        good, bad = [], []
        lines = [json.loads(line) for line in self.files[batch["input_file_id"]].splitlines()]
        stop = len(lines) // 2 if self.expires_next else len(lines)
        for line in lines[:stop]:
            if self.fails_lines > 0:
                self.fails_lines -= 1
                error = {"message": "server had an error", "type": "server_error", "param": None, "code": None}
                bad.append({"custom_id": line["custom_id"], "response": {"status_code": 500, "body": {"error": error}}})
                continue
            self.answered.append((line["custom_id"], json.dumps(line["body"], sort_keys=True)))
            good.append({"id": "r", "custom_id": line["custom_id"], "error": None,
                         "response": {"status_code": 200, "body": self._content_for(line["body"])}})
        for line in lines[stop:]:
            bad.append({"custom_id": line["custom_id"], "response": None,
                        "error": {"code": "batch_expired", "message": "not done in time"}})
        for key, rows in (("output_file_id", good), ("error_file_id", bad)):
            if rows:
                batch[key] = f"file-{len(self.files)}"
                self.files[batch[key]] = b"\n".join(json.dumps(row).encode() for row in rows)
        batch["status"] = "expired" if self.expires_next else "completed"
        self.expires_next = False


def _json(told: dict[str, Any]) -> Handled:
    return 200, json.dumps(told).encode(), JSON
