"""The process that sets a PDF: a paper as JSON on standard input, the PDF on standard output.

Exit status 3 and a sentence for the log on standard error when the typesetter refuses.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REFUSED = 3


def main() -> int:
    """Read the paper, set it with the fonts of this package, write the PDF."""
    import typst

    try:
        document = typst.compile(
            HERE / ("letter.typ" if "--letter" in sys.argv else "pdf.typ"),
            sys_inputs={"paper": sys.stdin.buffer.read().decode("utf-8")},
            font_paths=[HERE / "fonts"],
            ignore_system_fonts="--system-fonts" not in sys.argv,
            format="pdf",
            pdf_standards="1.7" if "--without-ua" in sys.argv else "ua-1",
        )
    except typst.TypstError as error:
        sys.stderr.write(str(error))
        return REFUSED
    sys.stdout.buffer.write(document or b"")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
