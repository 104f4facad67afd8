"""What the citizen's question shows: a complaint, praise, and which facts it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from jelas.language.document import Document
from jelas.scores.words import word_facts

_COMPLAINT = frozenset(
    "rusak lambat lemot mati padam kecewa susah sulit gagal error eror parah jelek payah ribet rugi hilang potong "
    "blokir antre antri macet bau banjir bocor keluh lapor adu kesal tipu curang pungli kasar cuek lama mampet "
    "kotor bising berisik ganggu salah tolak telat tunda lecet longsor lubang gelap keruh hang lag bug bugs crash "
    "stuck lelet buruk mahal abai marah pungut paksa denda cabut hentikan putus nunggu tunggu bolak-balik "
    "dipersulit persulit jangan woi ngawur bohong percuma sia-sia sampah kurang bingung capek bodoh bosan sering "
    "keluar blank force loading forbidden maintenance slow failed problem useless worst bad".split()
)
_NEGATION = frozenset(
    "tidak tak ga gak nggak ngga ngak enggak kagak engga g belum blm blom tdk gk gada gabisa gaada gamau bukan "
    "cannot cant can't not don't doesn't didn't nothing never no".split()
)
_WHETHER = frozenset(
    "bisa bisakah boleh bolehkah ada adakah apa apakah perlu perlukah harus haruskah masih sudah".split()
)
_TAGS = frozenset("ya yah sih min kak pak bu dong gan".split())
"""Words behind a «ga?» that asks."""
_WONDER = frozenset("kok kenapa mengapa knp napa padahal malah masa masak why".split())
_PRAISE = frozenset(
    "bagus mantap mantul keren puas suka good oke ok senang sukses baik nice great love best top terbaik hebat "
    "lancar bantu mudah gampang cepat mantab josss jos thanks trims trim's makasih terimakasih".split()
)
_STEPS = frozenset("cara syarat bagaimana gimana gmn prosedur langkah daftar urus bikin buat".split())
_MONEY = frozenset("biaya bayar harga tarif berapa gratis ongkos denda".split())
_PAPERS = frozenset("syarat dokumen berkas bawa lampir".split())
_WISH = frozenset("tolong mohon minta tambah tambahin tambahkan harap semoga bantu".split())
_TIME = frozenset("kapan lama jadwal sampai jam hari".split())

_ASKED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "when": frozenset("kapan bilamana".split()),
        "cost": frozenset("biayanya biaya bayar harga tarif ongkos gratis".split()),
        "papers": frozenset("syarat syaratnya persyaratan persyaratannya dokumen berkas".split()),
        "how": frozenset("bagaimana gimana gmn caranya cara".split()),
        "where": frozenset("mana dimana kemana".split()),
        "why": frozenset("kenapa mengapa knp napa kok alasannya alasan".split()),
    }
)
"""Words by which a citizen asks for a kind of fact; each needs one cue of an answer."""


class Question(NamedTuple):
    """What is known of the citizen's question; all false where none was given."""

    given: bool = False
    complaint: bool = False
    praise: bool = False
    steps: bool = False
    """Asks how."""
    papers: bool = False
    """Asks for documents."""
    money: bool = False
    """Asks what it costs."""
    time: bool = False
    """Asks when or how long."""
    wish: bool = False
    """Asks the office to do something."""
    asked: tuple[str, ...] = ()
    """Kinds of facts that it asks for: when, cost, papers, how, where, why."""


def _negates(document: Document) -> bool:
    """Something is not so; «bisa daftar lewat aplikasi ga?» only asks."""
    whether = False
    tokens = document.tokens
    for at, token in enumerate(tokens):
        if token.lower in _WHETHER:
            whether = True
        elif token.lower in _NEGATION:
            behind = [after for after in tokens[at + 1 :] if after.lower not in _TAGS]
            if not whether or (behind and behind[0].text[0] not in "?!."):
                return True
    return False


def read_question(document: Document | None) -> Question:
    """Read the citizen's question; a few words decide each fact."""
    if document is None:
        return Question()
    words = {token[3] for token in document.tokens if token[4] == "word"}
    roots = {word_facts(word)[0] for word in words} | words
    complaint = not (_COMPLAINT.isdisjoint(roots) and _WONDER.isdisjoint(words)) or _negates(document)
    asks = "?" in document.text or not words.isdisjoint(("apakah", "mohon", "minta", "tanya", "tolong"))
    asked = tuple([kind for kind, cues in _ASKED.items() if not cues.isdisjoint(words)]) if asks else ()
    return Question(
        given=True,
        complaint=complaint,
        praise=not complaint and not _PRAISE.isdisjoint(roots),
        steps=not _STEPS.isdisjoint(roots),
        papers=not _PAPERS.isdisjoint(roots),
        money=not _MONEY.isdisjoint(roots),
        time=not _TIME.isdisjoint(roots),
        wish=not _WISH.isdisjoint(words),
        asked=asked,
    )
