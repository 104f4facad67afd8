"""The English of what readers, settings, wordlists, writers and the audit tell, by its Indonesian template.

A template that holds nothing but fields and signs is the same in both languages and does not stand here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        # Reading files
        "berkas terkunci kata sandi; buka berkasnya, hapus kata sandinya, lalu simpan lagi": (
            "the file is locked with a password; open it, take the password off and save it again"
        ),
        "isinya bukan {expected}, atau berkasnya rusak; buka berkasnya, lalu simpan lagi sebagai {ending}": (
            "its content is not {expected}, or the file is damaged; open it and save it again as {ending}"
        ),
        "ini berkas Office lama (.doc); buka di Word, lalu simpan sebagai .docx": (
            "this is an old Office file (.doc); open it in Word and save it as .docx"
        ),
        "ini berkas RTF; buka di Word, lalu simpan sebagai .docx": (
            "this is an RTF file; open it in Word and save it as .docx"
        ),
        "ini gambar, bukan teks; salin tulisannya ke berkas .txt atau .docx": (
            "this is a picture, not text; copy its words into a .txt or .docx file"
        ),
        "akhiran namanya {ending}, tetapi isinya {found}; ganti akhirannya menjadi .{found}": (
            "its name ends in {ending}, but its content is {found}; change the ending to .{found}"
        ),
        "berkas terlalu besar ({size}); batasnya {limit}": "the file is too large ({size}); the limit is {limit}",
        "berkas terlalu besar ({size}); batas untuk jenis ini {limit}": (
            "the file is too large ({size}); the limit for this kind is {limit}"
        ),
        "berkas kosong; tulis dulu balasannya": "the file is empty; write the reply first",
        "teksnya terlalu panjang; batasnya {limit} juta karakter, bagi menjadi beberapa berkas": (
            "the text is too long; the limit is {limit} million characters, split it into several files"
        ),
        "susunan berkas ini terlalu rumit untuk dibaca; simpan ulang, lalu coba lagi": (
            "this file is built in too complicated a way to be read; save it again and retry"
        ),
        "ini folder, bukan berkas": "this is a folder, not a file",
        "ini bukan berkas biasa": "this is no ordinary file",
        "berkas tidak ditemukan; periksa nama dan foldernya": "no such file; check name and folder",
        "berkas tidak boleh dibuka; periksa izinnya": "the file may not be opened; check its rights",
        "nama berkas tidak sah": "not a valid file name",
        "berkas tidak dapat dibuka ({reason})": "the file cannot be opened ({reason})",
        "tidak ada tulisan di berkas ini": "there is no text in this file",
        "Kepala dan kaki halaman ikut dibaca, tetapi tidak dapat diberi catatan di tempatnya.": (
            "Page headers and footers are read too, but cannot be commented in their place."
        ),
        "Catatan kaki tidak diperiksa.": "Footnotes are not checked.",
        "surel ini terenkripsi; buka di program surel, lalu simpan teksnya": (
            "this mail is encrypted; open it in your mail program and save its text"
        ),
        "surel ini tidak berisi tulisan yang dapat diperiksa": "this mail holds no text that can be checked",
        "surel ini rusak; buka di program surel, lalu simpan lagi": (
            "this mail is damaged; open it in your mail program and save it again"
        ),
        "surel ini punya terlalu banyak bagian; simpan teksnya sebagai .txt": (
            "this mail has too many parts; save its text as .txt"
        ),
        "Lampiran tidak diperiksa: {names}.": "Attachments are not checked: {names}.",
        "Lampiran tidak diperiksa: {names}, dan {more} lagi.": "Attachments are not checked: {names}, and {more} more.",
        "Berkas .eml ini tanpa kepala surel; dibaca sebagai teks biasa.": (
            "This .eml file has no mail headers; it is read as plain text."
        ),
        "Pengodean huruf «{charset}» tidak cocok; surel dibaca sebagai UTF-8.": (
            "The character set «{charset}» does not fit; the mail is read as UTF-8."
        ),
        "tidak ada tulisan di halaman ini": "there is no text on this page",
        "berkas rusak; buka di pengolah kata, simpan ulang, lalu coba lagi": (
            "the file is damaged; open it in your word processor, save it again and retry"
        ),
        "berkas ini mengembang menjadi terlalu besar bila dibuka; tidak dibaca demi keamanan": (
            "this file grows too large when it is unpacked; for safety it is not read"
        ),
        "ini arsip zip; keluarkan dulu berkas di dalamnya": "this is a zip archive; take the file out of it first",
        "berkas memuat pernyataan DTD yang dapat berbahaya; tidak dibaca demi keamanan": (
            "the file holds a document type declaration, which can be harmful; for safety it is not read"
        ),
        "ini bukan naskah OpenDocument; simpan sebagai .odt atau .docx": (
            "this is no OpenDocument text; save it as .odt or .docx"
        ),
        "ini bukan naskah Word (mungkin Excel atau PowerPoint); simpan sebagai .docx": (
            "this is no Word document (perhaps Excel or PowerPoint); save it as .docx"
        ),
        "PDF ini rusak; simpan ulang dari program asalnya, lalu coba lagi": (
            "this PDF is damaged; save it again from the program it came from and retry"
        ),
        "Dari PDF hanya tulisannya yang dibaca; temuan tidak dapat ditandai di dalamnya. "
        "Bila ada, periksa berkas aslinya (.docx atau .odt).": (
            "Of a PDF only the text is read; findings cannot be marked in it. "
            "Check the original (.docx or .odt) if you have it."
        ),
        "PDF ini lebih dari {most} halaman; ambil halaman balasannya saja": (
            "this PDF has more than {most} pages; take the pages of the reply only"
        ),
        "tidak ada tulisan di PDF ini (mungkin hasil pindai); ketik ulang atau pakai berkas aslinya": (
            "there is no text in this PDF (perhaps it was scanned); type it again or use the original file"
        ),
        "PDF ini terlalu rumit untuk dibaca; simpan tulisannya sebagai .docx atau .txt": (
            "this PDF is too complicated to be read; save its text as .docx or .txt"
        ),
        "PDF ini terkunci atau perlu pustaka pypdf; simpan sebagai .docx atau .txt": (
            "this PDF is locked or needs the library pypdf; save it as .docx or .txt"
        ),
        "ini bukan berkas teks; simpan sebagai .txt, .docx, atau .odt": (
            "this is no text file; save it as .txt, .docx or .odt"
        ),
        "Berkas ini bukan UTF-8; dibaca sebagai Windows-1252.": "This file is not UTF-8; it is read as Windows-1252.",
        "isi berkas rusak (bukan {name} yang benar)": "the content of the file is damaged (not valid {name})",
        # Settings
        "maksud Anda «{near}»?": "did you mean «{near}»?",
        "yang ada: {choices}": "there are: {choices}",
        "kunci «{word}» tidak dikenal; {hint}": "unknown key «{word}»; {hint}",
        "kanal «{word}» tidak dikenal; {hint}": "unknown channel «{word}»; {hint}",
        "profile.{channel}: kunci «{word}» tidak dikenal; {hint}": "profile.{channel}: unknown key «{word}»; {hint}",
        "severity untuk «{rule}» tidak dikenal: «{value}»; pilih {choices}": (
            "unknown severity for «{rule}»: «{value}»; choose {choices}"
        ),
        "profile.{channel} harus berupa tabel": "profile.{channel} must be a table",
        "profile.{channel}.{key} harus berupa angka nol atau lebih": (
            "profile.{channel}.{key} must be a number, zero or more"
        ),
        "profile.{channel}.{key} harus berupa bilangan bulat": "profile.{channel}.{key} must be a whole number",
        "profile.{channel}.{key} paling besar 100": "profile.{channel}.{key} is 100 at most",
        "{key} = «{value}» tidak dikenal; pilih {choices}": "{key} = «{value}» is unknown; choose {choices}",
        "{key} harus berupa teks": "{key} must be a text",
        "{key} harus berupa tabel": "{key} must be a table",
        "{key} harus berupa daftar teks": "{key} must be a list of texts",
        "{key} harus berupa nama berkas": "{key} must be the name of a file",
        "{key} harus berupa daftar nama berkas": "{key} must be a list of file names",
        "{kind} «{name}» tidak ditemukan di {parent}": "the {kind} «{name}» was not found in {parent}",
        "garis dasar": "baseline",
        "daftar kata": "wordlist",
        "{path}: tidak dapat dibuka ({reason})": "{path}: cannot be opened ({reason})",
        "{path}: bukan teks UTF-8; simpan ulang sebagai UTF-8": "{path}: not UTF-8 text; save it again as UTF-8",
        "{path}:{line}: susunan TOML salah pada karakter ke-{column}; "
        "periksa tanda kutip, kurung, dan tanda sama dengan": (
            "{path}:{line}: wrong TOML at character {column}; check quotation marks, brackets and equals signs"
        ),
        "{path}:{line}: susunan TOML salah di akhir berkas; periksa tanda kutip, kurung, dan tanda sama dengan": (
            "{path}:{line}: wrong TOML at the end of the file; check quotation marks, brackets and equals signs"
        ),
        # Baselines
        "{path}: garis dasar terlalu besar": "{path}: the baseline is too large",
        "{path}: garis dasar tidak dapat dibuka ({reason})": "{path}: the baseline cannot be opened ({reason})",
        "{path}: bukan teks UTF-8, jadi bukan garis dasar": "{path}: not UTF-8 text, so it is no baseline",
        "{path}:{number}: baris ini bukan sidik temuan; hapus, atau buat ulang berkasnya": (
            "{path}:{number}: this line is no fingerprint of a finding; delete it, or make the file again"
        ),
        # Wordlists
        "bukan UTF-8; simpan ulang sebagai «UTF-8»": "not UTF-8; save it again as «UTF-8»",
        "tidak dapat dibaca: {reason}": "cannot be read: {reason}",
        "jenis berkas tidak dikenal; pakai .toml atau .csv": "unknown kind of file; use .toml or .csv",
        "bukan TOML yang benar: {reason}": "not valid TOML: {reason}",
        "bukan CSV yang benar: {reason}": "not valid CSV: {reason}",
        "berkas ini belum memuat «rule» dan [[entry]], atau [[marker]]; lihat docs/wordlist-format.md": (
            "neither «rule» with [[entry]] nor [[marker]] is there; see docs/wordlist-format.md"
        ),
        "aturan «{name}» sudah ada di berkas lain; beri nama lain": (
            "the rule «{name}» is in another file already; give it another name"
        ),
        "kunci «{key}» tidak dikenal; yang ada: {choices}": "unknown key «{key}»; there are: {choices}",
        "kunci «{key}» tidak dikenal; berkas ini hanya berisi [[marker]]": (
            "unknown key «{key}»; this file holds [[marker]] only"
        ),
        "«{key}» tidak dikenal; yang ada: {choices}": "«{key}» is unknown; there are: {choices}",
        "«{key}» belum diisi": "«{key}» is not filled in",
        "«source» belum diisi": "«source» is not filled in",
        "«{entry}»: «source» belum diisi": "«{entry}»: «source» is not filled in",
        "«{function}»: «source» belum diisi": "«{function}»: «source» is not filled in",
        "«{entry}»: «{key}» belum diisi; tulis sedikitnya satu contoh": (
            "«{entry}»: «{key}» is not filled in; write at least one example"
        ),
        "«match» belum diisi; tulis sedikitnya satu pola": "«match» is not filled in; write at least one pattern",
        "rule = «{name}» harus sama dengan nama berkas «{stem}»": (
            "rule = «{name}» must be the same as the name of the file, «{stem}»"
        ),
        "rule = «{name}» tidak ada; hapus baris itu atau pilih {choices}": (
            "there is no rule = «{name}»; delete that line or choose {choices}"
        ),
        "nama aturan «{name}» harus huruf kecil dengan tanda hubung": (
            "the name of the rule, «{name}», must be in lower case with hyphens"
        ),
        "id = «{entry}» harus huruf kecil dengan tanda hubung, misalnya «tulis-begini»": (
            "id = «{entry}» must be in lower case with hyphens, such as «written-so»"
        ),
        "function = «{function}» harus huruf kecil dengan tanda hubung": (
            "function = «{function}» must be in lower case with hyphens"
        ),
        "tulis «{name}» sebagai [[{name}]]": "write «{name}» as [[{name}]]",
        "«{key}» harus teks dalam tanda petik": "«{key}» must be a text in quotation marks",
        '«{key}» harus daftar teks: ["…", "…"]': '«{key}» must be a list of texts: ["…", "…"]',
        "«{key}» harus true atau false": "«{key}» must be true or false",
        "«points» harus angka": "«points» must be a number",
        "{key}: «{item}» tidak dikenal; pilih {choices}": "{key}: «{item}» is unknown; choose {choices}",
        "{column} = «{value}» tidak dikenal; pilih {choices}": "{column} = «{value}» is unknown; choose {choices}",
        "«{entry}»: isi «suggest» (teks pengganti) atau «advice» (apa yang harus dilakukan)": (
            "«{entry}»: fill in «suggest» (words to put in its place) or «advice» (what to do)"
        ),
        "«{entry}»: safe = true tanpa «suggest»; hapus «safe» atau tulis penggantinya": (
            "«{entry}»: safe = true without «suggest»; delete «safe» or write the words to put in its place"
        ),
        "baris pertama «{header}» bukan judul kolom yang dikenal; tulis {wanted}": (
            "the first row «{header}» does not hold known column names; write {wanted}"
        ),
        'ada {number} kolom, seharusnya {wanted}; apit teks yang berkoma dengan "…"': (
            'there are {number} columns and should be {wanted}; put texts with commas in "…"'
        ),
        "kolom «{column}» kosong": "the column «{column}» is empty",
        "«{entry}» perlu «expansion» atau «plain»": "«{entry}» needs «expansion» or «plain»",
        "singkatan «{entry}» sudah ada di {other}:{at}; hapus salah satu": (
            "the acronym «{entry}» is already in {other}:{at}; delete one of them"
        ),
        "«{entry}» sudah ada di {file}:{line}; hapus salah satu": (
            "«{entry}» is already in {file}:{line}; delete one of them"
        ),
        "«{entry}»: pola «{source}»: {reason}": "«{entry}»: pattern «{source}»: {reason}",
        "silence: «{key}» tidak ada; tulis «aturan», «aturan/kunci» atau «term:istilah»": (
            "silence: there is no «{key}»; write «rule», «rule/key» or «term:word»"
        ),
        "sumber «{key}» tidak ada di wordlists/SOURCES.md; pilih {choices}": (
            "the source «{key}» is not in wordlists/SOURCES.md; choose {choices}"
        ),
        "pengganti «{text}» memakai {{{name}}}; ada pola tanpa <{name}:…>": (
            "the replacement «{text}» uses {{{name}}}; a pattern has no <{name}:…>"
        ),
        "pengganti «{text}» memakai ~{root}, tetapi tidak setiap pola memuat @kata": (
            "the replacement «{text}» uses ~{root}, but not every pattern has an @word"
        ),
        "pengganti «{text}»: yang dikenal hanya {{x}}, {{x|root}}, {{x|meN}} dan {{x|di}}": (
            "the replacement «{text}»: only {{x}}, {{x|root}}, {{x|meN}} and {{x|di}} are known"
        ),
        "sama dengan penggantinya; hapus baris ini": "the same as its replacement; delete this line",
        "pengganti «{text}» cocok lagi dengan polanya sendiri; tulis pengganti yang lain": (
            "the replacement «{text}» matches its own pattern again; write another one"
        ),
        "pengganti «{text}» berputar: {key} mengubahnya kembali": (
            "the replacement «{text}» goes round in circles: {key} changes it back"
        ),
        "pengganti «{text}» ditandai lagi oleh {key}; tulis pengganti yang lain": (
            "the replacement «{text}» is flagged again by {key}; write another one"
        ),
        "contoh «{example}» tidak menandai kata dengan [[…]]": "the example «{example}» marks no words with [[…]]",
        "contoh «{example}» tidak dikenali": "the example «{example}» is not recognised",
        "contoh «{example}»: yang ditemukan {got}": "the example «{example}»: found was {got}",
        "tidak ada": "nothing",
        "contoh diam «{example}» ternyata ditandai: «{words}»": (
            "the silent example «{example}» is flagged all the same: «{words}»"
        ),
        # Patterns
        "polanya kosong": "the pattern is empty",
        "pola harus memuat sedikitnya satu kata tetap; kelas atau celah saja cocok di mana-mana": (
            "a pattern must hold at least one fixed word; classes or gaps alone match everywhere"
        ),
        "tanda «{sign}» tidak punya pasangan": "the sign «{sign}» has no partner",
        "«{sign}» tidak ada; tutup tanda kurung yang terbuka": "«{sign}» is missing; close the open bracket",
        "pilihan kosong di dalam {opener}…{closer}; hapus tanda «|» yang berlebih": (
            "an empty choice in {opener}…{closer}; delete the «|» that is too many"
        ),
        "«>» tidak ada sesudah «<»": "there is no «>» behind «<»",
        "kelas «{kind}» tidak dikenal; pilih {choices}": "unknown class «{kind}»; choose {choices}",
        "nama «{name}» dalam <{inside}> harus huruf kecil": "the name «{name}» in <{inside}> must be in lower case",
        "<{name}:{words}> harus berbentuk <nama:(kata|kata)>": "<{name}:{words}> must look like <name:(word|word)>",
        "pilihan dalam <{name}:{words}> harus satu kata masing-masing": (
            "each choice in <{name}:{words}> must be one word"
        ),
        "sesudah «@» harus ada kata dasar": "a root must stand behind «@»",
        "celah <{inside}> harus naik dan paling banyak {most} kata": (
            "the gap <{inside}> must rise and be {most} words at most"
        ),
        # Review copies
        "laporan ini bukan tentang berkas ini; periksa ulang berkasnya": (
            "this report is about another file; check the file again"
        ),
        "salinan tidak dapat dibuat; simpan ulang berkasnya sebagai .docx biasa": (
            "the copy cannot be made; save the file again as an ordinary .docx"
        ),
        "salinan tidak dapat dibuat; simpan ulang berkasnya sebagai .odt biasa": (
            "the copy cannot be made; save the file again as an ordinary .odt"
        ),
        "tidak ada paragraf di berkas ini; tulis dulu isinya": "there is no paragraph in this file; write it first",
        # Tables of many replies
        "{path}: ini folder; beri nama tabelnya": "{path}: this is a folder; name the table",
        "{path}: buka dulu kompresi .gz-nya": "{path}: unpack the .gz file first",
        "{path}: berkas tidak ditemukan": "{path}: no such file",
        "{path}: berkasnya kosong": "{path}: the file is empty",
        "{path}: barisnya kosong; tabel perlu baris judul": "{path}: its rows are empty; a table needs column names",
        "{path}: tidak ada objek JSON per baris; simpan sebagai JSON Lines (satu objek, satu baris)": (
            "{path}: no JSON objects line by line; save it as JSON Lines (one object, one line)"
        ),
        "{path}: untuk membaca {ending}, pasang dulu: pip install 'jelas[tables]'": (
            "{path}: to read {ending}, first run: pip install 'jelas[tables]'"
        ),
        "untuk menulis Parquet, pasang dulu: pip install 'jelas[tables]'": (
            "to write Parquet, first run: pip install 'jelas[tables]'"
        ),
        "{path}: bukan Parquet, atau terpotong ({kind}); buat ulang berkasnya": (
            "{path}: not Parquet, or cut off ({kind}); make the file again"
        ),
        "{path}: bukan buku kerja .xlsx, atau rusak ({kind}); simpan ulang dari Excel": (
            "{path}: not an .xlsx workbook, or damaged ({kind}); save it again from Excel"
        ),
        "{path}: tidak ada draf yang dapat dibaca di folder ini": "{path}: no letter that can be read in this folder",
        "penyandian «{encoding}» tidak dikenal; coba utf-8, cp1252, atau utf-16": (
            "unknown encoding «{encoding}»; try utf-8, cp1252 or utf-16"
        ),
        "baris pertama tampaknya bukan nama kolom": "the first row does not seem to hold column names",
        "kolom «{name}» tidak ada; {offered}": "there is no column «{name}»; {offered}",
        "kolom balasan tidak ditemukan; {offered}; tunjukkan dengan --kolom-balasan": (
            "no column for the reply was found; {offered}; name it with --kolom-balasan"
        ),
        "{output}: tidak dapat ditulisi ({reason}); pilih folder lain dengan --keluaran": (
            "{output}: cannot be written to ({reason}); choose another folder with --keluaran"
        ),
        "{path}: sudah ada; pilih nama lain dengan --keluaran, atau tambahkan --timpa": (
            "{path}: exists already; choose another name with --keluaran, or add --timpa"
        ),
        "{name}: kuncinya terlalu pendek; isi paling sedikit 16 huruf acak": (
            "{name}: the key is too short; use at least 16 random characters"
        ),
        "pemeriksaan setiap baris gagal; periksa pemasangan jelas di tiap mesin": (
            "the check of every row failed; look at how jelas is installed on each machine"
        ),
        "tidak ada baris yang dapat dinilai": "no row could be judged",
        "--banding «{month}» bukan bulan; tulis misalnya 2026-04": (
            "--banding «{month}» is no month; write for example 2026-04"
        ),
        "--proses harus antara 1 dan 256": "--proses must be from 1 to 256",
        "--pemisah harus satu tanda, misalnya «;»": "--pemisah must be one sign, such as «;»",
        "--baris harus paling sedikit 1": "--baris must be at least 1",
    }
)
