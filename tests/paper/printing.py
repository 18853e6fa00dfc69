"""Documents on paper: a PDF as it is, a Word file by LibreOffice, and pictures of their pages.

Needs poppler and LibreOffice Writer, which continuous integration brings.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import typst

OFFICE = os.environ.get("DPIA_OFFICE", "soffice")
"""LibreOffice, as `DPIA_OFFICE` names it."""
_SHEET = """
#set page(width: auto, height: auto, margin: 6pt, fill: rgb("#777777"))
#grid(columns: {columns}, gutter: 6pt, ..({names},).map(name => image(name, height: 300pt)))
"""


def converted(files: Iterable[Path], folder: Path, target: str = "pdf:writer_pdf_Export") -> None:
    """Let LibreOffice open files and save them in another format, into a folder."""
    names = sorted(map(str, files))
    home = (folder / "office-home").as_uri()
    command = [OFFICE, f"-env:UserInstallation={home}", "--headless", "--norestore"]
    command += ["--convert-to", target, "--outdir", str(folder), *names]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    made = {path.stem for path in folder.glob(f"*.{target.partition(':')[0]}")}
    lost = [name for name in names if Path(name).stem not in made]
    if lost:
        raise RuntimeError(f"LibreOffice wrote nothing for {', '.join(lost)}")
    shutil.rmtree(folder / "office-home", ignore_errors=True)


def poppler(tool: str, *arguments: str) -> str:
    """Run a tool of poppler and give what it prints."""
    done = subprocess.run(
        [tool, *arguments], check=True, capture_output=True, encoding="utf-8", timeout=300
    )
    return done.stdout


def sheets(pdf: Path, folder: Path, *, columns: int = 6, rows: int = 2) -> tuple[Path, ...]:
    """Join the pages of a PDF to contact sheets, as PNG, in a folder."""
    pages = folder / f"{pdf.stem}-pages"
    pages.mkdir(parents=True)
    poppler("pdftoppm", "-r", "75", "-png", str(pdf), str(pages / "page"))
    names = sorted(path.name for path in pages.iterdir())
    step = columns * rows
    made = tuple(
        _sheet(pages, names[first : first + step], folder / f"{pdf.stem}-{number:02}.png", columns)
        for number, first in enumerate(range(0, len(names), step), 1)
    )
    shutil.rmtree(pages)
    return made


def _sheet(pages: Path, names: list[str], target: Path, columns: int) -> Path:
    listed = ", ".join(f'"{name}"' for name in names)
    source = _SHEET.format(columns=min(columns, len(names)), names=listed)
    (pages / "sheet.typ").write_text(source, "utf-8")
    typst.compile(str(pages / "sheet.typ"), output=str(target), format="png", ppi=120)
    return target
