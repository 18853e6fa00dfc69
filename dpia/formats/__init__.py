"""Writers: one file for a view and a format; no law, no look-ups, no sorting."""

from __future__ import annotations
