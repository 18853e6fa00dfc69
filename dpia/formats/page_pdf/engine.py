"""The one door to Typst: no font but the shipped ones, no file, no package, no clock."""

from __future__ import annotations

from importlib.resources import files

from dpia.document import Refusal


def set_type(page: str, template: str = "page.typ") -> bytes:
    """Set a page, given as JSON, in a template; claim PDF/UA-1 where that is granted.

    Raise Refusal where Typst is not there.
    """
    try:
        import typst
    except ImportError as error:
        raise Refusal(
            "PDFs are set by Typst, which is not there; run: pip install typst"
        ) from error
    folder = files(__package__)
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(files("dpia.fonts"))],
    )
    source = folder.joinpath(template).read_bytes()
    compiler = typst.Compiler(root=str(folder), font_paths=fonts, sys_inputs={"page": page})
    try:
        made = compiler.compile(source, format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError:
        made = compiler.compile(source, format="pdf")
    # Many pages would be a list, for pictures; a PDF is one.
    return made if isinstance(made, bytes) else b""
