"""Words that a model could hold to make a reader's program do or say something else."""

from __future__ import annotations

from collections.abc import Mapping

FORMULAS = (
    '=HYPERLINK("https://evil.example";"x")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)*cmd|'x'!A1",
    "\t=1+1",
)
ONCE: Mapping[str, str] = {
    "markup": "<b>&amp;</b> <![CDATA[x]]> {{ 7 }} {% *b* _i_ `c` [l](https://evil.example/) #|",
    "script": '</title></style><script>document.title="x"</script><img src=x onerror=alert(1)>">',
    "typesetting": '#panic("x") #read("/etc/passwd") $x^2$ \\input{/etc/passwd} @misc{x,} = Head',
    "fields": '{ HYPERLINK "https://evil.example" } PAGE \\* MERGEFORMAT INCLUDETEXT "c:\\x" ]]>',
    "hidden": "a\u202eb\u202c \u2066x\u2069 \u200f \x1b[31mred\x1b[0m \x07 \u2028 \ufeff",
    "arabic": "منظمة صحية ہسپتال",
    "welsh": "Llywodraeth Cymru ŵ ŷ Ŵ Ŷ 内務省",
    "address": "javascript:alert(1)//https://evil.example/",
}
KINDS: Mapping[str, tuple[str, ...]] = {
    **{name: (text,) for name, text in ONCE.items()},
    "formula": FORMULAS,
}
"""Words by their kind; where there are several, the keys of a model take them in turn."""
