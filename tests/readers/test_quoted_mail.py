"""The quoted mail below a reply, as the mail programs write it in Indonesian and English."""

from __future__ import annotations

import pytest

from jelas.draft import Draft
from jelas.readers.eml import quoted_question

REPLY = "Yth. Ibu Sari,\n\nTerima kasih atas laporan Ibu. Kartu sudah jadi.\n\nSalam,\nBudi\n\n"
MARKED = "> Kapan KTP saya jadi?\n>\n> Sari\n"
PLAIN = "Kapan KTP saya jadi?\n\nSari\n"
FORMS = {
    "thunderbird id": "Pada 03/03/2025 10.12, Sari Wulandari menulis:\n" + MARKED,
    "thunderbird id2": "Sari Wulandari menulis:\n" + MARKED,
    "thunderbird id3": "Sari menulis di 03/03/2025 10.12:\n" + MARKED,
    "thunderbird id fwd": (
        "-------- Pesan Asli --------\n"
        "Perihal: KTP\n"
        "Tanggal: Mon, 3 Mar 2025\n"
        "Dari: Sari <s@example.com>\n"
        "Kepada: dinas@example.go.id\n\n"
    )
    + PLAIN,
    "thunderbird id fwd2": (
        "-------- Pesan Diteruskan --------\nSubjek: \tKTP\nTanggal: \tMon\nDari: \tSari\nKepada: \td@example.go.id\n\n"
    )
    + PLAIN,
    "thunderbird en": "On 03/03/2025 10:12, Sari wrote:\n" + MARKED,
    "thunderbird en fwd": (
        "-------- Forwarded Message --------\nSubject: \tKTP\nDate: \tMon\nFrom: \tSari\nTo: \td@example.go.id\n\n"
    )
    + PLAIN,
    "gmail id": "Pada Sen, 3 Mar 2025 pukul 10.12 Sari Wulandari <sari@example.com> menulis:\n\n" + MARKED,
    "gmail id2": ("Pada tanggal Sen, 3 Mar 2025 10.12, Sari Wulandari <\nsari@example.com> menulis:\n\n") + MARKED,
    "gmail id wrap": (
        "Pada Sen, 3 Mar 2025 pukul 10.12 Sari Wulandari Kusumaningrum\n"
        "<sari.wulandari.kusumaningrum@example.com> menulis:\n\n"
    )
    + MARKED,
    "gmail id html": "Pada Sen, 3 Mar 2025 pukul 10.12 Sari <sari@example.com> menulis:\n\n" + PLAIN,
    "gmail en": ("On Mon, Mar 3, 2025 at 10:12 AM Sari Wulandari <sari@example.com>\nwrote:\n\n") + MARKED,
    "gmail fwd id": (
        "---------- Pesan terusan ---------\n"
        "Dari: Sari <s@example.com>\n"
        "Date: Sen, 3 Mar 2025\n"
        "Subject: KTP\n"
        "To: <d@example.go.id>\n\n"
    )
    + PLAIN,
    "gmail fwd id2": (
        "---------- Forwarded message ---------\n"
        "Dari: Sari <s@example.com>\n"
        "Date: Sen\n"
        "Subject: KTP\n"
        "To: <d@example.go.id>\n\n"
    )
    + PLAIN,
    "outlook id": (
        "________________________________\n"
        "Dari: Sari <s@example.com>\n"
        "Dikirim: Senin, 03 Maret 2025 10:12\n"
        "Kepada: Dinas\n"
        "Subjek: KTP\n\n"
    )
    + PLAIN,
    "outlook id2": ("Dari: Sari <s@example.com>\nTerkirim: Senin, 03 Maret 2025 10:12\nUntuk: Dinas\nPerihal: KTP\n\n")
    + PLAIN,
    "outlook en": ("From: Sari <s@example.com>\nSent: Monday, March 3, 2025 10:12 AM\nTo: Dinas\nSubject: KTP\n\n")
    + PLAIN,
    "outlook en orig": ("-----Original Message-----\nFrom: Sari\nSent: Monday\nTo: Dinas\nSubject: KTP\n\n") + PLAIN,
    "outlook html": ("From: Sari\n\nSent: Monday\n\nTo: Dinas\n\nSubject: KTP\n\n") + PLAIN,
    "outlook bold": ("*From:* Sari\n*Sent:* Monday\n*To:* Dinas\n*Subject:* KTP\n\n") + PLAIN,
    "roundcube id": "Pada 03-03-2025 10:12, Sari menulis:\n" + MARKED,
    "roundcube en": "On 2025-03-03 10:12, Sari wrote:\n" + MARKED,
    "roundcube fwd id": (
        "-------- Pesan Asli --------\n"
        "Judul: KTP\n"
        "Tanggal: 03-03-2025 10:12\n"
        "Pengirim: Sari <s@example.com>\n"
        "Penerima: d@example.go.id\n\n"
    )
    + PLAIN,
    "roundcube fwd en": (
        "-------- Original Message --------\nSubject: KTP\nDate: 2025-03-03\nFrom: Sari\nTo: d@example.go.id\n\n"
    )
    + PLAIN,
    "evolution id": "Pada hari Senin, tanggal 03/03/2025, pukul 10:12 +0700, Sari Wulandari menulis:\n" + MARKED,
    "evolution fwd id": (
        "-----Isi Pesan Asli-----\nDari: Sari\nKepada: d@example.go.id\nPerihal: KTP\nTanggal: Mon\n\n"
    )
    + PLAIN,
    "evolution en": "On Mon, 2025-03-03 at 10:12 +0700, Sari Wulandari wrote:\n" + MARKED,
    "evolution fwd en": (
        "-------- Forwarded Message --------\nFrom: Sari\nTo: d@example.go.id\nSubject: KTP\nDate: Mon\n\n"
    )
    + PLAIN,
    "apple id": "Pada 3 Mar 2025, pukul 10.12, Sari <s@example.com> menulis:\n\n" + MARKED,
    "apple fwd": ("Awal pesan terusan:\n\nDari: Sari\nPerihal: KTP\nTanggal: 3 Mar 2025\nKepada: d@example.go.id\n\n")
    + PLAIN,
    "yahoo id": "Pada Senin, 3 Maret 2025 10.12.33 WIB, Sari Wulandari <s@example.com> menulis:\n\n" + PLAIN,
    "yahoo en": "On Monday, March 3, 2025 at 10:12:33 AM GMT+7, Sari <s@example.com> wrote:\n\n" + PLAIN,
    "outlook id sent": (
        "________________________________\n"
        "Dari: Sari <s@example.com>\n"
        "Dikirim: Senin, 03 Maret 2025 10:12\n"
        "Ke: Dinas <d@example.go.id>\n"
        "Subjek: Re: KTP\n\n"
    )
    + PLAIN,
}


@pytest.mark.parametrize("name", FORMS)
def test_form(name: str) -> None:
    text = REPLY + FORMS[name]
    draft = Draft(text)
    question = quoted_question(text)
    assert question is not None
    assert question.startswith("Kapan KTP saya jadi?")
    assert all(
        part.kind == "quoted-mail" for part in draft.parts if part.start >= len(REPLY) and part.kind != "quotation"
    )
    assert draft.is_prose(text.index("Kartu"), text.index("jadi."))


@pytest.mark.parametrize(
    "text",
    [
        "Halo Bu,\n\nIbu menulis:\n\nKami mohon maaf. Kartu sudah ada.",
        "Halo Bu,\n\nPada tanggal 3 Maret 2025 Ibu menulis:\n\nKartu kami terbitkan hari ini.",
        "Langkahnya:\n\nDari: loket 1\n\nLalu ke loket 2.",
        "Kepada Ibu,\n\nPada hari ini Ibu menulis: kartu hilang.\n\nKartu sudah ada.",
    ],
)
def test_own_words_are_no_quotation(text: str) -> None:
    assert not Draft(text).parts_of("quoted-mail")
    assert quoted_question(text) is None


def test_answers_between_quoted_lines_are_own() -> None:
    text = "Pada 3 Mar 2025 10.12, Sari menulis:\n> Kapan jadi?\n\nBesok, Bu.\n\n> Berapa biayanya?\n\nGratis, Bu.\n"
    draft = Draft(text)
    assert draft.is_own(text.index("Besok"), text.index("Besok") + 5)
    assert quoted_question(text) == "Kapan jadi?\nBerapa biayanya?"


def test_only_the_latest_mail_is_the_question() -> None:
    text = (
        REPLY
        + "Pada 3 Mar 2025 10.12, Sari menulis:\n> Belum jelas, Pak.\n>\n"
        + "> Pada 1 Mar 2025 08.00, Budi menulis:\n>> Surat lama.\n"
    )
    assert quoted_question(text) == "Belum jelas, Pak."


def test_marked_signature_is_not_prose() -> None:
    text = "Yth. Ibu,\n\nKartu sudah jadi.\n\n-- \nDinas Kependudukan\n"
    text += "Kantor buka Senin sampai Jumat pukul 08.00 di Jalan Merdeka.\n"
    draft = Draft(text)
    assert draft.kind_at(text.index("Kantor")) == "signature"
    assert draft.kind_at(text.index("Kartu")) == "body"
