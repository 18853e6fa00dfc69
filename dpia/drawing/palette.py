"""The colours of a picture, each with its contrast; none carries a meaning alone.

Ratios are against white and against the bands (#F4F3EF).  Blue and vermilion are those of Okabe
and Ito, the second darkened until it can be read as text.
"""

from __future__ import annotations

INK = "#1A1A1A"
"""17.4 and 15.7: titles, names."""
GREY = "#4D4D4D"
"""8.5 and 7.6: running text."""
LINE = "#6B6B6B"
"""5.3 and 4.8: flows that are as before."""
BLUE = "#0072B2"
"""5.2 and 4.7: added."""
VERMILION = "#B34700"
"""5.5 and 5.0: removed."""
HATCH = "#D3CEBF"
"""The stripes of what is disputed; dark text stays readable over it (11.1 for ink)."""
BAND = "#F4F3EF"
RULE = "#D9D7D0"
PAPER = "#FFFFFF"
