-- National holidays and collective leave. This file is the one place for them; a city's own holidays are rows with its
-- name in the same table and stay as they are.

delete from holiday where tenant is null;

insert into holiday (holiday_date, name) values
-- 2026: Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan dan Menteri PANRB 1497/2025, 2/2025 dan 5/2025
(date '2026-01-01', 'Tahun Baru 2026 Masehi'),
(date '2026-01-16', 'Isra Mikraj Nabi Muhammad SAW'),
(date '2026-02-16', 'Cuti bersama Tahun Baru Imlek 2577 Kongzili'),
(date '2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'),
(date '2026-03-18', 'Cuti bersama Hari Suci Nyepi'),
(date '2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'),
(date '2026-03-20', 'Cuti bersama Idulfitri 1447 Hijriah'),
(date '2026-03-21', 'Idulfitri 1447 Hijriah'),
(date '2026-03-22', 'Idulfitri 1447 Hijriah'),
(date '2026-03-23', 'Cuti bersama Idulfitri 1447 Hijriah'),
(date '2026-03-24', 'Cuti bersama Idulfitri 1447 Hijriah'),
(date '2026-04-03', 'Wafat Yesus Kristus'),
(date '2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
(date '2026-05-01', 'Hari Buruh Internasional'),
(date '2026-05-14', 'Kenaikan Yesus Kristus'),
(date '2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'),
(date '2026-05-27', 'Iduladha 1447 Hijriah'),
(date '2026-05-28', 'Cuti bersama Iduladha 1447 Hijriah'),
(date '2026-05-31', 'Hari Raya Waisak 2570 BE'),
(date '2026-06-01', 'Hari Lahir Pancasila'),
(date '2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'),
(date '2026-08-17', 'Proklamasi Kemerdekaan'),
(date '2026-08-25', 'Maulid Nabi Muhammad SAW'),
(date '2026-12-24', 'Cuti bersama Kelahiran Yesus Kristus'),
(date '2026-12-25', 'Kelahiran Yesus Kristus'),

-- 2027: the decree is to be entered when it is published; "perkiraan" marks computed or usual dates
(date '2027-01-01', 'Tahun Baru 2027 Masehi'),
(date '2027-01-05', 'Isra Mikraj Nabi Muhammad SAW (perkiraan)'),
(date '2027-02-06', 'Tahun Baru Imlek 2578 Kongzili (perkiraan)'),
(date '2027-03-08', 'Hari Suci Nyepi (Tahun Baru Saka 1949) (perkiraan)'),
(date '2027-03-09', 'Cuti bersama Idulfitri 1448 Hijriah (perkiraan)'),
(date '2027-03-10', 'Idulfitri 1448 Hijriah (perkiraan)'),
(date '2027-03-11', 'Idulfitri 1448 Hijriah (perkiraan)'),
(date '2027-03-12', 'Cuti bersama Idulfitri 1448 Hijriah (perkiraan)'),
(date '2027-03-15', 'Cuti bersama Idulfitri 1448 Hijriah (perkiraan)'),
(date '2027-03-26', 'Wafat Yesus Kristus (perkiraan)'),
(date '2027-03-28', 'Kebangkitan Yesus Kristus (Paskah) (perkiraan)'),
(date '2027-05-01', 'Hari Buruh Internasional'),
(date '2027-05-06', 'Kenaikan Yesus Kristus (perkiraan)'),
(date '2027-05-07', 'Cuti bersama Kenaikan Yesus Kristus (perkiraan)'),
(date '2027-05-17', 'Iduladha 1448 Hijriah (perkiraan)'),
(date '2027-05-18', 'Cuti bersama Iduladha 1448 Hijriah (perkiraan)'),
(date '2027-05-20', 'Hari Raya Waisak 2571 BE (perkiraan)'),
(date '2027-06-01', 'Hari Lahir Pancasila'),
(date '2027-06-06', '1 Muharam Tahun Baru Islam 1449 Hijriah (perkiraan)'),
(date '2027-08-15', 'Maulid Nabi Muhammad SAW (perkiraan)'),
(date '2027-08-17', 'Proklamasi Kemerdekaan'),
(date '2027-12-24', 'Cuti bersama Kelahiran Yesus Kristus (perkiraan)'),
(date '2027-12-25', 'Kelahiran Yesus Kristus');

update holiday set collective_leave = true where tenant is null and name like 'Cuti bersama%';
