"""A model describes kinds of data; data of a real person does not belong in one.

What looks like an NHS number, an e-mail address or a telephone number is warned of, wherever it
stands, comments included.  Web addresses are passed over: their digits and signs are nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dpia.document import Diagnostic
from dpia.document import Level
from dpia.source import Span

_MAIL_HOST = re.compile(rb"@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.[A-Za-z]{2,24}\b")
_MAIL_NAME = re.compile(rb"[\w.+-]{1,64}\Z")
_LONG_NUMBER = re.compile(rb"(?<![\w./#=-])\+?\d(?:[ -]?\d){8,12}(?![\w/-])")
_DIGITS_AS_0 = bytes.maketrans(b"123456789", b"000000000")
_TOKEN = frozenset(b" \t\r\n\"'<>()[]{},")
_HELP = "describe the kind of data instead, and keep the person's own out of the model"


def personal_data(path: str, content: bytes) -> Iterator[Diagnostic]:
    """Warn of each place that looks like data of a real person; `content` is UTF-8."""
    # The host comes first: a name could begin at every letter, and a host only at its sign.
    for found in _MAIL_HOST.finditer(content):
        at = found.start()
        name = _MAIL_NAME.search(content[max(0, at - 64) : at])
        if name and not _in_address(content, at - len(name[0])):
            yield _warning(path, content, at - len(name[0]), "an e-mail address")
    # Most files hold no long number; one look at all digits is 70 times faster than the pattern.
    if b"0" * 9 in content.translate(_DIGITS_AS_0, b" -"):
        for found in _LONG_NUMBER.finditer(content):
            kind = _kind(found[0])
            if kind and not _in_address(content, found.start()):
                yield _warning(path, content, found.start(), kind)


def _kind(text: bytes) -> str:
    """Tell an NHS number by its check digit and a telephone number by how it begins."""
    digits = re.sub(rb"\D", b"", text).decode()
    if len(digits) == 10 and not text.startswith(b"+") and _checks(digits):
        return "an NHS number"
    begins = text.startswith(b"+") or (digits.startswith("0") and digits[1:2] in tuple("1237"))
    return "a telephone number" if begins and len(digits) >= 10 else ""


def _checks(digits: str) -> bool:
    """Apply the check of the NHS Data Dictionary: weights ten to two, modulo eleven."""
    if len(set(digits)) == 1:
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return (11 - total % 11) % 11 == int(digits[9])


def _in_address(content: bytes, at: int) -> bool:
    """Tell whether a place lies in a web address: its word holds `://` before it."""
    begin = at
    while begin and content[begin - 1] not in _TOKEN:
        begin -= 1
    return b"://" in content[begin:at]


def _warning(path: str, content: bytes, at: int, kind: str) -> Diagnostic:
    line = content.count(b"\n", 0, at) + 1
    before = content[content.rfind(b"\n", 0, at) + 1 : at]
    column = len(before.decode(errors="replace")) + 1
    message = f"this looks like {kind} of a real person"
    return Diagnostic(Span(path, line, column), "personal-data", message, _HELP, Level.WARNING)
