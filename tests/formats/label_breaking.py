"""Labels that would break out of a text format, and what takes such a text apart again."""

from __future__ import annotations

import html
import re
from dataclasses import replace

from dpia.report.diagram import Diagram
from tests.drawing.pictures import hostile
from tests.drawing.sample import SAMPLE
from tests.drawing.sample import said

BREAKING = (
    '"] end; subgraph x["` **bold** # %% --> |pipe|',
    "#quot; &quot; #34; &#34; <br> <b>",
    "%%{init: {'theme': 'dark'}}%% click a href \"javascript:alert(1)\"",
    '\\" ${secret} ...${spread} $${two} |md text | `js`',
    "*: {style.fill: red}; (a -> b)[0]: null; a.b <-> c; # comment",
    'x" />]]><!-- %name% --> &#10; \\n \\',
    "style fill:red #ff0;",
    "1. list",
    "- list\n- of\r\nlines\ttab \u2028 \x00",
    "\ufb02\u00b0\u00b060\u00b6\u00df",
    "end",
    "null",
)
"""Each is, in a map of its own, every text that there is."""
SMALL = replace(
    SAMPLE,
    nodes=tuple(node for node in SAMPLE.nodes if node.id in {"nhsd", "ho"}),
    panels=tuple(
        replace(
            panel,
            edges=tuple(
                edge for edge in panel.edges if {edge.source, edge.target} == {"nhsd", "ho"}
            ),
        )
        for panel in SAMPLE.panels[1:]
    ),
)
"""One request and its answer, before and after; disputed, inactive, with gates, and two added."""
SHORT = replace(SAMPLE, panels=SAMPLE.panels[:1])


def broken() -> tuple[Diagram, ...]:
    """Give a map for every breaking label, in which it is the only text, and one of them all."""
    return (*(_with(text) for text in BREAKING), hostile(SHORT))


def _with(text: str) -> Diagram:
    diagram, words = SHORT, said(text)
    nodes = tuple(replace(node, title=words, subtitle=words) for node in diagram.nodes)
    groups = tuple(replace(group, title=words) for group in diagram.groups)
    panels = tuple(
        replace(
            panel,
            title=words,
            period=words,
            counts=(words,),
            edges=tuple(
                replace(
                    edge,
                    title=words,
                    standing=words,
                    fields=tuple(replace(field, text=words) for field in edge.fields),
                    gates=tuple(replace(gate, text=words) for gate in edge.gates),
                )
                for edge in panel.edges
            ),
        )
        for panel in diagram.panels
    )
    return replace(diagram, title=words, finding=words, nodes=nodes, groups=groups, panels=panels)


_MERMAID = re.compile(r"(?P<label>\"[^\"]*\")|(?P<rest>[^\"]+)")
_D2 = re.compile(r'(?P<label>"(?:\\.|[^"\\\n])*")|(?P<rest>[^"]+)')


def mermaid_parts(text: str) -> tuple[str, tuple[str, ...]]:
    """Split a flowchart into what is outside its labels, each one a `_`, and the labels' words."""
    labels = tuple(found[0][1:-1] for found in _MERMAID.finditer(text) if found["label"])
    shell = _MERMAID.sub(lambda found: "_" if found["label"] else found[0], text)
    return shell, tuple(
        html.unescape(re.sub(r"#(\d+);", r"&#\1;", label.replace("<br>", "\n"))) for label in labels
    )


def d2_parts(text: str) -> tuple[str, tuple[str, ...]]:
    """Split a D2 file the same way; a substitution that would be made is left as it is."""
    labels = tuple(found[0][1:-1] for found in _D2.finditer(text) if found["label"])
    shell = _D2.sub(lambda found: "_" if found["label"] else found[0], text)
    return shell, tuple(_unescaped(label) for label in labels)


def substitutions(label: str) -> tuple[str, ...]:
    """Find what D2 would substitute in a label."""
    return tuple(re.findall(r"(?<!\\)(?:\\\\)*\$\{", label))


def _unescaped(label: str) -> str:
    plain = {"n": "\n"}
    return re.sub(r"\\(.)", lambda found: plain.get(found[1], found[1]), label)
