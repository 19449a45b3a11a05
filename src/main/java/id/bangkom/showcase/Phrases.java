package id.bangkom.showcase;

import java.util.List;

/** What people write, in Indonesian. */
final class Phrases {

    static final List<String> CHALLENGES = List.of(
            "Pengaduan warga menumpuk pada awal pekan, sehingga tanggapan sering terlambat.",
            "Data berasal dari beberapa aplikasi dan harus disatukan secara manual.",
            "Perubahan aturan belum selalu sampai kepada petugas di lapangan.",
            "Beban kerja tidak merata dan tenggat sering berdekatan.",
            "Pegawai baru memerlukan pendampingan, sedangkan petunjuk kerja belum lengkap.");
    static final List<String> WISHES = List.of(
            "Latihan dengan kasus nyata dan umpan balik dari atasan.",
            "Pembelajaran daring yang dapat diikuti di sela-sela pelayanan.",
            "Pendampingan oleh rekan yang lebih berpengalaman.",
            "Pelatihan singkat bersama unit lain yang menangani urusan yang sama.");
    static final List<String> NEEDS_BACK = List.of(
            "Level yang dipilih lebih tinggi daripada hasil kerja triwulan ini. Mohon dinilai kembali, terutama pada"
                    + " pelayanan publik.",
            "Mohon kendala pekerjaan diuraikan, lalu sesuaikan level komunikasi dan kerja sama.");
    static final List<String> GOALS = List.of(
            "Menjawab pengaduan warga dengan lengkap pada hari yang sama",
            "Menyelesaikan laporan bulanan sebelum tenggat",
            "Mengurangi kesalahan dalam pengolahan data layanan",
            "Menjelaskan prosedur kepada warga dengan bahasa sederhana",
            "Menyusun rencana kerja unit dengan indikator yang terukur");
    static final List<String> CAREER = List.of(
            "Siap menduduki jenjang berikutnya dalam tiga tahun.",
            "Memperdalam keahlian pada jabatan sekarang sebelum mengikuti uji kompetensi.",
            "Memimpin tim kecil di unit kerja.");
    static final String CEILING = "Diperlukan untuk pekerjaan dalam masa perjanjian kerja dan disetujui unit.";
    static final List<String> PLAN_BACK = List.of(
            "Ganti salah satu pelatihan kelas dengan pembelajaran daring agar pelayanan tetap berjalan.",
            "Tambahkan sasaran yang dapat diukur pada setiap kegiatan.");
    static final List<String> PLAN_NO = List.of("Pegawai akan berpindah tugas; rencana disusun kembali di unit baru.");
    static final List<String> UNIT_BACK = List.of(
            "Dahulukan usulan yang mendukung waktu respons terhadap keluhan masyarakat, lalu ajukan kembali.",
            "Sesuaikan urutan usulan dengan indikator kinerja unit.");
    static final String REPORT = "Sebagian besar pegawai memenuhi kewajiban jam pelajaran. Serapan anggaran baik;"
            + " kesenjangan terbesar yang tersisa ada pada komunikasi dan pengolahan data.";
    static final String RECOMMENDATION = "Perbanyak pembelajaran daring dan mentoring, serta jadwalkan kelas lebih awal"
            + " agar hasilnya dapat dievaluasi pada tahun yang sama.";
    static final List<String> PLACES =
            List.of("Aula BKPSDM", "Ruang pelatihan mitra", "Ruang rapat Balai Kota", "Laboratorium komputer");
    static final String CLASS_NOTE = "Gunakan contoh kasus dari unit kerja peserta.";
    static final List<String> CLASS_DECLINED = List.of(
            "Pengajar kami bertugas di kota lain pada tanggal tersebut. Kami mengusulkan dua pekan kemudian.",
            "Ruang kelas sedang dipakai ujian. Mohon tanggal lain pada bulan yang sama.");
    static final List<String> CANNOT_COME =
            List.of("Bertugas piket pelayanan pada tanggal tersebut.", "Mendampingi keluarga yang sakit.");
    static final String RESULTS_NOTE = "Peserta aktif; latihan kasus memerlukan waktu lebih lama daripada rencana.";
    static final List<String> LEARNED = List.of(
            "Ringkasan materi dan rencana penerapan di unit kerja terlampir pada tautan.",
            "Bagian yang paling berguna: latihan dengan contoh dari pekerjaan sehari-hari.");
    static final List<String> EVIDENCE_BACK =
            List.of("Tautan belum dapat dibuka. Mohon unggah ulang sertifikat yang terbaca.");
    static final List<String> EVIDENCE_NO = List.of("Sertifikat atas nama orang lain.");
    static final List<String> RATING = List.of(
            "Materi sesuai dengan pekerjaan; mohon waktu latihan ditambah.",
            "Pengajar menguasai bahan. Ruangan terlalu sempit.",
            "Contoh kasusnya dekat dengan keadaan di kota kami.");
    static final List<String> NO_TIME_FOR_MENTEE =
            List.of("Sedang memimpin tim penyusunan anggaran sampai akhir bulan depan.");
    static final List<String> MENTORING_GOALS = List.of(
            "Menanggapi keluhan yang rumit tanpa bantuan",
            "Menyusun laporan unit yang jelas bagi pimpinan",
            "Memimpin rapat koordinasi kecil",
            "Menata data layanan sehingga mudah dipantau");
    static final List<String> MENTORING_MEASURES = List.of(
            "Lima keluhan rumit diselesaikan dan ditinjau mentor",
            "Dua laporan diterima pimpinan tanpa perbaikan",
            "Tiga rapat dipimpin dengan notulen yang disepakati",
            "Satu lembar pantau dipakai unit selama dua bulan");
    static final List<String> TOPICS = List.of(
            "Menanggapi keluhan dengan empati",
            "Menyusun prioritas kerja harian",
            "Menulis laporan singkat bagi pimpinan",
            "Membaca data layanan",
            "Menyampaikan pendapat dalam rapat");
    static final List<String> SESSION_NOTES = List.of(
            "Membahas tiga keluhan nyata dan menyusun kalimat tanggapannya.",
            "Membuat daftar tugas menurut dampak dan tenggat; dicoba selama dua pekan.",
            "Meringkas laporan enam halaman menjadi satu halaman.",
            "Membandingkan dua bulan data dan mencari sebab perubahannya.",
            "Berlatih menyampaikan usul dalam tiga menit.");
    static final List<String> SESSION_WRONG = List.of("Pertemuan berlangsung lebih singkat daripada yang dicatat.");
    static final String MENTOR_REMARK = "Mau mencoba dan terbuka terhadap umpan balik.";
    static final String MENTEE_REMARK = "Contoh langsung dari pekerjaan mentor sangat membantu.";
    static final List<String> EXAMPLES = List.of(
            "Tanggapan atas keluhan kini memakai susunan yang dilatih dan jarang ditanyakan kembali.",
            "Laporan bulanan selesai dua hari lebih cepat daripada sebelumnya.",
            "Langkah kerja baru sudah dijelaskan kepada rekan satu tim.");
    static final List<String> OBSTACLES = List.of(
            "Waktu untuk menerapkan masih terbatas karena beban pelayanan.",
            "Perangkat di unit belum memadai.",
            "Tidak ada hambatan yang berarti.");
    static final String STORY = "Setelah pelatihan, pegawai mengubah cara menangani berkas masuk: dipilah setiap pagi,"
            + " yang mendesak dijawab lebih dahulu, dan warga diberi tahu bila perlu waktu.";
    static final String HELPED = "Dukungan atasan dan contoh kasus yang sama dengan pekerjaan.";
    static final String HINDERED = "Antrean pada awal pekan dan aplikasi yang sering lambat.";
    static final String PROOF = "Rekap waktu penyelesaian berkas tiga bulan sebelum dan sesudah pelatihan.";
    static final String NO_FOLLOW_UP = "Hasil pelatihan sudah diterapkan dan menjadi kebiasaan kerja.";
    static final List<String> ACTIONS = List.of(
            "Menerapkan susunan tanggapan keluhan pada semua kanal",
            "Membagikan cara kerja baru dalam rapat bidang",
            "Menyusun petunjuk singkat bagi petugas baru");
    static final List<String> WORKPLACES = List.of("Loket dan kanal pengaduan", "Rapat bidang", "Ruang pelayanan");
    static final List<String> INDICATORS = List.of(
            "Keluhan ditanggapi paling lambat 24 jam",
            "Semua anggota bidang memakai cara yang sama",
            "Petunjuk dipakai petugas baru tanpa pendampingan");

    private Phrases() {}
}
