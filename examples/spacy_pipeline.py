"""The checker as a component of a spaCy pipeline, and a pipeline that lends its names to the checker."""

from __future__ import annotations

import spacy

import jelas

TEXT = "Halo Kak, silahkan upload berkas ke Balai Sukma Raya. Laporan akan segera ditindaklanjuti."


def main() -> int:
    """Run both ways and print the findings."""
    nlp = spacy.blank("xx")
    nlp.add_pipe("jelas", config={"channel": "chat"})
    doc = nlp(TEXT)
    print("siap dikirim:", doc._.jelas.ready)
    for span in doc.spans["jelas"]:
        print(f"{span.label_:<22} {span.text}")

    # A pipeline that knows names keeps the checker from touching them.
    named = spacy.blank("xx")
    ruler = named.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Balai Sukma Raya"}])
    report = jelas.Checker(nlp=named).check(TEXT, channel="chat")
    print("temuan:", [finding.text for finding in report.findings])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
