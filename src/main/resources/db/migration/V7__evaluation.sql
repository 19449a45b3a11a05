-- Evaluation after training: instruments, and one case per finished participation with its answers and what follows.

-- A version never changes once it was used; a new wording is a new version.
create table evaluation_instrument (
    id varchar(40) not null,
    version integer not null,
    perspective varchar(20) not null, -- SELF, SUPERVISOR, INTERVIEW
    valid_from date not null,
    valid_to date, -- last day, null: open end
    primary key (id, version)
);

create table evaluation_item (
    instrument_id varchar(40) not null,
    version integer not null,
    slot integer not null check (slot between 1 and 8), -- place in the form
    dimension varchar(20) not null, -- BEHAVIOUR, RESULT, RELEVANCE, QUESTION
    text varchar(300) not null,
    primary key (instrument_id, version, slot),
    foreign key (instrument_id, version) references evaluation_instrument (id, version)
);

insert into evaluation_instrument (id, version, perspective, valid_from) values
('self', 1, 'SELF', date '2018-01-01'),
('supervisor', 1, 'SUPERVISOR', date '2018-01-01'),
('interview', 1, 'INTERVIEW', date '2018-01-01');

insert into evaluation_item (instrument_id, version, slot, dimension, text) values
('self', 1, 1, 'BEHAVIOUR', 'Saya menerapkan hasil pelatihan ini dalam tugas sehari-hari.'),
('self', 1, 2, 'BEHAVIOUR', 'Saya dapat menerapkannya tanpa bantuan orang lain.'),
('self', 1, 3, 'BEHAVIOUR', 'Saya memperbaiki cara kerja saya berdasarkan pelatihan ini.'),
('self', 1, 4, 'BEHAVIOUR', 'Saya membagikan hasil pelatihan ini kepada rekan kerja.'),
('self', 1, 5, 'RESULT', 'Mutu hasil kerja saya meningkat setelah pelatihan ini.'),
('self', 1, 6, 'RESULT', 'Pekerjaan saya selesai lebih cepat atau lebih tepat waktu.'),
('self', 1, 7, 'RESULT', 'Masyarakat atau pengguna layanan unit kami merasakan manfaatnya.'),
('self', 1, 8, 'RELEVANCE', 'Isi pelatihan ini sesuai dengan kebutuhan tugas saya.'),
('supervisor', 1, 1, 'BEHAVIOUR', 'Pegawai menerapkan hasil pelatihan ini dalam tugas sehari-hari.'),
('supervisor', 1, 2, 'BEHAVIOUR', 'Pegawai dapat menerapkannya tanpa bantuan orang lain.'),
('supervisor', 1, 3, 'BEHAVIOUR', 'Pegawai memperbaiki cara kerjanya berdasarkan pelatihan ini.'),
('supervisor', 1, 4, 'BEHAVIOUR', 'Pegawai membagikan hasil pelatihan ini kepada rekan kerja.'),
('supervisor', 1, 5, 'RESULT', 'Mutu hasil kerja pegawai meningkat setelah pelatihan ini.'),
('supervisor', 1, 6, 'RESULT', 'Pekerjaan pegawai selesai lebih cepat atau lebih tepat waktu.'),
('supervisor', 1, 7, 'RESULT', 'Masyarakat atau pengguna layanan unit kami merasakan manfaatnya.'),
('supervisor', 1, 8, 'RELEVANCE', 'Isi pelatihan ini sesuai dengan kebutuhan tugas pegawai.'),
('interview', 1, 1, 'QUESTION', 'Ceritakan satu keadaan nyata ketika hasil pelatihan dipakai di tempat kerja.'),
('interview', 1, 2, 'QUESTION', 'Apa yang berubah bagi pekerjaan atau bagi masyarakat, dan bagaimana hal itu dapat dibuktikan?'),
('interview', 1, 3, 'QUESTION', 'Siapa atau apa yang membantu penerapannya?'),
('interview', 1, 4, 'QUESTION', 'Apa yang menghambat, dan apa yang seharusnya berbeda pada pelatihan atau di tempat kerja?');

create table evaluation_case (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null, -- the participation
    employee_id varchar(40) not null,
    unit_id varchar(40) not null, -- where the person worked when the evaluation was planned
    programme_id varchar(40) not null,
    programme varchar(200) not null,
    ended_on date not null, -- last day of the training
    due_on date not null, -- when to ask
    pre_score integer, -- 0 to 100, null: no such test
    post_score integer,
    state varchar(20) not null, -- PLANNED, OBSERVED, FINISHED
    index_all numeric(5, 2), -- 0 to 100, null: nobody answered
    index_self numeric(5, 2),
    index_supervisor numeric(5, 2),
    valid_self integer, -- answers that count
    valid_supervisor integer,
    relevance numeric(5, 2), -- 0 to 100
    band varchar(20),
    extreme varchar(10), -- HIGH, LOW
    gain numeric(6, 3), -- normalised
    asked_id varchar(40), -- the superior asked for the follow-up after an escalation
    no_follow_up_reason varchar(500),
    follow_up_by varchar(40),
    recognition varchar(40),
    recognition_reason varchar(500),
    finished_at timestamp with time zone,
    primary key (tenant, for_year, case_id),
    foreign key (tenant, for_year) references cycle (tenant, for_year),
    foreign key (tenant, employee_id) references employee (tenant, id),
    foreign key (tenant, unit_id) references work_unit (tenant, id)
);

create index evaluation_case_by_employee on evaluation_case (tenant, employee_id, for_year);

create index evaluation_case_by_programme on evaluation_case (tenant, programme_id, for_year);

-- Competencies that the training was to develop, in the order of the form.
create table evaluation_competency (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    slot integer not null check (slot between 1 and 3),
    competency_id varchar(40) not null references competency (id),
    level integer check (level between 1 and 5), -- as the supervisor observed it
    primary key (tenant, for_year, case_id, slot),
    foreign key (tenant, for_year, case_id) references evaluation_case (tenant, for_year, case_id)
);

create table evaluation_response (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    perspective varchar(20) not null, -- SELF, SUPERVISOR
    instrument_id varchar(40) not null,
    version integer not null,
    answered_by varchar(40) not null,
    answered_at timestamp with time zone not null,
    chances varchar(20), -- MANY, SOME, NONE
    examples varchar(1000) not null,
    obstacles varchar(1000),
    primary key (tenant, for_year, case_id, perspective),
    foreign key (tenant, for_year, case_id) references evaluation_case (tenant, for_year, case_id),
    foreign key (instrument_id, version) references evaluation_instrument (id, version)
);

create table evaluation_answer (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    perspective varchar(20) not null,
    slot integer not null,
    score integer check (score between 1 and 5), -- null: cannot be judged
    primary key (tenant, for_year, case_id, perspective, slot),
    foreign key (tenant, for_year, case_id, perspective)
        references evaluation_response (tenant, for_year, case_id, perspective)
);

-- Indicators of the unit as they were when the index was computed.
create table evaluation_indicator (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    name varchar(200) not null,
    measure varchar(40) not null,
    direction varchar(20) not null,
    before_value numeric(18, 4),
    after_value numeric(18, 4),
    primary key (tenant, for_year, case_id, name),
    foreign key (tenant, for_year, case_id) references evaluation_case (tenant, for_year, case_id)
);

create table evaluation_interview (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    story varchar(2000) not null,
    helped varchar(1000) not null,
    hindered varchar(1000) not null,
    proof varchar(1000) not null,
    interviewed_by varchar(40) not null,
    interviewed_at timestamp with time zone not null,
    primary key (tenant, for_year, case_id),
    foreign key (tenant, for_year, case_id) references evaluation_case (tenant, for_year, case_id)
);

create table follow_up (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    slot integer not null check (slot between 1 and 3),
    priority varchar(10) not null, -- HIGH, MEDIUM, LOW
    action varchar(300) not null, -- what will be applied
    place varchar(200) not null, -- where at work
    responsible varchar(20) not null, -- EMPLOYEE, SUPERVISOR, UNIT
    due_on date not null,
    indicator varchar(300) not null, -- how it shows
    state varchar(10) not null, -- OPEN, DONE
    proof varchar(500),
    closed_by varchar(40),
    closed_at timestamp with time zone,
    primary key (tenant, for_year, case_id, slot),
    foreign key (tenant, for_year, case_id) references evaluation_case (tenant, for_year, case_id)
);
