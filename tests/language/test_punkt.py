import importlib.util
import json
import subprocess
import sys
from pathlib import Path

from jelas.language.data import data_path
from jelas.language.punkt import punkt
from jelas.language.sentences import sentence_spans

ROOT = Path(__file__).resolve().parents[2]


def test_shipped_parameters_are_what_training_gives() -> None:
    spec = importlib.util.spec_from_file_location("train_punkt", ROOT / "scripts" / "train_punkt.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.train() == Path(data_path("punkt", "parameters.json")).read_text(encoding="utf-8")


def test_splits_letters() -> None:
    text = "Yth. Ibu Sari di Jl. Melati No. 5. Surat a.n. Budi sudah terbit. Bawa KTP, KK, dll. Kami buka pkl. 08.00."
    assert punkt().tokenize(text) == [
        "Yth. Ibu Sari di Jl. Melati No. 5.",
        "Surat a.n. Budi sudah terbit.",
        "Bawa KTP, KK, dll.",
        "Kami buka pkl. 08.00.",
    ]


def test_far_better_than_untrained_punkt() -> None:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    gold = json.loads(Path(__file__).with_name("sentences_gold.json").read_text(encoding="utf-8"))
    prose = [item["text"] for item in gold if item["family"] in ("letters", "news")]

    def right(tokenizer: PunktSentenceTokenizer) -> float:
        return sum(
            tokenizer.tokenize(text.replace("‖", "")) == [part.strip() for part in text.split("‖")] for text in prose
        ) / len(prose)

    assert right(punkt()) > 0.75
    assert right(PunktSentenceTokenizer()) < 0.6


def test_corpus_is_our_own_and_large_enough() -> None:
    corpus = Path(data_path("punkt", "corpus.txt")).read_text(encoding="utf-8")
    assert sum(len(sentence_spans(line)) for line in corpus.splitlines()) >= 300


def test_sentence_spans_does_not_load_nltk() -> None:
    code = "import sys, jelas.language as l; l.sentence_spans('Halo. Kami siap.'); print('nltk' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
