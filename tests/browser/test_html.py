"""Every HTML page is safe, accessible and readable in a browser.

Collected only when this folder is named: `pytest tests/browser`.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from dpia.api.writing import write
from dpia.formats.page_html import render
from dpia.report.page import Figure
from tests.conftest import ROOT
from tests.formats.sample_page import HOSTILE
from tests.formats.sample_page import PAGE
from tests.formats.sample_page import hostile_page
from tests.report.every_kind import pages

REPORTS = sorted((ROOT / "reports").glob("**/*.html"))
MADE = ("sample", "hostile")
NAMES = (*MADE, *pages(), *(path.relative_to(ROOT).as_posix() for path in REPORTS))
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
BROKEN = r"""[...document.querySelectorAll("th, td")].flatMap(cell => {
  const nodes = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const found = [], range = new Range();
  while (nodes.nextNode())
    for (const word of nodes.currentNode.data.matchAll(/(?<![^\s])\p{L}{2,6}(?![^\s])/gu)) {
      range.setStart(nodes.currentNode, word.index);
      range.setEnd(nodes.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) found.push(word[0]);
    }
  return found;
})"""
"""Lists the short words in tables that stand on two lines."""
BAD = (
    '<title>t</title><img src="https://evil.example/x.png"><script>document.title="owned"</script>'
)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hold the pages that are made here."""
    made = tmp_path_factory.mktemp("pages")
    (made / "sample.html").write_text(render(PAGE, picture), "utf-8")
    hostile = render(hostile_page(HOSTILE), picture)
    (made / "hostile.html").write_text(hostile, "utf-8")
    (made / "bad.html").write_text(BAD, "utf-8")
    return made


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(offline=True)
    yield made
    made.close()


def picture(figure: Figure) -> str:
    title = figure.anchor
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 300" role="img" '
        f'aria-labelledby="{title}-title"><title id="{title}-title">Map</title>'
        '<rect width="200" height="80" fill="#F4F3EF"/></svg>'
    )


def address(name: str, folder: Path) -> str:
    if name not in {*MADE, "bad", *pages()}:
        return (ROOT / name).as_uri()
    path = folder / f"{name}.html"
    if not path.exists():
        path.write_text(str(write(pages()[name](), "html")), "utf-8")
    return path.as_uri()


def opened(context: BrowserContext, url: str) -> tuple[Tab, list[str]]:
    """Open a page; list what it asked of other places and what the console complains of."""
    tab = context.new_page()
    trouble: list[str] = []
    tab.on("request", lambda request: trouble.append(request.url))
    tab.on("console", lambda message: trouble.append(message.text))
    tab.on("pageerror", lambda error: trouble.append(str(error)))
    tab.goto(url)
    return tab, [each for each in trouble if not each.startswith((url, "data:"))]


def violations(tab: Tab) -> list[tuple[str, str]]:
    """List the rules of axe that a page breaks, each with the element that does."""
    tab.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found = tab.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [(rule["id"], node["html"]) for rule in found["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_asks_nothing_of_any_other_place(
    name: str, context: BrowserContext, folder: Path
) -> None:
    _, trouble = opened(context, address(name, folder))

    assert trouble == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_accessible(name: str, context: BrowserContext, folder: Path) -> None:
    tab, _ = opened(context, address(name, folder))

    assert violations(tab) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_does_not_scroll_sideways_on_a_telephone(
    name: str, context: BrowserContext, folder: Path
) -> None:
    tab, _ = opened(context, address(name, folder))
    tab.set_viewport_size({"width": 360, "height": 740})

    widths = tab.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")

    assert widths == [360, 360]


@pytest.mark.parametrize("name", pages())
def test_no_short_word_of_a_table_is_broken_on_a_telephone(
    name: str, context: BrowserContext, folder: Path
) -> None:
    tab, _ = opened(context, address(name, folder))
    tab.set_viewport_size({"width": 360, "height": 740})

    assert tab.evaluate(BROKEN) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_all_without_scripts(name: str, browser: Browser, folder: Path) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    tab, trouble = opened(context, address(name, folder))

    text = tab.locator("main").inner_text()
    context.close()

    assert text.strip()
    assert trouble == []


def test_the_fonts_of_a_page_are_its_own(context: BrowserContext, folder: Path) -> None:
    tab, _ = opened(context, address("sample", folder))

    loaded = tab.evaluate(
        "document.fonts.ready.then(all => [...all].map(f => [f.family, f.weight, f.status]))"
    )

    assert loaded == [["Flow Map Sans", weight, "loaded"] for weight in ("400", "700")]


def test_hostile_text_does_not_run(context: BrowserContext, folder: Path) -> None:
    tab, _ = opened(context, address("hostile", folder))

    assert tab.title().startswith("</title><script>")


def test_a_script_that_got_in_would_not_run(context: BrowserContext, folder: Path) -> None:
    page = render(PAGE, lambda figure: f"{picture(figure)}<script>document.title='owned'</script>")
    (folder / "broken.html").write_text(page, "utf-8")

    tab, trouble = opened(context, (folder / "broken.html").as_uri())

    assert tab.title() == PAGE.title.text
    assert any("Content Security Policy" in each for each in trouble)


def test_these_tests_see_a_bad_page(context: BrowserContext, folder: Path) -> None:
    tab, trouble = opened(context, address("bad", folder))

    assert tab.title() == "owned"
    assert "https://evil.example/x.png" in trouble
    assert {rule for rule, _ in violations(tab)} >= {"html-has-lang", "image-alt"}
