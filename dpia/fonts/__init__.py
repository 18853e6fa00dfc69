"""The fonts that every picture is measured and drawn with, so that it is the same everywhere.

Source Sans 3 and Noto Sans Arabic are under the SIL Open Font License 1.1 (see the licence texts
beside them); `tools/make_font_metrics.py` makes the metrics and the web fonts from them.
"""

from __future__ import annotations
