"""The talk with an officer before a draft is sent."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from jelas.cli import filling
from jelas.cli.desk import Checked, Desk
from jelas.cli.fixing import SOURCE_FORMATS, fixed_source
from jelas.cli.inputs import InputError, Wishes
from jelas.cli.output import copy_name, use_color, width, write_file
from jelas.cli.programs import editor_for, open_in, page
from jelas.cli.speech import Say, one_line
from jelas.report import Element
from jelas.writers import COPIES, Options, write
from jelas.writers import Checked as Shown

_ROWS = 20
"""Lines of the verdict; with the notes and the question they fit 24."""


class Session:
    """One draft until it is sent or held back. Changes go to a copy; only the officer's editor touches the draft."""

    def __init__(self, draft: Path, wishes: Wishes, say: Say) -> None:
        """Begin with a draft."""
        self.path = draft
        self.copy: Path | None = None
        """The copy made in this session; it may be written again."""
        self.desk = Desk(wishes)
        self.say = say
        self._told: set[str] = set()

    def run(self) -> int:
        """Talk until the officer decides; return the exit code.

        Raises:
            InputError: The draft cannot be read or checked.
        """
        checked = self.desk.check(str(self.path))
        while True:
            self._show(checked)
            choice = self._choose(checked)
            if choice == "k":
                return self._send(checked)
            if choice == "b":
                self._tell("Dibatalkan. Draf tidak dikirim.")
                return 1
            if choice == "l":
                page(write([self._item(checked)], "teks", self._options(checked, full=True)))
            elif choice == "p":
                checked = self._improve(checked)

    # What is on the screen

    def _tell(self, template: str, **values: object) -> None:
        print(one_line(self.say(template).format(**values)))

    def _item(self, checked: Checked) -> Shown:
        return Shown(str(self.path), checked.report, checked.reading)

    def _options(self, checked: Checked, *, full: bool) -> Options:
        return Options(checked.checker.settings.language, use_color(), width(), full)

    def _show(self, checked: Checked) -> None:
        """Show the verdict and what to do first: one screen."""
        lines = write([self._item(checked)], "teks", self._options(checked, full=False)).rstrip("\n").split("\n")
        print()
        print("\n".join(lines if len(lines) <= _ROWS else [*lines[: _ROWS - 1], "  …"]))
        for note in self.desk.notes(checked, self.say):
            if note not in self._told:
                self._told.add(note)
                print(one_line(note)[:160])
        open_places = filling.open_placeholders(checked.report.text)
        if open_places:
            self._tell("Masih ada isian kosong: {places}", places=", ".join(open_places[:4]))
        print()

    def _choose(self, checked: Checked) -> str:
        """Ask what to do; the letters are the same in every language."""
        if checked.report.ready:
            question = "[k]irim · [l]ihat laporan · [p]erbaiki · [b]atal: "
        else:
            question = "[p]erbaiki · [l]ihat laporan · [k]irim juga · [b]atal: "
        return self._ask(question, "plkb", on_end="b")

    def _ask(self, question: str, letters: str, *, on_end: str) -> str:
        """Ask until one of the letters comes; at the end of the input return ``on_end``."""
        while True:
            answer = self._line(self.say(question))
            if answer is None:
                print()
                return on_end
            letter = answer.strip().lower()[:1]
            if letter and letter in letters:
                return letter
            self._tell("Ketik satu huruf: {letters}.", letters=", ".join(letters))

    @staticmethod
    def _line(prompt: str) -> str | None:
        try:
            return input(prompt)
        except EOFError:
            return None

    # What can be done

    def _send(self, checked: Checked) -> int:
        remember(checked)
        if checked.report.ready:
            self._tell("Boleh dikirim: {name}", name=self.path)
        else:
            self._tell("Dikirim juga: {name}", name=self.path)
        return 0

    def _improve(self, checked: Checked) -> Checked:
        """Offer the ways to improve the draft; return the newest check."""
        gaps = filling.missing(checked.report)
        letters = "k"
        print()
        if checked.report.edits:
            self._tell("[s] terapkan {number} saran yang aman pada salinan", number=len(checked.report.edits))
            letters = f"s{letters}"
        if gaps:
            self._tell("[i] isi yang belum ada: {names}", names=", ".join(gap.name for gap in gaps))
            letters = f"i{letters}"
        self._tell("[e] buka di editor, lalu periksa lagi")
        self._tell("[k] kembali")
        choice = self._ask("Pilih: ", f"e{letters}", on_end="k")
        try:
            if choice == "s":
                self._apply(checked)
            elif choice == "i":
                self._fill(checked, gaps)
            elif choice == "e":
                self._edit()
            else:
                return checked
            return self.desk.check(str(self.path))
        except InputError as error:
            print(one_line(error.told(self.say)))
            return checked

    def _write_copy(self, content: bytes, suffix: str | None = None) -> None:
        """Write the copy, from now on the draft that is checked.

        Raises:
            InputError: It cannot be written.
        """
        if self.copy is None or (suffix and self.copy.suffix != suffix):
            name = copy_name(self.path)
            self.copy = name if suffix is None else copy_name(self.path.with_suffix(suffix))
            write_file(self.copy, content)
        else:
            write_file(self.copy, content, overwrite=True)
        self.path = self.copy
        self._tell("Salinan ditulis ke {name}. Draf asli tetap seperti semula.", name=self.copy)

    def _apply(self, checked: Checked) -> None:
        """Apply the safe suggestions to a copy."""
        if checked.reading.format in COPIES:
            from jelas.writers.review import AnnotationError, review_copy

            try:
                content = review_copy(
                    checked.source,
                    checked.reading,
                    checked.report,
                    tracked=True,
                    language=checked.checker.settings.language,
                    date=datetime.now(),
                )
            except AnnotationError as error:
                raise InputError("{name}: {reason}", name=self.path, reason=error.message) from None
            self._write_copy(content)
            return
        plain = checked.reading.format in SOURCE_FORMATS
        # A mail or a PDF gives its text: only that can be mended here.
        self._write_copy(fixed_source(self.desk, checked).content, None if plain else ".txt")

    def _fill(self, checked: Checked, gaps: tuple[Element, ...]) -> None:
        """Ask for what is missing and put the sentences into a copy."""
        self._tell("Isi tiap bagian, atau tekan Enter untuk mengisinya nanti di salinan. Ketik - untuk melewati.")
        sentences = []
        for gap in gaps:
            sentence = self._sentence(gap)
            if sentence:
                sentences.append((gap.code, sentence))
        if not sentences:
            return
        from jelas.draft import Draft

        report = checked.report
        paragraphs = filling.insertions(sentences, Draft(report.text, channel=report.channel))
        if checked.reading.format == "docx":
            from jelas.writers.insertion import insert_paragraphs
            from jelas.writers.review import AnnotationError

            try:
                self._write_copy(insert_paragraphs(checked.source, checked.reading, paragraphs))
            except AnnotationError as error:
                raise InputError("{name}: {reason}", name=self.path, reason=error.message) from None
        elif checked.reading.format in ("teks", "md"):
            self._write_copy(filling.with_paragraphs(report.text, paragraphs).encode("utf-8", "surrogatepass"))
        else:
            self._tell("Salin kalimat ini ke draf Anda:")
            for _, text in paragraphs:
                print(f"  {one_line(text)}")
            self._line(self.say("Tekan Enter setelah draf disimpan. "))

    def _sentence(self, gap: Element) -> str:
        """Ask for the placeholders of one sentence; ``""`` leaves the element out."""
        print()
        print(f"{gap.name}: {gap.fill_in}")
        answers = []
        for placeholder in filling.open_placeholders(gap.fill_in):
            answer = self._line(f"  {placeholder[1:-1]}: ")
            if answer is None or answer.strip() == "-":
                return ""
            answers.append((placeholder, answer.strip()))
        return filling.filled(gap.fill_in, answers)

    def _edit(self) -> None:
        """Open the draft in the officer's editor and wait until it is saved."""
        editor = editor_for(self.path)
        if editor is None or not open_in(editor, self.path):
            self._tell("Editor tidak ditemukan. Buka {name} dengan program Anda.", name=self.path)
        elif editor.waits:
            return
        self._line(self.say("Tekan Enter setelah draf disimpan. "))


def remember(checked: Checked) -> None:
    """Count the findings of a draft that goes, where the officer keeps a history; never its words or its name."""
    from jelas.audit.history import HistoryError, default_path, record

    path = default_path()
    if path.is_file():
        # A history that is broken must not keep a letter from being sent.
        with suppress(HistoryError, OSError):
            record(path, [checked.report])
