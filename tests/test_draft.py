"""The parts of a draft: whose words stand where."""

from __future__ import annotations

import pytest

from jelas.draft import Draft

# Each case: a name, the draft, and its parts as (kind, first words of the part).
CASES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "official letter",
        "DINAS KESEHATAN KOTA MELATI\nJalan Kenanga No. 5, Kota Melati\n\nNomor : 440/12/2026\nLampiran : -\n"
        "Hal : Jawaban permohonan\n\nYth. Ibu Rini Astuti\nJalan Mawar 3\nKota Melati\n\nDengan hormat,\n\n"
        "Permohonan Ibu sudah kami terima. Izinnya terbit hari ini.\n\nHormat kami,\n\nBudi Santoso\nKepala Dinas",
        (
            ("letterhead", "DINAS KESEHATAN"),
            ("header-line", "Nomor"),
            ("address", "Yth. Ibu Rini"),
            ("salutation", "Dengan hormat,"),
            ("body", "Permohonan Ibu"),
            ("closing", "Hormat kami,"),
            ("signature", "Budi Santoso"),
        ),
    ),
    (
        "address block",
        "Kepada Yth.\nIbu Rini Astuti\ndi Tempat\n\nBerkas Ibu lengkap.",
        (("address", "Kepada Yth."), ("body", "Berkas Ibu")),
    ),
    (
        "date line",
        "Melati, 4 Mei 2026\n\nYth. Ibu Rini\n\nIzin Ibu sudah terbit.",
        (("header-line", "Melati, 4 Mei"), ("salutation", "Yth. Ibu"), ("body", "Izin")),
    ),
    (
        "subject of a mail",
        "Subjek: Jawaban laporan\n\nHalo Kak, laporannya selesai.",
        (("header-line", "Subjek"), ("body", "Halo Kak")),
    ),
    (
        "respectful salutation",
        "Ibu Rini yang kami hormati,\n\nIzin Ibu sudah terbit.",
        (("salutation", "Ibu Rini"), ("body", "Izin Ibu")),
    ),
    (
        "salutation above the body",
        "Yth. Bapak Hadi,\nBerkas Bapak lengkap.",
        (("salutation", "Yth. Bapak"), ("body", "Berkas")),
    ),
    (
        "Ibu opens a sentence",
        "Ibu dapat mengambil KTP-el di loket 3 mulai besok.",
        (("body", "Ibu dapat"),),
    ),
    ("Ibu opens a short sentence", "Ibu sudah terdaftar.", (("body", "Ibu sudah"),)),
    ("Bapak opens a sentence", "Bapak sudah terdaftar sebagai peserta.", (("body", "Bapak sudah"),)),
    (
        "greeting and answer in one line",
        "Halo Kak Dian, pesanan Kakak sudah dikirim. Terima kasih.",
        (("body", "Halo Kak"),),
    ),
    (
        "greeting and answer of some length",
        "Selamat pagi Bapak. Kami sudah menerima laporan Bapak dan mengirim petugas ke lokasi.",
        (("body", "Selamat pagi"),),
    ),
    (
        "greeting with thanks",
        "Halo Kak Dian, terima kasih sudah menghubungi kami.\nPesanan Kakak tiba besok.",
        (("salutation", "Halo Kak"), ("body", "Pesanan")),
    ),
    (
        "numbered steps",
        "Berikut caranya:\n1. Buka aplikasi.\n2. Pilih menu Izin.\n\nTerima kasih.",
        (("body", "Berikut"), ("step", "1. Buka"), ("step", "2. Pilih"), ("closing", "Terima kasih.")),
    ),
    (
        "bullets and letters",
        "Syaratnya:\n- KTP asli\n• Akta kelahiran\na. Pas foto\n",
        (("body", "Syaratnya"), ("step", "- KTP"), ("step", "• Akta"), ("step", "a. Pas")),
    ),
    (
        "closing and signature",
        "Yth. Ibu Rini,\n\nIzin Ibu sudah terbit.\n\nSalam,\nBudi Santoso\nDinas Kesehatan",
        (("salutation", "Yth."), ("body", "Izin"), ("closing", "Salam,"), ("signature", "Budi Santoso")),
    ),
    (
        "signature without a closing",
        "Izin Ibu sudah terbit.\n\nBudi Santoso\nKepala Dinas Kesehatan",
        (("body", "Izin"), ("signature", "Budi Santoso")),
    ),
    (
        "signature of a mail program",
        "Izin Ibu sudah terbit.\n\n-- \nBudi Santoso\nTelp. 0812-0000-1234",
        (("body", "Izin"), ("signature", "-- ")),
    ),
    (
        "Arabic closing",
        "Assalamualaikum Wr. Wb.\n\nIzin Ibu sudah terbit.\n\nWassalamualaikum Wr. Wb.",
        (("salutation", "Assalamualaikum"), ("body", "Izin"), ("closing", "Wassalamualaikum")),
    ),
    (
        "copies below the signature",
        "Izin Ibu sudah terbit.\n\nHormat kami,\nBudi Santoso\n\nTembusan:\n1. Camat Melati",
        (("body", "Izin"), ("closing", "Hormat kami"), ("signature", "Budi"), ("header-line", "Tembusan")),
    ),
    (
        "Windows line ends",
        "Yth. Ibu Rini,\r\n\r\nIzin Ibu sudah terbit.\r\n\r\nHormat kami,\r\nBudi\r\n",
        (("salutation", "Yth."), ("body", "Izin"), ("closing", "Hormat"), ("signature", "Budi")),
    ),
    (
        "marked quotation of mail",
        "Berkas Ibu lengkap.\n\n> Kapan KTP saya jadi?\n> Saya menunggu.\n\nKTP Ibu jadi hari Senin.",
        (("body", "Berkas"), ("quoted-mail", "> Kapan"), ("body", "KTP Ibu")),
    ),
    (
        "answers between quoted lines",
        "> Kapan jadi?\nHari Senin.\n> Bawa apa?\nBawa KTP asli.",
        (("quoted-mail", "> Kapan"), ("body", "Hari"), ("quoted-mail", "> Bawa"), ("body", "Bawa KTP")),
    ),
    (
        "Gmail in Indonesian",
        "KTP Ibu jadi Senin.\n\nPada Sen, 4 Mei 2026 pukul 09.12 Rini <rini@contoh.id> menulis:\n\nKapan jadi?",
        (("body", "KTP Ibu"), ("quoted-mail", "Pada Sen")),
    ),
    (
        "Gmail in Indonesian, heading in two lines",
        "KTP Ibu jadi Senin.\n\nPada Sen, 4 Mei 2026 pukul 09.12 Rini A. <rini@contoh.id>\nmenulis:\n\n> Kapan jadi?",
        (("body", "KTP Ibu"), ("quoted-mail", "Pada Sen"), ("quoted-mail", "> Kapan")),
    ),
    (
        "Gmail in English",
        "KTP Ibu jadi Senin.\n\nOn Mon, May 4, 2026 at 9:12 AM Rini <rini@contoh.id> wrote:\n\n> Kapan jadi?",
        (("body", "KTP Ibu"), ("quoted-mail", "On Mon"), ("quoted-mail", "> Kapan")),
    ),
    (
        "Thunderbird in Indonesian",
        "KTP Ibu jadi Senin.\n\nRini Astuti menulis pada 04/05/2026 09.12:\n> Kapan jadi?",
        (("body", "KTP Ibu"), ("quoted-mail", "Rini Astuti")),
    ),
    (
        "Thunderbird in English",
        "KTP Ibu jadi Senin.\n\nOn 04/05/2026 09:12, Rini Astuti wrote:\n> Kapan jadi?",
        (("body", "KTP Ibu"), ("quoted-mail", "On 04/05")),
    ),
    (
        "Outlook in Indonesian",
        "KTP jadi Senin.\n\nDari: Rini <rini@contoh.id>\nDikirim: Senin\nKepada: Kami\nSubjek: KTP\n\nKapan?",
        (("body", "KTP jadi"), ("quoted-mail", "Dari: Rini")),
    ),
    (
        "Outlook in English, bold",
        "KTP Ibu jadi Senin.\n\n*From:* Rini\n*Sent:* Monday\n*To:* Layanan\n*Subject:* KTP\n\nKapan?",
        (("body", "KTP Ibu"), ("quoted-mail", "*From:*")),
    ),
    (
        "original message",
        "KTP Ibu jadi Senin.\n\n-----Pesan Asli-----\nKapan jadi?",
        (("body", "KTP Ibu"), ("quoted-mail", "-----Pesan")),
    ),
    (
        "ruler above quoted mail",
        "KTP Ibu jadi Senin.\n\n________________________________\nDari: Rini\nDikirim: Senin\n\nKapan jadi?",
        (("body", "KTP Ibu"), ("quoted-mail", "____")),
    ),
    (
        "an officer's own «menulis»",
        "Ibu menulis:\nKTP belum jadi sejak Maret. Kami sudah memeriksanya.",
        (("body", "Ibu menulis"),),
    ),
    (
        "the citizen's words in quotation marks",
        "Ibu menulis “lampu mati” dan “jalan gelap” dalam laporan.",
        (("body", "Ibu menulis"), ("quotation", "“lampu mati”"), ("quotation", "“jalan gelap”")),
    ),
    ("straight quotation marks", 'Tertulis "lampu mati" di sana.', (("body", "Tertulis"), ("quotation", '"lampu'))),
    ("code inside a line", "Ketik `INFO#NIK` lalu kirim.", (("body", "Ketik"), ("code", "`INFO"))),
    (
        "fenced code",
        "Contoh isi:\n```\nNIK=1\n```\nKirim ke kami.",
        (("body", "Contoh"), ("code", "```"), ("body", "Kirim")),
    ),
    ("a shout is no letterhead", "MOHON SEGERA LENGKAPI BERKAS ANDA.", (("body", "MOHON"),)),
    ("nothing", "", ()),
    ("blank lines", "\n\n \n", ()),
)


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_parts_are_found(text: str, expected: tuple[tuple[str, str], ...]) -> None:
    parts = Draft(text=text).parts

    assert [part.kind for part in parts] == [kind for kind, _ in expected]
    for part, (_, words) in zip(parts, expected, strict=True):
        assert text[part.start : part.end].startswith(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Buka https://contoh.go.id/silahkan sekarang.", "silahkan"),
        ("Tulis ke silahkan@contoh.go.id sekarang.", "silahkan"),
        ("Halo {{silahkan}}, tiket Anda ada.", "silahkan"),
        ("Nomor ${silahkan} sudah kami terima.", "silahkan"),
        ("Kami dari [silahkan unit].", "silahkan"),
        ("Ibu menulis “silahkan” dalam laporan.", "silahkan"),
        ("Ya.\n\n> silahkan", "silahkan"),
        ("Izin terbit.\n\nHormat kami,\nBudi Silahkan", "Silahkan"),
    ],
)
def test_what_is_not_running_text_is_no_prose(text: str, words: str) -> None:
    start = text.index(words)

    assert not Draft(text=text).is_prose(start, start + len(words))


def test_prose_and_own_words_differ_in_the_signature() -> None:
    text = "Izin Ibu sudah terbit.\n\nHormat kami,\nBudi Santoso"
    draft, start = Draft(text=text), text.index("Budi")

    assert draft.is_prose(0, 4)
    assert not draft.is_prose(start, start + 4)
    assert draft.is_own(start, start + 4)


def test_part_and_kind_at_an_offset() -> None:
    text = "Yth. Ibu Rini,\n\nIbu menulis “lampu mati”.\n"
    draft = Draft(text=text)

    assert draft.kind_at(0) == "salutation"
    assert draft.kind_at(text.index("lampu")) == "body", "a quotation stands inside a line"
    assert draft.kind_at(len("Yth. Ibu Rini,")) is None, "an empty line belongs to nothing"
    assert draft.kind_at(len(text) + 5) is None


def test_page_margins_are_letterhead() -> None:
    text = "Halaman 2 dari 3\nBerkas Ibu lengkap.\nDicetak oleh sistem"
    margins = ((0, 16), (text.index("Dicetak"), len(text)))

    kinds = [part.kind for part in Draft(text=text, margins=margins).parts]

    assert kinds == ["letterhead", "body", "letterhead"]
