"""Print every document and join its pages to contact sheets: `tools/sheets FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.paper.documents import documents
from tests.paper.documents import written
from tests.paper.printing import converted
from tests.paper.printing import sheets


def main(folder: Path) -> None:
    """Write the sheets into a new folder, beside the documents that they are of."""
    work = folder / "printed"
    work.mkdir(parents=True)
    made = [written(name, make, work) for name, make in documents(work).items()]
    converted((one.files["docx"] for one in made), work)
    for one in made:
        for format_ in one.files:
            print(*sheets(work / f"{one.name}-{format_}.pdf", folder), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
