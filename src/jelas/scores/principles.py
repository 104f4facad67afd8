"""The seven service principles, as far as one text shows them (``docs/principles.md``).

Each verdict is one plain sentence with its evidence. What a text cannot show is said to be so: 6 and 7 need more
than one draft, 1 needs the citizen's question.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from jelas.report import Completeness, Courtesy, Finding, Principle, PrincipleVerdict, Readability, Span
from jelas.rules.base import Context
from jelas.scores.question import Question

_NAMES = (
    ("Memahami kebutuhan warga", "Understanding needs"),
    ("Jelas dan ramah", "Clear and friendly"),
    ("Tanggap", "Responsive"),
    ("Memberi jalan keluar", "Finding ways"),
    ("Jujur dan terbuka", "Honest and open"),
    ("Terus belajar", "Learning"),
    ("Menilai dan memperbaiki", "Evaluating"),
)
_CANNOT: PrincipleVerdict = "tidak dapat dinilai"
_NEEDS_QUESTION = (
    "Tidak dapat dinilai dari teks ini: pertanyaan warga tidak disertakan.",
    "Cannot be judged from this text: the citizen's question is not given.",
)
_NEEDS_MORE = (
    "Tidak dapat dinilai dari teks ini: perlu lebih dari satu jawaban.",
    "Cannot be judged from this text: it takes more than one reply.",
)
_VERIFY = (
    " Periksa lagi angka, tanggal, dan pasalnya sebelum dikirim.",
    " Check figures, dates and articles before sending.",
)
_OPEN: Mapping[int, tuple[Principle, ...]] = MappingProxyType(
    {
        number: tuple([Principle(number, _NAMES[number - 1][at], _CANNOT, message) for at, message in enumerate(told)])
        for number, told in ((1, _NEEDS_QUESTION), (6, _NEEDS_MORE), (7, _NEEDS_MORE))
    }
)
"""What a single text, or one without the question, cannot show; in Indonesian and English."""
_TO_VERIFY = frozenset({"date", "deadline", "duration", "money", "percentage", "citation", "phone"})
_LEVELS: tuple[PrincipleVerdict, ...] = ("kurang", "cukup", "baik")

_ANSWERED: Mapping[str, tuple[str, str, tuple[str, ...], tuple[str, ...]]] = MappingProxyType(
    {
        "when": ("kapan", "when", ("E6",), ("date", "weekday", "time", "duration", "deadline")),
        "cost": ("biayanya", "the cost", (), ("money",)),
        "papers": ("syaratnya", "the documents", ("E8", "E7"), ()),
        "how": ("caranya", "how", ("E7", "E2"), ()),
        "where": ("di mana", "where", ("E9", "E7"), ("phone", "mail", "url")),
        "why": ("alasannya", "why", ("E3", "E14"), ()),
    }
)
"""For each kind of fact: its names, the elements and the quantities that are a cue of an answer."""
_COST_WORDS = frozenset({"gratis", "biaya", "biayanya", "tarif", "tarifnya", "membayar", "dibayar", "bayar"})
"""Words that speak of cost where no amount is named."""
_HONEST: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "absolute": ("ada janji mutlak seperti «pasti»", "there are absolutes such as «pasti»"),
        "empty-legal-reference": ("ada rujukan «ketentuan yang berlaku» tanpa isi", "a legal reference has no content"),
        "refusal": ("penolakannya tanpa alasan", "the refusal gives no reason"),
        "objection": ("hak mengajukan keberatan belum disebut", "the right to object is not named"),
        "vague": ("sebagian janjinya masih kabur", "some promises are vague"),
    }
)

_DISHONEST: Mapping[str, str] = MappingProxyType(
    {"unsupported-absolute": "absolute", "empty-legal-reference": "empty-legal-reference"}
)
"""Rules whose places are a problem of honesty, by the problem."""


def judge_principles(
    context: Context,
    findings: tuple[Finding, ...],
    question: Question,
    readability: Readability,
    courtesy: Courtesy,
    completeness: Completeness,
) -> tuple[Principle, ...]:
    """Judge principles 1-5 from the text; 6 and 7 need more than one draft."""
    language = int(context.settings.language == "en")
    present = {element.code: element.spans for element in completeness.elements if element.present}

    def spans(*codes: str) -> tuple[Span, ...]:
        found: set[Span] = set()
        for code in codes:
            if code in present:
                found.update(present[code])
        return tuple(sorted(found)[:8])

    def judged(number: int, level: int, messages: tuple[str, str], evidence: tuple[Span, ...] = ()) -> Principle:
        return Principle(number, _NAMES[number - 1][language], _LEVELS[level], messages[language], evidence)

    return (
        _needs(context, question, present, judged, spans) if question.given else _OPEN[1][language],
        _clear(readability, courtesy, judged),
        _responsive(present, judged, spans),
        _ways(present, judged, spans),
        _honest(context, findings, completeness, judged),
        _OPEN[6][language],
        _OPEN[7][language],
    )


_Judged = Callable[..., Principle]
_Spans = Callable[..., tuple[Span, ...]]


def _needs(
    context: Context,
    question: Question,
    present: Mapping[str, tuple[Span, ...]],
    judged: _Judged,
    spans: _Spans,
) -> Principle:
    if question.praise:
        return judged(
            1, 2, ("Warga tidak meminta apa pun; ucapan terima kasih cukup.", "The citizen asks for nothing.")
        )
    kinds = {quantity.kind for quantity in context.quantities}
    if any(token.lower in _COST_WORDS for token in context.document.tokens):
        kinds.add("money")
    unanswered = [
        names
        for fact in question.asked
        for *names, elements, quantities in (_ANSWERED[fact],)
        if not (any(code in present for code in elements) or kinds.intersection(quantities))
    ]
    if "E1" not in present:
        return judged(
            1, 0, ("Jawaban belum menyebut yang ditanyakan warga.", "The reply does not name what the citizen asked.")
        )
    if unanswered:
        return judged(
            1,
            1,
            (
                f"Jawaban menyebut permintaan warga, tetapi belum menjawab {', '.join(n[0] for n in unanswered)}.",
                f"The reply names the request but does not answer {', '.join(n[1] for n in unanswered)}.",
            ),
            spans("E1"),
        )
    return judged(1, 2, ("Jawaban menyebut permintaan warga.", "The reply names the citizen's request."), spans("E1"))


def _grade(score: float) -> int:
    return 2 if score >= 65 else 1 if score >= 45 else 0


@cache
def _clear_words(readable: int, courteous: int) -> tuple[str, str]:
    """What is said of each of the nine pairs of grades."""
    clear = ("sulit dipahami", "agak sulit", "mudah dipahami")[readable]
    kind = ("dingin", "kurang hangat", "ramah")[courteous]
    joint = " dan " if (readable == 2) == (courteous == 2) else ", tetapi "
    clear_en = ("hard", "rather hard", "easy to follow")[readable]
    kind_en = ("cold", "not warm", "friendly")[courteous]
    return f"Teksnya {clear}{joint}{kind}.", f"The text is {clear_en} and {kind_en}."


def _clear(readability: Readability, courtesy: Courtesy, judged: _Judged) -> Principle:
    readable, courteous = _grade(readability.score), _grade(courtesy.score)
    evidence = tuple([(marker.start, marker.end) for marker in courtesy.markers[:8]])
    return judged(2, min(readable, courteous), _clear_words(readable, courteous), evidence)


_STEPS: tuple[tuple[str, str, str], ...] = (
    ("E5", "siapa berbuat apa", "who does what"),
    ("E6", "kapan", "when"),
    ("E7", "langkah warga", "what the citizen does"),
    ("E9", "kontak", "contact"),
)
_STEP_CODES = tuple([step[0] for step in _STEPS])


@cache
def _lacking_words(lacking: tuple[tuple[str, str, str], ...]) -> tuple[str, str]:
    """What is said where these steps are lacking; there are sixteen ways."""
    if not lacking:
        return "Jelas siapa berbuat apa, kapan, dan ke mana bertanya.", "Who does what, when and where to ask is clear."
    return f"Belum ada: {', '.join(s[1] for s in lacking)}.", f"Not there yet: {', '.join(s[2] for s in lacking)}."


def _responsive(present: Mapping[str, tuple[Span, ...]], judged: _Judged, spans: _Spans) -> Principle:
    lacking = tuple([step for step in _STEPS if step[0] not in present])
    level = 2 if len(lacking) <= 1 else 1 if len(lacking) == 2 else 0
    return judged(3, level, _lacking_words(lacking), spans(*_STEP_CODES))


def _ways(present: Mapping[str, tuple[Span, ...]], judged: _Judged, spans: _Spans) -> Principle:
    if "E10" in present:
        return judged(
            4, 2, ("Ada pilihan lain atau bantuan sementara.", "There is an alternative or interim help."), spans("E10")
        )
    if "E7" in present:
        return judged(
            4,
            1,
            ("Ada satu jalan bagi warga, belum ada pilihan lain.", "One way is open; no alternative is offered."),
            spans("E7"),
        )
    return judged(4, 0, ("Belum ada jalan keluar bagi warga.", "No way out is offered."))


def _honest(
    context: Context,
    findings: tuple[Finding, ...],
    completeness: Completeness,
    judged: _Judged,
) -> Principle:
    problems: list[str] = []
    evidence: list[Span] = []
    for item in findings:
        if item.rule in _DISHONEST:
            kind = _DISHONEST[item.rule]
        elif item.category == "vagueness" and item.severity != "info":
            kind = "vague"
        else:
            continue
        if item.start is not None and item.end is not None:
            evidence.append((item.start, item.end))
            if kind not in problems:
                problems.append(kind)
    if "E3" in completeness.missing:
        problems.append("refusal")
    if "E12" in completeness.missing:
        problems.append("objection")
    figures = [(start, end) for kind, start, end, _ in context.quantities if kind in _TO_VERIFY]
    verify = _VERIFY if figures else ("", "")
    if not problems:
        message = ("Alasan dan langkahnya disebut apa adanya.", "Reasons and steps are stated plainly.")
        return judged(5, 2, (message[0] + verify[0], message[1] + verify[1]), tuple(figures[:8]))
    listed = tuple("; ".join(_HONEST[problem][index] for problem in problems) for index in (0, 1))
    messages = tuple(text[:1].upper() + text[1:] + "." + note for text, note in zip(listed, verify, strict=True))
    return judged(5, 1 if len(problems) == 1 and len(evidence) <= 2 else 0, messages, tuple(evidence[:8]))
