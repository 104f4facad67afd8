"""HTML: the text a reader of the page sees, with the place of every character in the source.

The scanner is our own. ``html.parser`` tells places only by line and column, repeats text at ``&#;`` when it leaves
references alone, and needs quadratic time for unclosed comments in the versions that many offices still run. This one
only moves forward, so that its time grows with the length of the page.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from jelas.messages import Message
from jelas.readers.base import Place, Reading, ReadingError
from jelas.readers.building import TextBuilder
from jelas.readers.plain import decode

_NAME = re.compile(r"/?[A-Za-z][^\s/>]{0,40}")
_ATTRIBUTE = re.compile(
    r"([A-Za-z][\w:-]{0,30})\s{0,20}=\s{0,20}(?:\"([^\"]{0,400})|'([^']{0,400})|([^\s\"'>]{1,400}))"
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_SPECIAL = re.compile(r"[>\"']")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_TIGHT = re.compile(r"margin(?:-top|-bottom)?\s*:\s*0", re.IGNORECASE)
_INDENT = re.compile(r"border(?:-width)?\s*:\s*(?:none|0)", re.IGNORECASE)

_NOT_TEXT = frozenset(
    [
        "script",
        "style",
        "title",
        "template",
        "noscript",
        "noembed",
        "noframes",
        "iframe",
        "textarea",
        "xmp",
        "svg",
        "math",
        "select",
        "datalist",
        "object",
        "audio",
        "video",
        "canvas",
    ]
)
"""Elements whose whole content is no running text."""
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"])
_CELLS = frozenset(("td", "th"))
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_BULLET = "• "


class _Scanner:
    """Walks once over the source."""

    def __init__(self, source: str, part: str, quotes: bool) -> None:
        self.source = source
        self.part = part
        self.quotes = quotes
        self.builder = TextBuilder()
        self.lists: list[int | None] = []
        self.quoted: list[bool] = []
        self.quote_depth = 0
        self.preformatted = 0
        self.hidden = ""
        self.hidden_depth = 0
        self._none_after: dict[str, int] = {}

    def _find(self, what: str, start: int) -> int:
        """Like ``str.find``, but looks for something that is not there only once."""
        if start >= self._none_after.get(what, len(self.source) + 1):
            return -1
        at = self.source.find(what, start)
        if at < 0:
            self._none_after[what] = start
        return at

    def scan(self) -> None:
        source = self.source
        length = len(source)
        at = 0
        while at < length:
            opening = source.find("<", at)
            if opening < 0:
                opening = length
            if opening > at:
                self._text(at, opening)
            if opening == length:
                return
            at = self._markup(opening)

    def _markup(self, at: int) -> int:
        """Handle what begins with ``<``; return where it ends."""
        source, length = self.source, len(self.source)
        if source.startswith("<!--", at):
            end = self._find("-->", at + 2)
            return length if end < 0 else end + 3
        if source.startswith(("<!", "<?"), at):
            end = self._find(">", at)
            return length if end < 0 else end + 1
        name = _NAME.match(source, at + 1)
        end = self._tag_end(name.end()) if name else -1
        if name is None or end < 0:
            self._text(at, at + 1)
            return at + 1
        word = name.group().lower()
        attributes = source[name.end() : min(end, name.end() + 4000)]
        if word.startswith("/"):
            self._close(word[1:])
            return end
        if word in _NOT_TEXT and not attributes.endswith("/>"):
            return self._behind(word, end)
        self._open(word, attributes)
        return end

    def _tag_end(self, at: int) -> int:
        """Return the end of the tag whose attributes begin at ``at``; quotes that never close do not count."""
        source = self.source
        if self._find(">", at) < 0:
            return -1
        while True:
            match = _SPECIAL.search(source, at)
            if match is None:
                # The only «>» stood inside quotes.
                return len(source)
            if match.group() == ">":
                return match.end()
            closing = self._find(match.group(), match.end())
            at = match.end() if closing < 0 else closing + 1

    def _behind(self, word: str, at: int) -> int:
        """Return where the content of an element that holds no text ends."""
        key = f"</{word}"
        if at >= self._none_after.get(key, len(self.source) + 1):
            return len(self.source)
        match = re.compile(rf"</{word}[\s/>]", re.IGNORECASE).search(self.source, at)
        if match is None:
            self._none_after[key] = at
            return len(self.source)
        end = self._find(">", match.start())
        return len(self.source) if end < 0 else end + 1

    def _open(self, name: str, attributes: str) -> None:
        if self.hidden:
            if name == self.hidden and name not in _VOID:
                self.hidden_depth += 1
            return
        builder = self.builder
        values: dict[str, str] = {}
        if "=" in attributes:
            for match in _ATTRIBUTE.finditer(attributes):
                values.setdefault(match[1].lower(), match[2] or match[3] or match[4] or "")
        style = values.get("style", "")
        if style and _HIDDEN.search(style) and name not in _VOID and name not in ("html", "body"):
            self.hidden, self.hidden_depth = name, 1
            return
        if name == "br":
            builder.add_break()
        elif name in _PARAGRAPHS:
            tight = "msonormal" in values.get("class", "").lower() or bool(_TIGHT.search(style))
            builder.break_line(1 if tight or self.lists else 2)
            self.preformatted += name == "pre"
        elif name in _CELLS:
            builder.add_tab()
        elif name in _BLOCKS:
            builder.break_line()
            if name in ("ol", "ul", "menu"):
                self.lists.append(0 if name == "ol" else None)
            elif name == "li":
                self._item()
            elif name == "blockquote":
                self.quoted.append(self.quotes and not _INDENT.search(style))
                self._quote(self.quoted[-1])

    def _close(self, name: str) -> None:
        if self.hidden:
            if name == self.hidden:
                self.hidden_depth -= 1
                if not self.hidden_depth:
                    self.hidden = ""
            return
        builder = self.builder
        if name in _PARAGRAPHS:
            builder.break_line()
            self.preformatted = max(0, self.preformatted - (name == "pre"))
        elif name in _BLOCKS:
            builder.break_line()
            if name in ("ol", "ul", "menu") and self.lists:
                self.lists.pop()
            elif name == "blockquote" and self.quoted:
                self._quote(-self.quoted.pop())

    def _item(self) -> None:
        number = self.lists[-1] if self.lists else None
        if number is None:
            self.builder.add_prefix(_BULLET)
        else:
            self.lists[-1] = number + 1
            self.builder.add_prefix(f"{number + 1}. ")

    def _quote(self, change: int) -> None:
        """Quoted mail gets the mark that it has in plain text."""
        self.quote_depth += change
        self.builder.line_prefix = "> " * min(self.quote_depth, 10)

    def _text(self, start: int, end: int) -> None:
        if self.hidden:
            return
        source = self.source
        at = start
        while at < end:
            reference = source.find("&", at, end)
            stop = end if reference < 0 else reference
            self._add(at, stop)
            if reference < 0:
                return
            match = _REFERENCE.match(source, reference, end)
            length = self._reference(match.group()) if match else 0
            if not length:
                self._add(reference, reference + 1)
                at = reference + 1
                continue
            at = reference + length
            shown = unescape(source[reference:at]).replace("\r", " ")
            place = Place(reference, at, self.part, verbatim=False)
            if shown.strip(" \t\n\f"):
                self.builder.add(shown, place)
            else:
                self.builder.add_collapsed(" ", place)

    def _reference(self, text: str) -> int:
        """Return how much of ``text`` is a character reference; 0 where none is."""
        if text.startswith("&#"):
            return len(text)
        name = text[1:]
        if name in html5:
            return len(text)
        # A few old names stand without their semicolon: the longest of them counts.
        for length in range(min(len(name), 7), 1, -1):
            if name[:length] in html5:
                return length + 1
        return 0

    def _add(self, start: int, end: int) -> None:
        if start >= end:
            return
        text, place = self.source[start:end], Place(start, end, self.part)
        if not self.preformatted:
            self.builder.add_collapsed(text, place)
            return
        for line in re.finditer(r"[^\r\n]+|\r\n|\r|\n", text):
            if line.group()[0] in "\r\n":
                self.builder.add_break()
            else:
                self.builder.add(line.group(), place._replace(start=start + line.start(), end=start + line.end()))


def extract(source: str, part: str = "", *, quotes: bool = True) -> TextBuilder:
    """Take the text out of a page.

    Args:
        source: The page.
        part: Named in the places.
        quotes: Mark the lines of ``<blockquote>`` with ``>``, as quoted mail is.
    """
    scanner = _Scanner(source, part, quotes)
    scanner.scan()
    return scanner.builder


def decode_page(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode a page: by its mark, by UTF-8, by what its ``<meta>`` says, else as Windows-1252.

    Raises:
        ReadingError: The bytes are no text.
    """
    text, notes = decode(data)
    declared = _CHARSET.search(data[:4096])
    if notes and declared:
        try:
            return data.decode(declared[1].decode("ascii")), ()
        except (LookupError, UnicodeError, ValueError):
            return text, notes
    return text, notes


def read(data: bytes) -> Reading:
    """Read a web page.

    Raises:
        ReadingError: The bytes are no text, or no text is on the page.
    """
    source, notes = decode_page(data)
    text, pieces = extract(source).finish()
    if not text.strip():
        raise ReadingError(Message("tidak ada tulisan di halaman ini"))
    return Reading(text=text, format="html", pieces=pieces, notes=notes, source=source)
