"""What the citizen's question shows: a complaint, praise, and which facts it asks for."""

from __future__ import annotations

from typing import NamedTuple

from jelas.language.document import Document
from jelas.language.morphology import analyze

COMPLAINT = frozenset(
    "rusak lambat lemot mati padam kecewa susah sulit gagal error eror parah jelek payah ribet rugi hilang potong "
    "blokir antre antri macet bau banjir bocor keluh lapor adu kesal tipu curang pungli kasar cuek lama mampet "
    "kotor bising berisik ganggu salah tolak telat tunda lecet longsor lubang gelap keruh hang lag bug crash "
    "stuck lelet buruk mahal abai marah pungut paksa denda cabut hentikan putus nunggu tunggu bolak-balik "
    "dipersulit persulit jangan woi ngawur bohong percuma sia-sia".split()
)
_NEGATION = frozenset("tidak tak ga gak nggak ngga enggak kagak belum blm tdk gk gada cannot cant".split())
_WONDER = frozenset("kok kenapa mengapa knp napa mana padahal malah masa masak".split())
PRAISE = frozenset(
    "bagus mantap mantul keren puas suka good oke ok senang sukses baik nice great love best top terbaik hebat "
    "lancar bantu mudah cepat mantab josss jos".split()
)
_STEPS = frozenset("cara syarat bagaimana gimana gmn prosedur langkah daftar urus bikin buat".split())
_MONEY = frozenset("biaya bayar harga tarif berapa gratis ongkos denda".split())
_PAPERS = frozenset("syarat dokumen berkas bawa lampir".split())
_TIME = frozenset("kapan lama jadwal sampai jam hari".split())


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


def read_question(document: Document | None) -> Question:
    """Read the citizen's question; a few words decide each fact."""
    if document is None:
        return Question()
    lower = [t.lower for t in document.tokens if t.kind == "word"]
    roots = {analyze(word).root for word in lower} | set(lower)
    negated = bool(_NEGATION & set(lower))
    complaint = bool(COMPLAINT & roots or _WONDER & set(lower) or negated)
    praise = bool(PRAISE & roots) and not complaint
    return Question(
        given=True,
        complaint=complaint,
        praise=praise,
        steps=bool(_STEPS & roots),
        papers=bool(_PAPERS & roots),
        money=bool(_MONEY & roots),
        time=bool(_TIME & roots),
    )
