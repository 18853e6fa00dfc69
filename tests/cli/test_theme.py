"""A theme is named or written down; what is wrong with it is said at once, with its places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import STARTER
from tests.cli.running import run

BAD = """\
theme: 2
sise: 14
size: 400
colours:
  text: "#AAAAAA"
  added: #0000FF
  removed: red
  requests: "#123456"
  band: "#EEEEEE"
"""


def test_everything_wrong_with_a_theme_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(BAD)

    done = run("diagram", STARTER, "--theme", "bad.yaml", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "bad.yaml:1:8: unknown-format: '2' is no version of a theme file",
        "  help: write 'theme: 1'",
        "bad.yaml:2:1: unknown-key: 'sise' is not a key of a theme",
        "  help: did you mean 'size'",
        "bad.yaml:3:7: bad-size: '400' is no size of type",
        "  help: write a number of pixels from 10 to 40: 14 is the usual",
        (
            "bad.yaml:5:9: too-faint: 'text' (#AAAAAA) on 'band' (#EEEEEE) "
            "has a contrast of 2.00 to 1, less than 4.5"
        ),
        "  help: choose a darker or a lighter colour for one of them",
        "  note: the ground (bad.yaml:9:9)",
        (
            "bad.yaml:5:9: too-faint: 'text' (#AAAAAA) on 'paper' (#FFFFFF) "
            "has a contrast of 2.32 to 1, less than 4.5"
        ),
        "  help: choose a darker or a lighter colour for one of them",
        (
            "bad.yaml:6:9: no-colour: 'added' has no colour: what follows a # without quotes is a"
            " comment"
        ),
        '  help: write it in quotes: "#1A1A1A"',
        "bad.yaml:7:12: no-colour: 'red' is no colour",
        '  help: write red, green and blue in quotes, two digits each: "#1A1A1A"',
        "bad.yaml:8:3: unknown-key: 'requests' is not a key of 'colours'",
        "  help: did you mean 'request'",
        "8 errors",
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("blak-and-white", "did you mean 'black-and-white'; or name a YAML file"),
        ("mine", "choose black-and-white, default, large-print; or name a YAML file"),
        ("mine.yaml", "no-such-path"),
    ],
)
def test_a_theme_that_is_not_there_is_refused(name: str, said: str, tmp_path: Path) -> None:
    done = run("diagram", STARTER, "--theme", name, folder=tmp_path)

    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())


def test_pictures_in_documents_follow_the_theme(tmp_path: Path) -> None:
    page = run("report", STARTER, "-f", "html", "--theme", "large-print", folder=tmp_path)
    built = run("build", STARTER, "-o", "out", "--theme", "black-and-white", folder=tmp_path)

    assert (page.returncode, built.returncode) == (0, 0)
    assert "#262626" in page.stdout
    for path in (tmp_path / "out").rglob("*.svg"):
        assert "#0072B2" not in path.read_text(), path
