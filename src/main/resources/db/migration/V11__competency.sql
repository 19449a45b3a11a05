-- What the levels of a competency mean, who changed a standard, and who entered an assessment.

-- As its competency a level belongs to the nation (no tenant) or to a city. A city's competency may have fewer than five.
create table competency_level (
    competency_id varchar(40) not null references competency (id),
    level integer not null check (level between 1 and 5),
    tenant varchar(40) references tenant (id),
    description varchar(500) not null,
    primary key (competency_id, level)
);

-- Each change of a required level, entered on a page or brought by a file; never edited.
create table standard_change (
    id varchar(40) primary key,
    tenant varchar(40) not null,
    position_id varchar(40) not null,
    competency_id varchar(40) not null references competency (id),
    valid_from date not null,
    level_before integer check (level_before between 1 and 5), -- null: no level of its own
    level_after integer check (level_after between 1 and 5), -- null: no level of its own any more
    letter_no varchar(80),
    reason varchar(500) not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    foreign key (tenant, position_id) references job_position (tenant, id),
    foreign key (tenant, entered_by) references account (tenant, id)
);

create index standard_change_by_position on standard_change (tenant, position_id, entered_at);

-- Levels of one person over all years.
create index need_rating_by_person on need_rating (tenant, case_id);

create index position_standard_by_city on position_standard (tenant, position_id);

-- Null for what came with a file or from an evaluation.
alter table competency_assessment add column entered_by varchar(40);
alter table competency_assessment add column entered_at timestamp with time zone;
alter table competency_assessment add column evidence varchar(200); -- number or name of the report
alter table competency_assessment add constraint competency_assessment_entered
    foreign key (tenant, entered_by) references account (tenant, id);

insert into competency_level (competency_id, level, description) values
('integrity', 1, 'Mengenal aturan dan nilai yang berlaku, menaatinya dalam tugas sehari-hari dengan bimbingan, dan mengakui kesalahan sendiri.'),
('integrity', 2, 'Menjaga kejujuran dan kerahasiaan tanpa perlu diawasi, serta mengingatkan rekan satu tim ketika aturan terabaikan.'),
('integrity', 3, 'Menumbuhkan kepatuhan pada nilai dan etika di unitnya, menutup peluang penyimpangan, dan berani menindaklanjutinya.'),
('integrity', 4, 'Membangun suasana kerja yang terbuka dan dapat dipertanggungjawabkan di seluruh organisasi, juga ketika ada tekanan kepentingan.'),
('integrity', 5, 'Menjadi panutan integritas di dalam dan di luar instansi serta merumuskan kebijakan yang memperkuat tata kelola yang bersih.'),
('teamwork', 1, 'Mengerjakan bagiannya dalam tim, berbagi informasi yang diminta, dan menghargai peran anggota lain.'),
('teamwork', 2, 'Menawarkan bantuan atas prakarsa sendiri, menyesuaikan diri dengan ritme tim, dan menyelesaikan perbedaan pendapat dengan santun.'),
('teamwork', 3, 'Menggerakkan tim untuk saling melengkapi, membagi peran menurut kemampuan, dan menjaga semangat kerja bersama.'),
('teamwork', 4, 'Menjalin kerja sama antarunit dan dengan pihak luar, serta menghilangkan sekat yang menghambat tujuan bersama.'),
('teamwork', 5, 'Menciptakan kemitraan strategis antarinstansi dan lintas sektor yang memberi manfaat nyata bagi daerah dan negara.'),
('communication', 1, 'Menyampaikan hal rutin dengan bahasa yang sopan dan mudah dipahami, serta memastikan pesan yang diterima tidak keliru.'),
('communication', 2, 'Menyusun penjelasan lisan dan tertulis secara runtut, mendengarkan dengan saksama, dan menanggapi pertanyaan dengan tepat.'),
('communication', 3, 'Menyesuaikan cara penyampaian dengan khalayak, menengahi perbedaan pemahaman, dan meyakinkan orang lain dengan alasan yang jelas.'),
('communication', 4, 'Menjelaskan persoalan rumit kepada para pemangku kepentingan, membangun kesepakatan, dan mengelola isu yang peka.'),
('communication', 5, 'Merancang strategi komunikasi organisasi, mewakili instansi di ruang publik, dan memengaruhi arah kebijakan melalui dialog.'),
('results', 1, 'Menyelesaikan tugas sesuai petunjuk, memenuhi tenggat, dan memeriksa kembali hasil pekerjaannya.'),
('results', 2, 'Menetapkan sasaran kerja sendiri yang terukur, mengatasi hambatan biasa, dan memperbaiki mutu hasil secara bertahap.'),
('results', 3, 'Memantau capaian tim terhadap target, memberi umpan balik, dan mengarahkan sumber daya pada hasil yang terpenting.'),
('results', 4, 'Menetapkan sasaran unit yang menantang, mengevaluasi cara kerja, dan mendorong perbaikan yang terasa oleh penerima layanan.'),
('results', 5, 'Menjamin tercapainya hasil strategis organisasi dengan mutu tinggi dan menjadikannya rujukan bagi instansi lain.'),
('service', 1, 'Melayani dengan ramah sesuai prosedur baku dan meneruskan keluhan kepada petugas yang berwenang.'),
('service', 2, 'Menangani permintaan dan keluhan dengan tanggap, memberi kepastian waktu, dan memperlakukan setiap orang secara adil.'),
('service', 3, 'Mengawasi mutu layanan unitnya, memperbaiki alur yang menyulitkan masyarakat, dan memperhatikan kebutuhan kelompok rentan.'),
('service', 4, 'Menata layanan lintas unit berdasarkan masukan masyarakat dan data, serta memastikan standar layanan dipenuhi.'),
('service', 5, 'Mengembangkan kebijakan dan pembaruan layanan publik yang berpihak pada kepentingan masyarakat dalam jangka panjang.'),
('development', 1, 'Mengenali kekuatan dan kekurangan diri, menerima masukan, dan mengikuti pembelajaran yang ditugaskan.'),
('development', 2, 'Menyusun rencana belajar sendiri, menerapkan hal baru dalam pekerjaan, dan membagikan pengetahuan kepada rekan.'),
('development', 3, 'Membimbing anggota tim, memberi tugas yang mengembangkan, dan membahas kemajuan belajar mereka secara berkala.'),
('development', 4, 'Menyiapkan program pengembangan unit berdasarkan kesenjangan kompetensi dan menyiapkan calon pengganti jabatan penting.'),
('development', 5, 'Membangun budaya belajar di organisasi serta sistem pengembangan yang menghasilkan pemimpin dan ahli secara berkelanjutan.'),
('change', 1, 'Menerima cara kerja baru dengan sikap terbuka dan mengikutinya setelah mendapat penjelasan.'),
('change', 2, 'Menyesuaikan diri dengan cepat, mencoba alat atau cara baru, dan membantu rekan yang masih ragu.'),
('change', 3, 'Menyiapkan tim menghadapi perubahan, menjelaskan manfaatnya, dan mengatasi penolakan dengan sabar.'),
('change', 4, 'Memimpin perubahan lintas unit dengan tahapan, risiko, dan ukuran keberhasilan yang jelas.'),
('change', 5, 'Menggagas pembaruan menyeluruh, menyelaraskannya dengan arah pembangunan, dan menjaga keberlanjutannya.'),
('decision', 1, 'Memilih tindakan untuk hal rutin menurut pedoman dan meminta arahan bila keadaannya di luar ketentuan.'),
('decision', 2, 'Mengumpulkan keterangan yang diperlukan, menimbang beberapa pilihan, dan memutuskan hal operasional dalam kewenangannya.'),
('decision', 3, 'Memutuskan persoalan yang tidak biasa dengan analisis sebab dan akibat, serta memperhitungkan dampaknya bagi unit lain.'),
('decision', 4, 'Mengambil keputusan berisiko dengan data yang belum lengkap, melibatkan pihak terkait, dan menyiapkan rencana cadangan.'),
('decision', 5, 'Menetapkan keputusan strategis yang berdampak luas, mempertanggungjawabkannya, dan mengoreksinya bila keadaan berubah.'),
('unity', 1, 'Menghormati perbedaan suku, agama, ras, dan golongan, serta bergaul tanpa membeda-bedakan.'),
('unity', 2, 'Aktif bekerja bersama orang dengan latar belakang berbeda dan menghindari ucapan yang dapat menyinggung.'),
('unity', 3, 'Mengajak tim memandang keberagaman sebagai kekuatan dan meredakan ketegangan sejak awal.'),
('unity', 4, 'Menjadikan keberagaman pertimbangan dalam kebijakan unit serta menengahi perselisihan antarkelompok dengan adil.'),
('unity', 5, 'Menggerakkan lembaga dan tokoh masyarakat untuk menjaga persatuan serta menyusun kebijakan yang merangkul semua golongan.');
