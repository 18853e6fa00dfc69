"""Which model this is: a hash that does not depend on the order of writing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def fingerprint(data: Mapping[str, Any]) -> str:
    """Give the SHA-256, in hexadecimal, of the merged model as canonical JSON.

    Keys are sorted and nothing is spaced, so that files, ids and keys may stand in any order.
    """
    # What was read from a file is a tree: to look for rings takes a seventh of the time.
    text = json.dumps(
        data, sort_keys=True, separators=(",", ":"), ensure_ascii=True, check_circular=False
    )
    return hashlib.sha256(text.encode()).hexdigest()
