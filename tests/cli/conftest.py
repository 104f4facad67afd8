"""A desk of its own for each test, and ways to run commands on it."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from cli_helpers import BAD, GOOD, Result, Run

from jelas.cli import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process."""

    def _run(*arguments: object) -> Result:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return _run


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two drafts, the current one."""
    (tmp_path / "baik.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "buruk.txt").write_text(BAD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def letter(desk: Path) -> Path:
    """The bad draft as a Word document."""
    import docx

    document = docx.Document()
    for paragraph in BAD.strip().split("\n\n"):
        document.add_paragraph(paragraph)
    document.save(str(desk / "surat.docx"))
    return desk / "surat.docx"


@pytest.fixture
def open_letter(desk: Path) -> Path:
    """The bad draft as an OpenDocument text."""
    from readers.making import odt

    paragraphs = "".join(f"<text:p>{escape(paragraph)}</text:p>" for paragraph in BAD.strip().split("\n\n"))
    (desk / "surat.odt").write_bytes(odt(paragraphs))
    return desk / "surat.odt"
