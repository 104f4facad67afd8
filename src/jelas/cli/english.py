"""What the command line says in English, by its Indonesian template."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        # Commands and their frame
        "periksa draf balasan dan tampilkan laporannya": "check drafts of replies and show the report",
        "terapkan saran yang aman pada salinan draf": "apply the safe suggestions to a copy of the draft",
        "pemeriksaan terakhir sebelum draf dikirim": "the last check before a draft is sent",
        "jelaskan satu aturan beserta contohnya": "explain one rule with its examples",
        "catat temuan yang sudah diputuskan untuk dibiarkan": "remember findings that you decided to live with",
        "periksa, tambah, atau temukan isi daftar kata": "check, extend or discover wordlists",
        "tampilkan pengaturan yang berlaku dan asalnya": "show the settings in force and where they come from",
        "nilai banyak balasan sekaligus": "assess many replies at once",
        "catatan pribadi tentang temuan yang berulang": "your private record of findings that come back",
        "periksa berkas daftar kata milik instansi": "check an agency's wordlist",
        "tambah nama atau istilah ke daftar kata instansi": "add a name or term to the agency's wordlist",
        "temukan istilah yang sering dipakai tetapi belum ada di daftar": "discover frequent terms that no list has",
        "Memeriksa draf balasan kepada warga: jelas, santun, dan lengkap.": (
            "Checks drafted replies to citizens: clear, courteous and complete."
        ),
        "Memeriksa draf balasan kepada warga.": "Checks drafted replies to citizens.",
        "Memeriksa surel sebelum diteruskan ke sendmail.": "Checks a mail before it goes on to sendmail.",
        "Cara pakai: ": "Usage: ",
        "yang diisi": "arguments",
        "pilihan": "options",
        "bantuan": "help",
        "perintah:": "commands:",
        "[pilihan]": "[options]",
        "PERINTAH [pilihan]": "COMMAND [options]",
        "jelas PERINTAH [pilihan]": "jelas COMMAND [options]",
        "Contoh: jelas periksa surat.docx --kanal surat": "Example: jelas periksa letter.docx --kanal surat",
        "Bantuan satu perintah: jelas periksa --help": "Help for one command: jelas --bahasa en periksa --help",
        "Ketik «{prog} --help» untuk bantuan.": "Type «{prog} --help» for help.",
        "perintah «{name}» tidak ada; maksud Anda «{near}»?": "there is no command «{name}»; did you mean «{near}»?",
        "perintah «{name}» tidak ada; pilih dari {names}": "there is no command «{name}»; choose from {names}",
        "bahasa «{name}» tidak ada; pilih id atau en": "there is no language «{name}»; choose id or en",
        # Arguments
        "BERKAS": "FILE",
        "DRAF": "DRAFT",
        "ATURAN": "RULE",
        "KATA": "WORD",
        "TEKS": "TEXT",
        "NOMOR": "NUMBER",
        "tampilkan bantuan ini": "show this help",
        "tampilkan versi": "show the version",
        "bahasa bantuan dan laporan (bawaan: id)": "language of help and report (default: id)",
        "bahasa bantuan dan laporan": "language of help and report",
        "bahasa laporan (bawaan: id)": "language of the report (default: id)",
        "bahasa pesan (bawaan: id)": "language of the messages (default: id)",
        "bahasa penjelasan (bawaan: id)": "language of the page (default: id)",
        "cetak pelengkap perintah untuk terminal": "print the completion for your shell",
        "draf, folder, atau - untuk masukan": "draft, folder, or - for standard input",
        "draf, atau - untuk masukan": "draft, or - for standard input",
        "draf yang temuannya dibiarkan": "draft with the findings to live with",
        "draf yang pengaturannya ditanyakan (bawaan: folder ini)": "draft whose settings are asked for (default: here)",
        "aturan yang temuannya dibiarkan": "rules whose findings you live with",
        "hanya temuan di baris ini": "only findings in this line",
        "berkas catatan (bawaan: jelas-abaikan.txt)": "file to remember them in (default: jelas-abaikan.txt)",
        "nama aturan; kosongkan untuk melihat semuanya": "name of a rule; leave out to see all",
        "daftar kata (.toml atau .csv)": "wordlist (.toml or .csv)",
        "nama, istilah, singkatan, atau aturan yang ditambahkan": "name, term, acronym or rule to add",
        "nama: tidak pernah ditandai; istilah: ditandai dengan --ganti; singkatan: dijelaskan dengan --kepanjangan; "
        "diamkan: aturan atau isi daftar yang tidak dipakai (bawaan: nama)": (
            "nama: never flagged; istilah: flagged with --ganti; singkatan: explained with --kepanjangan; "
            "diamkan: a rule or entry that is not used (default: nama)"
        ),
        "kata yang lebih mudah sebagai pengganti istilah": "plain words to put in place of the term",
        "kepanjangan singkatan": "what the acronym stands for",
        "daftar kata yang ditulisi (bawaan: yang ada di jelas.toml)": (
            "wordlist to write (default: the one in jelas.toml)"
        ),
        "tulis hasilnya ke berkas ini; tanpa ini teks tampil di layar, surat Word atau LibreOffice menjadi "
        "salinan NAMA.perbaikan": (
            "write the result to this file; without it text goes to the screen, a Word or LibreOffice letter to a copy "
            "named NAME.perbaikan"
        ),
        "izinkan menimpa berkas keluaran yang sudah ada": "allow overwriting an output file that exists",
        "bentuk laporan (bawaan: teks); docx, odt: salinan berkomentar di samping draf, sejenis dengan drafnya": (
            "form of the report (default: teks); docx, odt: a commented copy beside the draft, of the draft's own kind"
        ),
        "tulis laporan ke berkas ini, bukan ke layar": "write the report to this file, not to the screen",
        "hanya layar pertama laporan": "only the first screen of the report",
        "kode keluar 1 bila ada temuan setingkat ini (bawaan: gerbang di pengaturan)": (
            "exit code 1 where a finding has this severity (default: the gate in the settings)"
        ),
        "catat semua temuan sekarang ke berkas --garis-dasar, hanya sidiknya": (
            "write all present findings to the file of --garis-dasar, as fingerprints only"
        ),
        "bentuk jawaban untuk program (bawaan: teks)": "form of the answer for programs (default: teks)",
        "jangan bertanya; jawab hanya dengan kode keluar 0 atau 1": "do not ask; answer with exit code 0 or 1 only",
        "tampilkan semua kanal, bukan hanya kanal yang berlaku": "show every channel, not only the one in force",
        "kanal balasan (bawaan: surat)": "channel of the reply (default: surat)",
        "jenis balasan (bawaan: ditebak)": "type of the reply (default: guessed)",
        "berkas berisi pertanyaan warga": "file with the citizen's question",
        "berkas jelas.toml yang dipakai": "the jelas.toml to use",
        "daftar kata tambahan": "a further wordlist",
        "aturan yang diabaikan": "a rule to leave out",
        "berkas temuan lama yang sudah diketahui dan tidak dilaporkan lagi": "file of known findings to leave out",
        # Arguments of audit, riwayat and kamus temukan
        "TABEL": "TABLE",
        "FOLDER": "FOLDER",
        "NAMA": "NAME",
        "TANDA": "SIGN",
        "BULAN": "MONTH",
        "N": "N",
        "CSV, JSON Lines, Parquet, .xlsx, atau folder berisi surat": (
            "CSV, JSON Lines, Parquet, .xlsx, or a folder of letters"
        ),
        "folder hasil (bawaan: hasil-audit-NAMA)": "folder for the results (default: hasil-audit-NAME)",
        "bentuk tabel hasil (bawaan: csv)": "form of the result table (default: csv)",
        "kolom yang berisi balasan (bawaan: ditebak)": "column with the reply (default: guessed)",
        "kolom yang berisi pertanyaan warga (bawaan: ditebak)": "column with the citizen's question (default: guessed)",
        "kolom unit atau dinas (bawaan: ditebak)": "column with the unit (default: guessed)",
        "kolom kanal (bawaan: ditebak)": "column with the channel (default: guessed)",
        "kolom tanggal balasan (bawaan: ditebak)": "column with the date of the reply (default: guessed)",
        "kolom kode petugas; hanya jumlahnya yang dilaporkan (bawaan: ditebak)": (
            "column with the author's code; only their number is reported (default: guessed)"
        ),
        "kolom nilai dari warga atau hasilnya (bawaan: ditebak)": (
            "column with the citizen's rating or the outcome (default: guessed)"
        ),
        "kolom nomor laporan; disamarkan dalam hasil (bawaan: ditebak)": (
            "column with the report number; masked in the results (default: guessed)"
        ),
        "pemisah kolom CSV, atau «tab» (bawaan: ditebak)": "separator of a CSV, or «tab» (default: guessed)",
        "penyandian huruf berkas CSV (bawaan: ditebak)": "encoding of a CSV (default: guessed)",
        "bulan pertama masa kedua, misalnya 2026-04 (bawaan: tengah)": (
            "first month of the second period, for example 2026-04 (default: the middle)"
        ),
        "banyaknya proses (bawaan: sebanyak inti prosesor)": "number of processes (default: one a core)",
        "berkas berisi kunci rahasia untuk menyamarkan nomor": "file with the secret key that masks numbers",
        "kanal bila tabel tidak menyebutnya": "channel where the table names none",
        "bahasa halaman dan tabel (bawaan: id)": "language of page and tables (default: id)",
        "mulai mencatat; tanpa ini tidak ada yang disimpan": "begin to record; without it nothing is kept",
        "catat temuan draf ini; isinya tidak disimpan": "record the findings of this draft; its text is not kept",
        "hapus riwayat": "delete the history",
        "berkas riwayat (bawaan: di folder pribadi)": "file of the history (default: in your own folder)",
        "bahasa keterangan (bawaan: id)": "language of the output (default: id)",
        "draf daftar kata (bawaan: draf-kamus.toml)": "draft of the wordlist (default: draf-kamus.toml)",
        "timpa draf yang sudah ada": "overwrite a draft that exists",
        "balasan yang dilihat paling banyak (bawaan: 20000)": "most replies to look at (default: 20000)",
        # Messages
        "{reason}": "{reason}",
        "{problem}": "{problem}",
        "{name}: {reason}": "{name}: {reason}",
        "masukan": "input",
        "surel": "mail",
        "bawaan": "default",
        "dari perintah": "command line",
        " atau ": " or ",
        "Ketik atau tempel drafnya, lalu akhiri dengan Ctrl-D.": "Type or paste the draft, then end it with Ctrl-D.",
        "daftar di berkas itu tidak dapat dibaca; ubah dengan tangan": (
            "the list in that file cannot be read; change it by hand"
        ),
        "berkas itu tidak dapat diubah dengan aman; ubah dengan tangan": (
            "that file cannot be changed without a risk; change it by hand"
        ),
        "«{key}» di berkas itu bukan daftar; ubah dengan tangan": "«{key}» in that file is no list; change it by hand",
        "{name}: tidak dapat dibaca; ketik «jelas kamus periksa {name}»": (
            "{name}: cannot be read; type «jelas kamus periksa {name}»"
        ),
        "temuan tentang data pribadi tidak dapat dibiarkan; samarkan dulu nomornya": (
            "findings about personal data cannot be left; hide the number first"
        ),
        "Buat juga berkas jelas.toml di folder itu supaya catatan ini berlaku.": (
            "Create a jelas.toml in that folder too, so that this takes effect."
        ),
        "tidak ada temuan seperti itu di {name}; lihat dengan «jelas periksa»": (
            "there is no such finding in {name}; look with «jelas periksa»"
        ),
        "{number} temuan dicatat di {name}.": "{number} findings written to {name}.",
        "{number} temuan dicatat di {name}; mulai sekarang hanya temuan baru yang dilaporkan.": (
            "{number} findings written to {name}; from now on only new ones are reported."
        ),
        "aturan «{name}» tidak ada; maksud Anda {names}?": "there is no rule «{name}»; did you mean {names}?",
        "aturan «{name}» tidak ada; ketik «jelas jelaskan» untuk daftarnya": (
            "there is no rule «{name}»; type «jelas jelaskan» for the list"
        ),
        "{place}: aturan «{name}» tidak ada; ketik «jelas jelaskan» untuk daftarnya": (
            "{place}: there is no rule «{name}»; type «jelas jelaskan» for the list"
        ),
        "{place}: aturan «{name}» tidak ada; maksud Anda «{near}»?": (
            "{place}: there is no rule «{name}»; did you mean «{near}»?"
        ),
        "{name}: {number} hal perlu dibetulkan.": "{name}: {number} things to mend.",
        "{name}: berkas tidak ditemukan; periksa nama dan foldernya": "{name}: no such file; check name and folder",
        "{name}: sudah benar dan siap dipakai.": "{name}: right and ready to use.",
        "sebutkan juga {option} «…» untuk «{word}»": "also give {option} «…» for «{word}»",
        "sebutkan kata yang ditambahkan": "give the word to add",
        "{name}: daftar yang ditulisi harus .toml": "{name}: the list to write must be .toml",
        "tambahkan satu istilah atau singkatan dalam satu perintah": "add one term or acronym with one command",
        "Kepanjangan «{word}»: ": "«{word}» stands for: ",
        "Pengganti yang mudah untuk «{word}»: ": "Plain words for «{word}»: ",
        'Tambahkan sendiri di [tool.jelas] pada {settings}: wordlists = ["{list}"]': (
            'Add this to [tool.jelas] in {settings} yourself: wordlists = ["{list}"]'
        ),
        "tidak ditambahkan: {what}": "not added: {what}",
        "{name}: tidak dapat ditulis ({reason})": "{name}: cannot be written ({reason})",
        "{name}: tidak dapat dibuka ({reason})": "{name}: cannot be opened ({reason})",
        "{settings} sekarang memakai daftar itu.": "{settings} uses that list now.",
        "{words} ditambahkan sebagai {kind} di {name}.": "{words} added as {kind} in {name}.",
        "Tidak ada yang berubah: {words} sudah ada di {name}.": "Nothing changed: {words} are in {name} already.",
        "{number} bagian diperbaiki; {left} temuan lain perlu Anda baca sendiri.": (
            "{number} places mended; {left} other findings are for you to read."
        ),
        "{number} saran ditulis ke {name}; terima atau tolak satu per satu di {program}.": (
            "{number} suggestions written to {name}; accept or reject them one by one in {program}."
        ),
        "sebutkan nama salinannya: --keluaran NAMA.{form}": "give the copy a name: --keluaran NAME.{form}",
        "{name}: salinan berkomentar hanya untuk .docx dan .odt; simpan sebagai .docx, atau pakai --format html": (
            "{name}: commented copies are for .docx and .odt only; save as .docx, or use --format html"
        ),
        "{name}: salinan draf ini harus berakhiran .{form}; ganti nama keluarannya": (
            "{name}: the copy of this draft must end in .{form}; change the name of the output"
        ),
        "masukan hanya dapat dibaca satu kali: untuk draf atau untuk pertanyaan": (
            "standard input can be read once only: for the draft or for the question"
        ),
        "--keluaran hanya untuk satu draf bila --format docx atau odt": (
            "--keluaran takes one draft only with --format docx or odt"
        ),
        "sebutkan juga berkasnya: --garis-dasar BERKAS --perbarui-garis-dasar": (
            "give the file too: --garis-dasar FILE --perbarui-garis-dasar"
        ),
        "{name}: garis dasar belum ada; buat dengan --perbarui-garis-dasar": (
            "{name}: there is no baseline yet; make it with --perbarui-garis-dasar"
        ),
        "garis dasar tidak ditulis karena ada berkas yang tidak dapat diperiksa": (
            "the baseline was not written because a file could not be checked"
        ),
        "{name}: berkas ini bukan garis dasar, jadi tidak ditimpa; pilih nama lain": (
            "{name}: this file is no baseline, so it is not overwritten; choose another name"
        ),
        "{all} draf: {ready} boleh dikirim, {not_ready} perlu diperbaiki dulu.": (
            "{all} drafts: {ready} may be sent, {not_ready} need mending first."
        ),
        "{number} dari {all} berkas tidak dapat diperiksa": "{number} of {all} files could not be checked",
        "Laporan ditulis ke {name}.": "Report written to {name}.",
        "{name}: komentar ditulis ke {copy}": "{name}: comments written to {copy}",
        "Tanpa berkas pengaturan": "No settings file",
        "Pengaturan dari {name}": "Settings from {name}",
        "pelengkap perintah memerlukan shtab; pasang dengan: pip install 'jelas[completion]'": (
            "completion needs shtab; install it with: pip install 'jelas[completion]'"
        ),
        "{name}: tidak dapat diperiksa karena kesalahan di dalam jelas ({kind}); mohon laporkan": (
            "{name}: could not be checked because of an error in jelas ({kind}); please report it"
        ),
        "{name}: tidak ada tulisan di dalamnya; tulis dulu balasannya": (
            "{name}: there is no text in it; write the reply first"
        ),
        "{problem} (dan {more} lagi; ketik «jelas kamus periksa {file}»)": (
            "{problem} (and {more} more; type «jelas kamus periksa {file}»)"
        ),
        "keluaran sama dengan draf; pilih nama lain supaya draf Anda tetap utuh": (
            "the output is the draft itself; choose another name so that your draft stays whole"
        ),
        "{name}: sudah ada; pilih nama lain atau tambahkan --timpa": (
            "{name}: exists already; choose another name or add --timpa"
        ),
        "{name}: folder tidak boleh dibuka; periksa izinnya": "{name}: the folder may not be opened; check its rights",
        "{name}: tidak ada draf yang dapat dibaca di folder ini": "{name}: no draft that can be read in this folder",
        "{name}: pemeriksaan berhenti mendadak, mungkin kehabisan memori": (
            "{name}: the check stopped suddenly, perhaps for lack of memory"
        ),
        # Before sending
        "[k]irim · [l]ihat laporan · [p]erbaiki · [b]atal: ": "[k] send · [l] see report · [p] mend · [b] cancel: ",
        "[p]erbaiki · [l]ihat laporan · [k]irim juga · [b]atal: ": (
            "[p] mend · [l] see report · [k] send anyway · [b] cancel: "
        ),
        "Boleh dikirim: {name}": "May be sent: {name}",
        "Dikirim juga: {name}": "Sent anyway: {name}",
        "[s] terapkan {number} saran yang aman pada salinan": "[s] apply {number} safe suggestions to a copy",
        "[i] isi yang belum ada: {names}": "[i] fill in what is missing: {names}",
        "[e] buka di editor, lalu periksa lagi": "[e] open in the editor, then check again",
        "[k] kembali": "[k] back",
        "Pilih: ": "Choose: ",
        "Ketik satu huruf: {letters}.": "Type one letter: {letters}.",
        "Salinan ditulis ke {name}. Draf asli tetap seperti semula.": (
            "Copy written to {name}. Your draft stays as it was."
        ),
        "Isi tiap bagian, atau tekan Enter untuk mengisinya nanti di salinan. Ketik - untuk melewati.": (
            "Fill in each part, or press Enter to do so later in the copy. Type - to leave one out."
        ),
        "Masih ada isian kosong: {places}": "Still to be filled in: {places}",
        "Editor tidak ditemukan. Buka {name} dengan program Anda.": "No editor found. Open {name} in your program.",
        "Tekan Enter setelah draf disimpan. ": "Press Enter when the draft is saved. ",
        "Dibatalkan. Draf tidak dikirim.": "Cancelled. The draft was not sent.",
        "Salin kalimat ini ke draf Anda:": "Copy this into your draft:",
        "sendmail tidak ditemukan; sebutkan dengan --jelas-sendmail=PERINTAH": (
            "sendmail was not found; name it with --jelas-sendmail=COMMAND"
        ),
        "Perbaiki, lalu kirim lagi. Tetap kirim: tambahkan kepala surel «X-Jelas: lewati».": (
            "Mend it and send again. To send anyway: add the mail header «X-Jelas: lewati»."
        ),
        "surel ini diteruskan tanpa pemeriksaan": "this mail is passed on unchecked",
        "surel tidak dikirim. {reason}": "the mail was not sent. {reason}",
    }
)
