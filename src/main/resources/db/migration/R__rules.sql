-- The national rules: every number that a regulation sets or that a city may choose. This file is the one place for
-- them: add or change a row here, and the application takes it over at its next start. A city's own values are rows
-- with its name in the same table and stay as they are; they win over the rows of this file.
--
-- code, number, unit of the number, legal basis, description, first day, last day (null: open end)

delete from rule_value where tenant is null;

insert into rule_value (code, amount, measure, legal_basis, description, valid_from, valid_to) values
-- Jam pelajaran (JP)
('hours.floor', 20, 'JP per tahun', 'PP 11/2017 Pasal 203 ayat (4)', 'Pengembangan kompetensi paling sedikit bagi setiap PNS dalam satu tahun.', date '2018-01-01', null),
('hours.ceiling.pppk', 24, 'JP per tahun perjanjian', 'PP 49/2018 Pasal 40 ayat (1)', 'Pengembangan kompetensi paling banyak bagi PPPK dalam satu tahun perjanjian kerja.', date '2018-01-01', null),
('hours.ceiling.pppk.enforced', 0, '0 = peringatan, 1 = dibatasi', 'Kebijakan daerah (bawaan)', 'Apakah JP di atas batas tahunan PPPK tidak diakui (1) atau diakui dengan peringatan (0).', date '2018-01-01', null),
('hours.minutes-per-jp', 45, 'menit per JP', 'Praktik umum pelaksanaan Perlan 10/2018', 'Lama satu jam pelajaran.', date '2018-01-01', null),

-- Pejabat sementara (Plt., Plh.) dan pelimpahan tugas rutin
('acting.months', 3, 'bulan', 'SE BKN 1/SE/I/2021', 'Masa paling lama satu penunjukan Plt. atau Plh.; perpanjangan paling lama sama panjangnya.', date '2018-01-01', null),
('acting.extensions', 1, 'kali', 'SE BKN 1/SE/I/2021', 'Berapa kali penunjukan Plt. atau Plh. dapat diperpanjang.', date '2018-01-01', null),
('acting.levels-below', 1, 'tingkat', 'SE BKN 1/SE/I/2021', 'Berapa tingkat di bawah jabatan yang diisi jabatan definitif Plt. atau Plh. paling jauh.', date '2018-01-01', null),
('stand-in.days', 90, 'hari kalender', 'Kebijakan daerah (bawaan)', 'Masa paling lama pelimpahan tugas rutin kepada rekan selama cuti.', date '2018-01-01', null),

-- Standar kompetensi: level bawaan menurut jenjang jabatan, berlaku bila SKJ suatu jabatan belum ditetapkan
('standard.level.JPT_PRATAMA', 4, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk JPT Pratama.', date '2018-01-01', null),
('standard.level.ADMINISTRATOR', 3, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Administrator.', date '2018-01-01', null),
('standard.level.PENGAWAS', 2, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Pengawas.', date '2018-01-01', null),
('standard.level.PELAKSANA', 1, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Pelaksana.', date '2018-01-01', null),
('standard.level.JF_PEMULA', 1, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Fungsional Pemula.', date '2018-01-01', null),
('standard.level.JF_TERAMPIL', 2, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Fungsional Terampil.', date '2018-01-01', null),
('standard.level.JF_MAHIR', 2, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Fungsional Mahir.', date '2018-01-01', null),
('standard.level.JF_PENYELIA', 3, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Fungsional Penyelia.', date '2018-01-01', null),
('standard.level.JF_AHLI_PERTAMA', 2, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Fungsional Ahli Pertama.', date '2018-01-01', null),
('standard.level.JF_AHLI_MUDA', 3, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Fungsional Ahli Muda.', date '2018-01-01', null),
('standard.level.JF_AHLI_MADYA', 4, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Fungsional Ahli Madya.', date '2018-01-01', null),
('standard.level.JF_AHLI_UTAMA', 5, 'level 1-5', 'Kebijakan daerah (bawaan)', 'Level bawaan kompetensi manajerial dan sosial kultural untuk Fungsional Ahli Utama.', date '2018-01-01', null),

-- Job Person Match (JPM): batas bawah kategori, nilai tepat pada batas termasuk kategori itu
('jpm.threshold.meets', 80, 'persen', 'Kebijakan daerah (bawaan)', 'JPM sekurang-kurangnya sebesar ini berarti Memenuhi Syarat (MS).', date '2018-01-01', null),
('jpm.threshold.still-meets', 68, 'persen', 'Kebijakan daerah (bawaan)', 'JPM sekurang-kurangnya sebesar ini berarti Masih Memenuhi Syarat (MMS); di bawahnya Kurang Memenuhi Syarat (KMS).', date '2018-01-01', null),

-- Indeks kesenjangan dan prioritas
('gap.weight.MANAGERIAL', 1, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot kompetensi manajerial dalam indeks kesenjangan perorangan.', date '2018-01-01', null),
('gap.weight.SOCIO_CULTURAL', 1, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot kompetensi sosial kultural dalam indeks kesenjangan perorangan.', date '2018-01-01', null),
('gap.weight.TECHNICAL', 1, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot kompetensi teknis dalam indeks kesenjangan perorangan.', date '2018-01-01', null),
('needs.weight.ASSESSMENT', 40, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot hasil asesmen dalam kesenjangan gabungan; 0 berarti tidak dihitung.', date '2018-01-01', null),
('needs.weight.SUPERVISOR', 25, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot penilaian atasan dalam kesenjangan gabungan; 0 berarti tidak dihitung.', date '2018-01-01', null),
('needs.weight.SELF', 15, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot penilaian mandiri dalam kesenjangan gabungan; 0 berarti tidak dihitung.', date '2018-01-01', null),
('needs.weight.PREDICATE', 10, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot predikat kinerja SKP dalam kesenjangan gabungan; 0 berarti tidak dihitung.', date '2018-01-01', null),
('needs.weight.INDICATOR', 10, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot indikator kinerja unit dalam kesenjangan gabungan; 0 berarti tidak dihitung.', date '2018-01-01', null),
('priority.importance', 3, '1-5', 'Kebijakan daerah (bawaan)', 'Kepentingan suatu kompetensi bagi daerah; daerah dapat menetapkan nilai lain per kompetensi dengan kode priority.importance.<kompetensi>.', date '2018-01-01', null),
('priority.importance.service', 5, '1-5', 'Kebijakan daerah (bawaan)', 'Kepentingan kompetensi Pelayanan Publik bagi daerah.', date '2018-01-01', null),
('priority.importance.communication', 4, '1-5', 'Kebijakan daerah (bawaan)', 'Kepentingan kompetensi Komunikasi bagi daerah.', date '2018-01-01', null),

-- Kekurangan kinerja menurut predikat SKP (0 = tidak ada, 1 = penuh) dan bobot sumbernya
('performance.shortfall.VERY_GOOD', 0, '0-1', 'Kebijakan daerah (bawaan); predikat: PermenPANRB 6/2022', 'Kekurangan kinerja untuk predikat Sangat Baik.', date '2018-01-01', null),
('performance.shortfall.GOOD', 0, '0-1', 'Kebijakan daerah (bawaan); predikat: PermenPANRB 6/2022', 'Kekurangan kinerja untuk predikat Baik.', date '2018-01-01', null),
('performance.shortfall.NEEDS_IMPROVEMENT', 0.5, '0-1', 'Kebijakan daerah (bawaan); predikat: PermenPANRB 6/2022', 'Kekurangan kinerja untuk predikat Butuh Perbaikan.', date '2018-01-01', null),
('performance.shortfall.POOR', 0.75, '0-1', 'Kebijakan daerah (bawaan); predikat: PermenPANRB 6/2022', 'Kekurangan kinerja untuk predikat Kurang.', date '2018-01-01', null),
('performance.shortfall.VERY_POOR', 1, '0-1', 'Kebijakan daerah (bawaan); predikat: PermenPANRB 6/2022', 'Kekurangan kinerja untuk predikat Sangat Kurang.', date '2018-01-01', null),
-- Berbeda dari needs.weight.PREDICATE dan needs.weight.INDICATOR: yang ini hanya menentukan perbandingan kedua sumber dalam
-- kekurangan kinerja, yang menaikkan prioritas; yang itu menimbang keduanya terhadap level dalam kesenjangan gabungan.
('performance.weight.predicate', 0.5, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot predikat SKP dalam kekurangan kinerja.', date '2018-01-01', null),
('performance.weight.indicator', 0.5, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot indikator kinerja unit dalam kekurangan kinerja.', date '2018-01-01', null),

-- Tenggat Identifikasi kebutuhan (needs-identification), dihitung dalam hari kerja sejak tugas muncul
('deadline.needs-identification.selfAssessment.due', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu penilaian diri.', date '2018-01-01', null),
('deadline.needs-identification.selfAssessment.reminder', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat penilaian diri.', date '2018-01-01', null),
('deadline.needs-identification.selfAssessment.takeover', 12, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih penilaian diri.', date '2018-01-01', null),
('deadline.needs-identification.confirmNeeds.due', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu konfirmasi kebutuhan.', date '2018-01-01', null),
('deadline.needs-identification.confirmNeeds.reminder', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat konfirmasi kebutuhan.', date '2018-01-01', null),
('deadline.needs-identification.confirmNeeds.escalation', 8, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi konfirmasi kebutuhan kepada pejabat berikutnya.', date '2018-01-01', null),

-- Tenggat Rencana pengembangan individu (individual-plan), dihitung dalam hari kerja sejak tugas muncul
('deadline.individual-plan.draftPlan.due', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu penyusunan rencana.', date '2018-01-01', null),
('deadline.individual-plan.draftPlan.reminder', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat penyusunan rencana.', date '2018-01-01', null),
('deadline.individual-plan.draftPlan.takeover', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih penyusunan rencana.', date '2018-01-01', null),
('deadline.individual-plan.approvePlan.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu persetujuan rencana.', date '2018-01-01', null),
('deadline.individual-plan.approvePlan.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat persetujuan rencana.', date '2018-01-01', null),
('deadline.individual-plan.approvePlan.escalation', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi persetujuan rencana kepada pejabat berikutnya.', date '2018-01-01', null),

-- Tenggat Rencana unit kerja (unit-plan), dihitung dalam hari kerja sejak tugas muncul
('deadline.unit-plan.draftUnitPlan.due', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu penyusunan rencana unit.', date '2018-01-01', null),
('deadline.unit-plan.draftUnitPlan.reminder', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat penyusunan rencana unit.', date '2018-01-01', null),
('deadline.unit-plan.draftUnitPlan.takeover', 12, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih penyusunan rencana unit.', date '2018-01-01', null),
('deadline.unit-plan.endorseUnitPlan.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu pengesahan rencana unit.', date '2018-01-01', null),
('deadline.unit-plan.endorseUnitPlan.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat pengesahan rencana unit.', date '2018-01-01', null),
('deadline.unit-plan.endorseUnitPlan.escalation', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi pengesahan rencana unit kepada pejabat berikutnya.', date '2018-01-01', null),
('deadline.unit-plan.verifyUnitPlan.due', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu verifikasi rencana unit.', date '2018-01-01', null),
('deadline.unit-plan.verifyUnitPlan.reminder', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat verifikasi rencana unit.', date '2018-01-01', null),
('deadline.unit-plan.verifyUnitPlan.escalation', 9, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi verifikasi rencana unit kepada pejabat berikutnya.', date '2018-01-01', null),

-- Tenggat Siklus pengembangan (development-cycle), dihitung dalam hari kerja sejak tugas muncul
('deadline.development-cycle.awaitNeeds.end', 25, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Lama tahap identifikasi kebutuhan.', date '2018-01-01', null),
('deadline.development-cycle.awaitPlans.end', 20, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Lama tahap rencana individu.', date '2018-01-01', null),
('deadline.development-cycle.awaitUnitPlans.end', 25, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Lama tahap rencana unit kerja.', date '2018-01-01', null),
('deadline.development-cycle.verifyCityPlan.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu verifikasi rencana kota.', date '2018-01-01', null),
('deadline.development-cycle.verifyCityPlan.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat verifikasi rencana kota.', date '2018-01-01', null),
('deadline.development-cycle.verifyCityPlan.escalation', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi verifikasi rencana kota kepada pejabat berikutnya.', date '2018-01-01', null),
('deadline.development-cycle.approveCityPlan.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu persetujuan rencana kota.', date '2018-01-01', null),
('deadline.development-cycle.approveCityPlan.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat persetujuan rencana kota.', date '2018-01-01', null),
('deadline.development-cycle.approveCityPlan.escalation', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi persetujuan rencana kota kepada pejabat berikutnya.', date '2018-01-01', null),
('deadline.development-cycle.reviewReport.due', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu reviu laporan siklus.', date '2018-01-01', null),
('deadline.development-cycle.reviewReport.reminder', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat reviu laporan siklus.', date '2018-01-01', null),
('deadline.development-cycle.reviewReport.escalation', 12, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi reviu laporan siklus kepada pejabat berikutnya.', date '2018-01-01', null),
('deadline.development-cycle.ratifyReport.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu pengesahan laporan siklus.', date '2018-01-01', null),
('deadline.development-cycle.ratifyReport.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat pengesahan laporan siklus.', date '2018-01-01', null),
('deadline.development-cycle.ratifyReport.escalation', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi pengesahan laporan siklus kepada pejabat berikutnya.', date '2018-01-01', null),

-- Tenggat Kelas pelatihan (training-class), dihitung dalam hari kerja sejak tugas muncul
('deadline.training-class.scheduleClass.due', 20, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu penjadwalan kelas.', date '2018-01-01', null),
('deadline.training-class.scheduleClass.reminder', 15, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat penjadwalan kelas.', date '2018-01-01', null),
('deadline.training-class.scheduleClass.escalation', 25, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi penjadwalan kelas kepada pejabat berikutnya.', date '2018-01-01', null),
('deadline.training-class.confirmClass.due', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu konfirmasi mitra.', date '2018-01-01', null),
('deadline.training-class.confirmClass.reminder', 2, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat konfirmasi mitra.', date '2018-01-01', null),
('deadline.training-class.confirmClass.takeover', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih konfirmasi mitra.', date '2018-01-01', null),
('deadline.training-class.recordResults.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu pencatatan hasil kelas.', date '2018-01-01', null),
('deadline.training-class.recordResults.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat pencatatan hasil kelas.', date '2018-01-01', null),
('deadline.training-class.recordResults.escalation', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi pencatatan hasil kelas kepada pejabat berikutnya.', date '2018-01-01', null),

-- Tenggat Keikutsertaan pelatihan (training-participation), dihitung dalam hari kerja sejak tugas muncul
('deadline.training-participation.confirmAttendance.due', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu konfirmasi kehadiran.', date '2018-01-01', null),
('deadline.training-participation.confirmAttendance.reminder', 2, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat konfirmasi kehadiran.', date '2018-01-01', null),
('deadline.training-participation.confirmAttendance.takeover', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih konfirmasi kehadiran.', date '2018-01-01', null),
('deadline.training-participation.followLearning.due', 60, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu pembelajaran mandiri.', date '2018-01-01', null),
('deadline.training-participation.followLearning.reminder', 45, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat pembelajaran mandiri.', date '2018-01-01', null),
('deadline.training-participation.followLearning.takeover', 90, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih pembelajaran mandiri.', date '2018-01-01', null),
('deadline.training-participation.submitEvidence.due', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu pengunggahan bukti.', date '2018-01-01', null),
('deadline.training-participation.submitEvidence.reminder', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat pengunggahan bukti.', date '2018-01-01', null),
('deadline.training-participation.submitEvidence.takeover', 20, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih pengunggahan bukti.', date '2018-01-01', null),
('deadline.training-participation.verifyEvidence.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu verifikasi bukti.', date '2018-01-01', null),
('deadline.training-participation.verifyEvidence.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat verifikasi bukti.', date '2018-01-01', null),
('deadline.training-participation.verifyEvidence.escalation', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi verifikasi bukti kepada pejabat berikutnya.', date '2018-01-01', null),
('deadline.training-participation.rateTraining.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu penilaian pelatihan oleh peserta.', date '2018-01-01', null),
('deadline.training-participation.rateTraining.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat penilaian pelatihan oleh peserta.', date '2018-01-01', null),
('deadline.training-participation.rateTraining.takeover', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih penilaian pelatihan oleh peserta.', date '2018-01-01', null),

-- Tenggat Mentoring (mentoring), dihitung dalam hari kerja sejak tugas muncul
('deadline.mentoring.acceptMentee.due', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu kesediaan mentor.', date '2018-01-01', null),
('deadline.mentoring.acceptMentee.reminder', 2, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat kesediaan mentor.', date '2018-01-01', null),
('deadline.mentoring.acceptMentee.takeover', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih kesediaan mentor.', date '2018-01-01', null),
('deadline.mentoring.agreeGoals.due', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu kesepakatan tujuan.', date '2018-01-01', null),
('deadline.mentoring.agreeGoals.reminder', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat kesepakatan tujuan.', date '2018-01-01', null),
('deadline.mentoring.agreeGoals.takeover', 15, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih kesepakatan tujuan.', date '2018-01-01', null),
('deadline.mentoring.logSession.due', 20, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu pencatatan sesi.', date '2018-01-01', null),
('deadline.mentoring.logSession.reminder', 15, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat pencatatan sesi.', date '2018-01-01', null),
('deadline.mentoring.confirmSession.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu konfirmasi sesi.', date '2018-01-01', null),
('deadline.mentoring.confirmSession.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat konfirmasi sesi.', date '2018-01-01', null),
('deadline.mentoring.confirmSession.takeover', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih konfirmasi sesi.', date '2018-01-01', null),
('deadline.mentoring.reviewAsMentor.due', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu ulasan penutup mentor.', date '2018-01-01', null),
('deadline.mentoring.reviewAsMentor.reminder', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat ulasan penutup mentor.', date '2018-01-01', null),
('deadline.mentoring.reviewAsMentor.takeover', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih ulasan penutup mentor.', date '2018-01-01', null),
('deadline.mentoring.reviewAsMentee.due', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu ulasan penutup peserta mentoring.', date '2018-01-01', null),
('deadline.mentoring.reviewAsMentee.reminder', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat ulasan penutup peserta mentoring.', date '2018-01-01', null),
('deadline.mentoring.reviewAsMentee.takeover', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih ulasan penutup peserta mentoring.', date '2018-01-01', null),

-- Tenggat Evaluasi pascapelatihan (training-evaluation), dihitung dalam hari kerja sejak tugas muncul
('deadline.training-evaluation.evaluateSelf.due', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu evaluasi mandiri.', date '2018-01-01', null),
('deadline.training-evaluation.evaluateSelf.reminder', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat evaluasi mandiri.', date '2018-01-01', null),
('deadline.training-evaluation.evaluateSelf.takeover', 15, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih evaluasi mandiri.', date '2018-01-01', null),
('deadline.training-evaluation.observeBehaviour.due', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu pengamatan perilaku oleh atasan.', date '2018-01-01', null),
('deadline.training-evaluation.observeBehaviour.reminder', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat pengamatan perilaku oleh atasan.', date '2018-01-01', null),
('deadline.training-evaluation.observeBehaviour.takeover', 15, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih pengamatan perilaku oleh atasan.', date '2018-01-01', null),
('deadline.training-evaluation.interview.due', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu wawancara.', date '2018-01-01', null),
('deadline.training-evaluation.interview.reminder', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat wawancara.', date '2018-01-01', null),
('deadline.training-evaluation.interview.takeover', 20, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Sistem mengambil alih wawancara.', date '2018-01-01', null),
('deadline.training-evaluation.agreeFollowUp.due', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu kesepakatan tindak lanjut.', date '2018-01-01', null),
('deadline.training-evaluation.agreeFollowUp.reminder', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat kesepakatan tindak lanjut.', date '2018-01-01', null),
('deadline.training-evaluation.agreeFollowUp.escalation', 10, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi kesepakatan tindak lanjut kepada pejabat berikutnya.', date '2018-01-01', null),

-- Tenggat Perubahan anggaran (budget-revision), dihitung dalam hari kerja sejak tugas muncul
('deadline.budget-revision.adjustRevision.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu penyesuaian pagu baru yang tidak dapat dipenuhi.', date '2018-01-01', null),
('deadline.budget-revision.adjustRevision.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat penyesuaian pagu baru.', date '2018-01-01', null),
('deadline.budget-revision.adjustRevision.escalation', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi penyesuaian pagu baru kepada kepala BKPSDM.', date '2018-01-01', null),
('deadline.budget-revision.reviseUnitPlan.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu penyesuaian rencana unit karena perubahan anggaran.', date '2018-01-01', null),
('deadline.budget-revision.reviseUnitPlan.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat penyesuaian rencana unit.', date '2018-01-01', null),
('deadline.budget-revision.reviseUnitPlan.takeover', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Usulan sistem dipakai karena rencana unit tidak disesuaikan.', date '2018-01-01', null),
('deadline.budget-revision.endorseRevision.due', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu persetujuan penyesuaian oleh kepala perangkat daerah.', date '2018-01-01', null),
('deadline.budget-revision.endorseRevision.reminder', 2, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat persetujuan penyesuaian.', date '2018-01-01', null),
('deadline.budget-revision.endorseRevision.escalation', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi persetujuan penyesuaian kepada pejabat berikutnya.', date '2018-01-01', null),
('deadline.budget-revision.approveRevision.due', 5, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Batas waktu putusan atas perubahan anggaran.', date '2018-01-01', null),
('deadline.budget-revision.approveRevision.reminder', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Pengingat putusan atas perubahan anggaran.', date '2018-01-01', null),
('deadline.budget-revision.approveRevision.escalation', 7, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Eskalasi putusan atas perubahan anggaran kepada Wali Kota.', date '2018-01-01', null),

-- Persetujuan rencana
('approval.length.city', 2, 'pejabat', 'Kebijakan daerah (bawaan)', 'Jumlah pejabat pada jalur persetujuan rencana kota: 2 (Kepala BKPSDM dan Wali Kota), atau 3 (juga Sekretaris Daerah). Jalur pendek dianjurkan sebagai permulaan.', date '2018-01-01', null),
('approval.secretary.from', 5000000000, 'rupiah', 'Kebijakan daerah (bawaan)', 'Nilai rencana kota mulai sebesar ini melalui Sekretaris Daerah, berapa pun jumlah pejabat pada jalurnya.', date '2018-01-01', null),
('approval.unit.head.from', 200000000, 'rupiah', 'Kebijakan daerah (bawaan)', 'Nilai rencana unit mulai sebesar ini diperiksa Kepala BKPSDM, bukan analis.', date '2018-01-01', null),
('approval.revision.mayor.from', 100000000, 'rupiah', 'Kebijakan daerah (bawaan)', 'Perubahan pagu satu perangkat daerah mulai sebesar ini, dijumlahkan atas semua sumber dana, diputus Wali Kota, bukan Sekretaris Daerah.', date '2018-01-01', null),
('approval.city.resume', 1, '0 = dari awal, 1 = dilanjutkan', 'Kebijakan daerah (bawaan)', 'Setelah unit tertentu dikembalikan, persetujuan rencana kota dilanjutkan (1) pada langkah yang mengembalikan bila hanya unit itu yang berubah dan jumlah anggaran tidak naik, atau selalu diulang dari langkah pertama (0).', date '2018-01-01', null),

-- Evaluasi pascapelatihan
('evaluation.delay.days', 90, 'hari kalender', 'Kebijakan daerah (bawaan)', 'Jarak antara akhir pelatihan dan evaluasi perilaku serta hasilnya.', date '2018-01-01', null),
('evaluation.band.VERY_GOOD', 91, 'indeks', 'Instrumen evaluasi pascapelatihan BPSDM; batas setengah terbuka', 'Indeks sekurang-kurangnya sebesar ini berarti Sangat Baik.', date '2018-01-01', null),
('evaluation.band.GOOD', 81, 'indeks', 'Instrumen evaluasi pascapelatihan BPSDM; batas setengah terbuka', 'Indeks sekurang-kurangnya sebesar ini berarti Baik.', date '2018-01-01', null),
('evaluation.band.FAIR', 71, 'indeks', 'Instrumen evaluasi pascapelatihan BPSDM; batas setengah terbuka', 'Indeks sekurang-kurangnya sebesar ini berarti Cukup.', date '2018-01-01', null),
('evaluation.band.POOR', 61, 'indeks', 'Instrumen evaluasi pascapelatihan BPSDM; batas setengah terbuka', 'Indeks sekurang-kurangnya sebesar ini berarti Kurang; di bawahnya Sangat Kurang.', date '2018-01-01', null),
('evaluation.extreme.high', 91, 'indeks', 'Success Case Method (Brinkerhoff); batas kebijakan daerah (bawaan)', 'Indeks sekurang-kurangnya sebesar ini ditelusuri dengan wawancara sebagai kisah sukses.', date '2018-01-01', null),
('evaluation.extreme.low', 61, 'indeks', 'Success Case Method (Brinkerhoff); batas kebijakan daerah (bawaan)', 'Indeks di bawah ini ditelusuri dengan wawancara tentang penghambat.', date '2018-01-01', null),
('evaluation.gain.medium', 0.3, '0-1', 'Hake 1998', 'Peningkatan ternormalisasi sekurang-kurangnya sebesar ini berarti sedang.', date '2018-01-01', null),
('evaluation.gain.high', 0.7, '0-1', 'Hake 1998', 'Peningkatan ternormalisasi di atas ini berarti tinggi.', date '2018-01-01', null),
('evaluation.gain.highest-pre-test', 95, 'nilai 0-100', 'Kebijakan daerah (bawaan)', 'Di atas nilai tes awal ini peningkatan ternormalisasi tidak dihitung karena tidak stabil.', date '2018-01-01', null),

-- Sosialisasi: mengingatkan yang belum mengisi survei kebutuhan
('nudge.pause', 3, 'hari kerja', 'Kebijakan daerah (bawaan)', 'Jarak paling sedikit antara dua pengingat survei kepada pegawai satu perangkat daerah.', date '2018-01-01', null),

-- Mentoring: syarat mutlak ada di kode, pembobotan calon mentor di sini
('mentoring.capacity', 3, 'mentee', 'Kebijakan daerah (bawaan)', 'Jumlah mentee bawaan seorang mentor pada saat yang sama.', date '2018-01-01', null),
('mentoring.period.months', 6, 'bulan', 'Kebijakan daerah (bawaan)', 'Lama masa mentoring, paling jauh sampai akhir tahun siklus.', date '2018-01-01', null),
('mentoring.weight.coverage', 40, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot seberapa banyak kesenjangan mentee yang dikuasai mentor.', date '2018-01-01', null),
('mentoring.weight.family', 15, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot rumpun jabatan yang sama.', date '2018-01-01', null),
('mentoring.weight.unit', 10, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot unit kerja yang berbeda.', date '2018-01-01', null),
('mentoring.weight.seniority', 10, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot selisih masa kerja.', date '2018-01-01', null),
('mentoring.weight.load', 10, 'bobot', 'Kebijakan daerah (bawaan)', 'Bobot mentor yang belum banyak membimbing.', date '2018-01-01', null),
('mentoring.seniority.years', 5, 'tahun', 'Kebijakan daerah (bawaan)', 'Selisih masa kerja yang dinilai penuh.', date '2018-01-01', null);

-- Keseimbangan cara belajar (10:20:70), petunjuk bagi usulan rencana
insert into rule_value (code, amount, measure, legal_basis, description, valid_from, valid_to) values
('mix.formal', 10, 'persen', 'Pola 10:20:70, praktik kementerian', 'Porsi acuan jam pelajaran dari pelatihan dan pendidikan formal.', date '2018-01-01', null),
('mix.social', 20, 'persen', 'Pola 10:20:70, praktik kementerian', 'Porsi acuan jam pelajaran yang dipelajari dari orang lain.', date '2018-01-01', null),
('mix.workplace', 70, 'persen', 'Pola 10:20:70, praktik kementerian', 'Porsi acuan jam pelajaran yang menyatu dengan pekerjaan.', date '2018-01-01', null),
('mix.tolerance', 15, 'persen', 'Kebijakan daerah (bawaan)', 'Kekurangan porsi (persen poin) yang dibiarkan sebelum usulan rencana memilih bentuk pengganti.', date '2018-01-01', null);

-- What a city may set a rule to: from, to, decimals. First by the unit of the number, then what a regulation or a formula
-- narrows. A floor cannot be lowered and a ceiling cannot be raised by a city.

update rule_value set lowest = 1, highest = 250, decimals = 0 where tenant is null and measure = 'hari kerja';
update rule_value set lowest = 1, highest = 365, decimals = 0 where tenant is null and measure = 'hari kalender';
update rule_value set lowest = 1, highest = 24, decimals = 0 where tenant is null and measure = 'bulan';
update rule_value set lowest = 0, highest = 40, decimals = 0 where tenant is null and measure = 'tahun';
update rule_value set lowest = 1, highest = 5, decimals = 0 where tenant is null and measure in ('level 1-5', '1-5');
update rule_value set lowest = 0, highest = 1, decimals = 2 where tenant is null and measure = '0-1';
update rule_value set lowest = 0.01, highest = 100, decimals = 2 where tenant is null and measure = 'bobot';
update rule_value set lowest = 1, highest = 100, decimals = 1 where tenant is null and measure in ('persen', 'indeks');
update rule_value set lowest = 1, highest = 20, decimals = 0 where tenant is null and measure = 'mentee';

update rule_value set lowest = 0, highest = 10000000000000, decimals = 0 where tenant is null and measure = 'rupiah';
update rule_value set lowest = 2, highest = 3, decimals = 0 where tenant is null and code = 'approval.length.city';
update rule_value set lowest = 0, highest = 1, decimals = 0 where tenant is null and code = 'approval.city.resume';

-- A city may leave a source out; not all that say a level, see RuleSum.
update rule_value set lowest = 0, highest = 100, decimals = 2 where tenant is null and code like 'needs.weight.%';

update rule_value set lowest = 0, highest = 100, decimals = 0 where tenant is null and code like 'mix.%';
update rule_value set lowest = 20, highest = 200, decimals = 0 where tenant is null and code = 'hours.floor';
update rule_value set lowest = 1, highest = 24, decimals = 0 where tenant is null and code = 'hours.ceiling.pppk';
update rule_value set lowest = 0, highest = 1, decimals = 0 where tenant is null and code = 'hours.ceiling.pppk.enforced';
update rule_value set lowest = 30, highest = 60, decimals = 0 where tenant is null and code = 'hours.minutes-per-jp';
update rule_value set lowest = 1, highest = 3, decimals = 0 where tenant is null and code = 'acting.months';
update rule_value set lowest = 0, highest = 1, decimals = 0 where tenant is null and code = 'acting.extensions';
update rule_value set lowest = 0, highest = 1, decimals = 0 where tenant is null and code = 'acting.levels-below';
update rule_value set lowest = 1, highest = 12, decimals = 0 where tenant is null and code = 'mentoring.period.months';
-- At 100 the normalised gain would divide by nothing.
update rule_value set lowest = 50, highest = 99, decimals = 0 where tenant is null and code = 'evaluation.gain.highest-pre-test';
