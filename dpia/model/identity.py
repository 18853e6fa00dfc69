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
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
