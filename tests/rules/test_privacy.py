"""Rules about personal data: whose name, whose number, asked where."""

from __future__ import annotations

import pytest

from jelas import check


def _found(rule: str, text: str, channel: str = "surat") -> list[str]:
    return [f.text for f in check(text, channel=channel).findings if f.rule == rule]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rumah itu dibeli oleh pemenang a.n. Darmono.", ["a.n. Darmono"]),
        ("Menurut tergugat Sdr. Paijan Wiyono jalan itu tertutup.", ["Sdr. Paijan Wiyono"]),
        ("Sdri. Melati Ayu menunggak iuran dua tahun.", ["Sdri. Melati Ayu"]),
        ("Perawat (sdri. Kenanga, bangsal Teratai) sudah ditegur.", ["(sdri. Kenanga, bangsal Teratai)"]),
        ("Perkara itu menyangkut anak berinisial BS yang terbukti mencuri.", ["berinisial BS"]),
    ],
)
def test_names_beside_private_affairs_are_found(text: str, names: list[str]) -> None:
    """A private role or a sensitive word makes the name too much."""
    assert _found("named-person", text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Petugas kami, Sdr. Paijan, memperbaiki lampu itu pada 3 Mei.",
        "Untuk cicilan, hubungi Sdri. Melati di 0812-0000-4412.",
        "Pendamping PKH, Sdr. Paijan, menjelaskan sanksi itu.",
        "Rekening a.n. Ibu sudah aktif.",
        "Kredit atas nama Saudara sudah lunas.",
        "Izin atas nama PT Melati Jaya melanggar tata ruang.",
        "Yth. Bapak Darmono Wiyono\n\nTunggakan a.n. Darmono Wiyono sudah lunas.",
    ],
)
def test_contacts_the_addressee_and_offices_may_be_named(text: str) -> None:
    """Whom to call, the reader's own name, and offices stay."""
    assert _found("named-person", text) == []


def test_data_in_public_depends_on_the_channel() -> None:
    """A column for reviews is public; a letter is not."""
    text = "Mohon tuliskan nomor HP dan alamat lengkap di kolom balasan ini."

    assert _found("data-in-public", text, "ulasan") == ["di kolom balasan ini"]
    assert _found("data-in-public", text, "surat") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mohon tidak menuliskan NIK di kolom ulasan ini.",
        "Terima kasih atas ulasan ini; nama Kakak sudah kami catat.",
        "Kode OTP tidak pernah kami minta.",
    ],
)
def test_warnings_not_to_write_data_are_left_alone(text: str) -> None:
    """Saying *don't* is what a good reply does."""
    assert _found("data-in-public", text, "ulasan") == []


def test_secrets_are_never_asked_for() -> None:
    """A PIN is no data for a reply in any channel."""
    assert _found("data-in-public", "Silakan kirimkan PIN ATM Bapak.", "chat") == ["PIN ATM"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Yth. Bapak Darmono (0812-0000-4413),\n\nPohon itu sudah kami pangkas.", ["(0812-0000-4413)"]),
        ("Yth. Bapak Darmono,\n\nHubungi Pak Wiyono (0812-0000-4413).", []),
        ("Hormat kami,\nDarmono (0812-0000-4413)", []),
    ],
)
def test_telephone_behind_a_salutation(text: str, numbers: list[str]) -> None:
    """The reader's own number has no place behind the name; contacts of the office do."""
    assert _found("personal-data", text) == numbers


def test_tax_object_number_is_no_secret_in_a_letter() -> None:
    """The owner of the land needs it to pay."""
    assert _found("personal-data", "PBB dengan NOP 64.71.030.004.012-0087.0 belum lunas.") == []


def test_promise_that_something_will_not_happen_needs_no_doer() -> None:
    """*Tidak akan dihubungi* promises quiet, not an action."""
    assert _found("agentless-promise", "Nama Bapak tidak akan dihubungi lagi.") == []
    assert _found("agentless-promise", "Bapak akan dihubungi.") == ["akan dihubungi"]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Maaf, Kak. Sistem pulih besok. #SalamRamah #Melayani", ["#SalamRamah", "#Melayani"]),
        ("Nomor tiket #4412 sudah selesai.", []),
        ("> Halo #SalamRamah\n\nKami mohon maaf.", []),
    ],
)
def test_hashtags(text: str, tags: list[str]) -> None:
    """Tags of the author are found; ticket numbers and quoted mail are not."""
    found = [
        text[start:end]
        for f in check(text, channel="ulasan").findings
        if f.rule == "hashtag"
        for start, end in [(f.start, f.end), *f.also]
    ]

    assert found == tags
