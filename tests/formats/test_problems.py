"""Problems in the four formats in which they are shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia import __version__
from dpia.document import Diagnostic
from dpia.document import Level
from dpia.formats import problems_github
from dpia.formats import problems_json
from dpia.formats import problems_sarif
from dpia.formats import problems_text
from dpia.source import Span

MISSPELT = Diagnostic(
    span=Span("flows/gp.yaml", 20, 13),
    code="undeclared-name",
    message="'adress' is not among the fields",
    help="did you mean 'address' (flows/gp.yaml:8:3)?",
)
TWICE = Diagnostic(
    span=Span("flows/gp 2.yaml", 3, 1),
    code="duplicate-id",
    message="'gp,100%:\n\u202e' is given twice among the flows",
    help="give one of them another id",
    related=((Span("flows/gp.yaml", 1, 9), "first given here"),),
)
WARNING = Diagnostic(
    span=Span("/models/c:d.yaml"),
    code="unused-field",
    message="'age' is used by no flow",
    level=Level.WARNING,
)
ALL = (MISSPELT, TWICE, WARNING)
Render = Callable[[Iterable[Diagnostic]], str]
RENDERS: tuple[Render, ...] = (
    problems_github.render,
    problems_json.render,
    problems_sarif.render,
    problems_text.render,
)
SPANS = st.builds(Span, st.text(), st.integers(0, 9), st.integers(0, 9))
DIAGNOSTICS = st.builds(
    Diagnostic,
    SPANS,
    st.sampled_from(["duplicate-id", "undeclared-name"]),
    st.text(),
    st.text(),
    st.sampled_from(Level),
    st.lists(st.tuples(SPANS, st.text()), max_size=2).map(tuple),
)


def test_as_text_a_problem_is_a_line_with_its_help_and_its_other_places_below() -> None:
    assert problems_text.render(ALL) == (
        "flows/gp.yaml:20:13: undeclared-name: 'adress' is not among the fields\n"
        "  help: did you mean 'address' (flows/gp.yaml:8:3)?\n"
        "flows/gp 2.yaml:3:1: duplicate-id: 'gp,100%:<U+000A><U+202E>' is given twice among"
        " the flows\n"
        "  help: give one of them another id\n"
        "  note: first given here (flows/gp.yaml:1:9)\n"
        "/models/c:d.yaml: warning[unused-field]: 'age' is used by no flow\n"
        "2 errors, 1 warning\n"
    )


@pytest.mark.parametrize(
    ("diagnostics", "counts"),
    [
        ((), "no problems"),
        ((MISSPELT,), "1 error"),
        ((WARNING, WARNING), "2 warnings"),
        ((MISSPELT, TWICE, WARNING), "2 errors, 1 warning"),
    ],
)
def test_as_text_the_last_line_counts(diagnostics: tuple[Diagnostic, ...], counts: str) -> None:
    assert problems_text.render(diagnostics).splitlines()[-1] == counts


def test_as_json_problems_have_a_shape_of_their_own() -> None:
    assert json.loads(problems_json.render(ALL)) == {
        "dpia": "problems/1",
        "problems": [
            {
                "path": "flows/gp.yaml",
                "line": 20,
                "column": 13,
                "level": "error",
                "code": "undeclared-name",
                "message": "'adress' is not among the fields",
                "help": "did you mean 'address' (flows/gp.yaml:8:3)?",
                "related": [],
            },
            {
                "path": "flows/gp 2.yaml",
                "line": 3,
                "column": 1,
                "level": "error",
                "code": "duplicate-id",
                "message": "'gp,100%:<U+000A><U+202E>' is given twice among the flows",
                "help": "give one of them another id",
                "related": [
                    {
                        "path": "flows/gp.yaml",
                        "line": 1,
                        "column": 9,
                        "message": "first given here",
                    }
                ],
            },
            {
                "path": "/models/c:d.yaml",
                "line": None,
                "column": None,
                "level": "warning",
                "code": "unused-field",
                "message": "'age' is used by no flow",
                "help": "",
                "related": [],
            },
        ],
        "errors": 2,
        "warnings": 1,
    }


def test_as_sarif_problems_are_results_of_one_run() -> None:
    shape = json.loads(problems_sarif.render(ALL))

    assert (shape["version"], len(shape["runs"])) == ("2.1.0", 1)
    run = shape["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"] == {
        "name": "dpia",
        "version": __version__,
        "rules": [
            {"id": "duplicate-id", "shortDescription": {"text": "duplicate id"}},
            {"id": "undeclared-name", "shortDescription": {"text": "undeclared name"}},
            {"id": "unused-field", "shortDescription": {"text": "unused field"}},
        ],
    }
    assert run["results"] == [
        {
            "ruleId": "undeclared-name",
            "ruleIndex": 1,
            "level": "error",
            "message": {
                "text": "'adress' is not among the fields\n"
                "help: did you mean 'address' (flows/gp.yaml:8:3)?"
            },
            "locations": [_location("flows/gp.yaml", 20, 13)],
        },
        {
            "ruleId": "duplicate-id",
            "ruleIndex": 0,
            "level": "error",
            "message": {
                "text": "'gp,100%:<U+000A><U+202E>' is given twice among the flows\n"
                "help: give one of them another id"
            },
            "locations": [_location("flows/gp%202.yaml", 3, 1)],
            "relatedLocations": [
                {
                    "id": 1,
                    "message": {"text": "first given here"},
                    **_location("flows/gp.yaml", 1, 9),
                }
            ],
        },
        {
            "ruleId": "unused-field",
            "ruleIndex": 2,
            "level": "warning",
            "message": {"text": "'age' is used by no flow"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "file:///models/c%3Ad.yaml"},
                    }
                }
            ],
        },
    ]


def test_on_github_a_problem_is_one_escaped_command() -> None:
    assert problems_github.render(ALL) == (
        "::error file=flows/gp.yaml,line=20,col=13,title=undeclared-name::"
        "'adress' is not among the fields"
        "%0Ahelp: did you mean 'address' (flows/gp.yaml:8:3)?\n"
        "::error file=flows/gp 2.yaml,line=3,col=1,title=duplicate-id::"
        "'gp,100%25:<U+000A><U+202E>' is given twice among the flows"
        "%0Ahelp: give one of them another id"
        "%0Anote: first given here (flows/gp.yaml:1:9)\n"
        "::warning file=/models/c%3Ad.yaml,title=unused-field::'age' is used by no flow\n"
    )


def test_on_github_no_name_can_end_a_property() -> None:
    hostile = Diagnostic(Span("a,line=9::x%0A", 1, 2), "code", "m")

    assert problems_github.render([hostile]) == (
        "::error file=a%2Cline=9%3A%3Ax%250A,line=1,col=2,title=code::m\n"
    )


@pytest.mark.parametrize("render", RENDERS, ids=["github", "json", "sarif", "text"])
@given(diagnostics=st.lists(DIAGNOSTICS, max_size=3))
def test_any_text_can_be_shown(render: Render, diagnostics: list[Diagnostic]) -> None:
    shown = render(diagnostics)

    assert shown.encode().decode() == shown
    assert not {"\x00", "\x1b", "\u202e", "\u2028"} & set(shown)
    assert shown.endswith("\n") or not diagnostics


@given(st.lists(DIAGNOSTICS, max_size=3))
def test_as_text_no_problem_can_add_a_line(diagnostics: list[Diagnostic]) -> None:
    lines = problems_text.render(diagnostics).split("\n")

    assert len(lines) == 2 + sum(1 + bool(each.help) + len(each.related) for each in diagnostics)


@given(st.lists(DIAGNOSTICS, max_size=3))
def test_on_github_every_line_is_a_command(diagnostics: list[Diagnostic]) -> None:
    lines = problems_github.render(diagnostics).splitlines()

    assert len(lines) == len(diagnostics)
    assert all(line.startswith("::") for line in lines)


def _location(uri: str, line: int, column: int) -> dict[str, object]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": line, "startColumn": column},
        }
    }
