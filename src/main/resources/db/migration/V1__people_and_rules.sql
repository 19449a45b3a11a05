-- Who works where, what their positions require, and the numbers that regulations set.
-- A foreign key to a row of a city always includes the city, so no row can point across the border.

create table tenant (
    id varchar(40) primary key,
    name varchar(100) not null,
    agency varchar(150) not null,
    zone varchar(40) not null
);

-- Somebody who can log in. For civil servants the id is also the id of the employee.
create table account (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    email varchar(254) not null unique,
    nip varchar(18) unique,
    display_name varchar(150) not null,
    password_hash varchar(255), -- null: no password yet, cannot log in
    must_change boolean default false not null,
    demo_password boolean default false not null, -- has the published password of the demo city
    active boolean default true not null,
    unique (tenant, id),
    check (email = lower(email))
);

create index account_by_name on account (tenant, display_name);

create table role_grant (
    account_id varchar(40) not null references account (id),
    role_name varchar(40) not null,
    scope varchar(40), -- id of a unit or a partner, null for the whole city
    unique nulls not distinct (account_id, role_name, scope)
);

create index role_grant_by_role on role_grant (role_name, scope);

create table work_unit (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    parent_id varchar(40),
    name varchar(150) not null,
    short_name varchar(40) not null,
    kind varchar(20) not null,
    head_id varchar(40), -- null while the post of its head is vacant
    valid_from date not null,
    valid_to date, -- last day, null: open end
    unique (tenant, id),
    foreign key (tenant, parent_id) references work_unit (tenant, id),
    foreign key (tenant, head_id) references account (tenant, id)
);

create index work_unit_by_parent on work_unit (tenant, parent_id);

create index work_unit_by_head on work_unit (tenant, head_id);

create table job_position (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    title varchar(150) not null,
    position_class varchar(20) not null,
    job_family varchar(60) not null,
    next_position_id varchar(40), -- the next step of the career path
    unique (tenant, id),
    foreign key (tenant, next_position_id) references job_position (tenant, id)
);

create table employee (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    employment_kind varchar(20) not null,
    grade varchar(10), -- golongan ruang
    joined_on date not null,
    agreement_start date, -- start of the work agreement of a PPPK
    location varchar(100),
    unique (tenant, id),
    foreign key (tenant, id) references account (tenant, id)
);

-- Where an employee works, in which position and under whom, over time. Periods of one employee do not overlap.
create table placement (
    employee_id varchar(40) not null,
    tenant varchar(40) not null,
    unit_id varchar(40) not null,
    position_id varchar(40) not null,
    supervisor_id varchar(40), -- null: the head of the unit or of a unit above
    valid_from date not null,
    valid_to date, -- last day, null: open end
    primary key (employee_id, valid_from),
    foreign key (tenant, employee_id) references employee (tenant, id),
    foreign key (tenant, unit_id) references work_unit (tenant, id),
    foreign key (tenant, position_id) references job_position (tenant, id),
    foreign key (tenant, supervisor_id) references account (tenant, id)
);

create index placement_by_unit on placement (tenant, unit_id);

create index placement_by_supervisor on placement (tenant, supervisor_id);

-- Plt. and Plh.: who acts as head of a unit, and on which letter.
create table acting_official (
    id varchar(40) primary key,
    tenant varchar(40) not null,
    unit_id varchar(40) not null,
    position_id varchar(40) not null, -- the office that is filled in for
    employee_id varchar(40) not null,
    kind varchar(10) not null,
    letter_no varchar(80) not null,
    valid_from date not null,
    valid_to date not null,
    foreign key (tenant, unit_id) references work_unit (tenant, id),
    foreign key (tenant, position_id) references job_position (tenant, id),
    foreign key (tenant, employee_id) references employee (tenant, id)
);

create index acting_official_by_unit on acting_official (tenant, unit_id, valid_from);

create index acting_official_by_employee on acting_official (tenant, employee_id, valid_from);

-- The dictionary of competencies: national ones have no tenant, technical ones may belong to a city.
create table competency (
    id varchar(40) primary key,
    tenant varchar(40) references tenant (id),
    name varchar(120) not null,
    kind varchar(20) not null,
    sort_order integer not null,
    description varchar(500) not null
);

-- Required levels (SKJ). A position without a row for a managerial or socio-cultural competency has the level of its
-- class, see the rules standard.level.<class>.
create table position_standard (
    position_id varchar(40) not null,
    tenant varchar(40) not null,
    competency_id varchar(40) not null references competency (id),
    required_level integer not null check (required_level between 1 and 5),
    valid_from date not null,
    valid_to date,
    primary key (position_id, competency_id, valid_from),
    foreign key (tenant, position_id) references job_position (tenant, id)
);

create table competency_assessment (
    employee_id varchar(40) not null,
    tenant varchar(40) not null,
    competency_id varchar(40) not null references competency (id),
    assessed_on date not null,
    source varchar(30) not null,
    level integer not null check (level between 1 and 5),
    primary key (employee_id, competency_id, assessed_on, source),
    foreign key (tenant, employee_id) references employee (tenant, id)
);

-- One SKP predicate per person and year.
create table performance_result (
    employee_id varchar(40) not null,
    tenant varchar(40) not null,
    for_year integer not null,
    predicate varchar(20) not null,
    primary key (employee_id, for_year),
    foreign key (tenant, employee_id) references employee (tenant, id)
);

create table unit_indicator (
    id varchar(40) primary key,
    tenant varchar(40) not null,
    unit_id varchar(40) not null,
    for_year integer not null,
    name varchar(200) not null,
    measure varchar(40) not null,
    direction varchar(20) not null,
    baseline numeric(18, 4),
    target numeric(18, 4) not null,
    actual numeric(18, 4),
    unique (tenant, unit_id, for_year, name),
    foreign key (tenant, unit_id) references work_unit (tenant, id)
);

-- Numbers set by a regulation (no tenant) or by a city.
create table rule_value (
    code varchar(120) not null,
    tenant varchar(40) references tenant (id),
    amount numeric(18, 4) not null,
    measure varchar(40) not null,
    legal_basis varchar(300) not null,
    description varchar(500) not null,
    valid_from date not null,
    valid_to date, -- last day, null: open end
    unique nulls not distinct (code, tenant, valid_from)
);

create table holiday (
    tenant varchar(40) references tenant (id), -- null: everywhere
    holiday_date date not null,
    name varchar(150) not null,
    unique nulls not distinct (tenant, holiday_date)
);

-- Managerial and socio-cultural competencies of PermenPANRB 38/2017.
insert into competency (id, name, kind, sort_order, description) values
('integrity', 'Integritas', 'MANAGERIAL', 1, 'Bertindak jujur dan selaras dengan nilai, norma, dan etika organisasi.'),
('teamwork', 'Kerja Sama', 'MANAGERIAL', 2, 'Membangun hubungan kerja yang saling mendukung untuk mencapai tujuan bersama.'),
('communication', 'Komunikasi', 'MANAGERIAL', 3, 'Menyampaikan dan menerima informasi secara jelas, lisan maupun tertulis.'),
('results', 'Orientasi pada Hasil', 'MANAGERIAL', 4, 'Menyelesaikan pekerjaan tepat waktu dengan mutu yang terus ditingkatkan.'),
('service', 'Pelayanan Publik', 'MANAGERIAL', 5, 'Melayani kebutuhan masyarakat secara cepat, adil, dan sesuai standar.'),
('development', 'Pengembangan Diri dan Orang Lain', 'MANAGERIAL', 6, 'Mengembangkan kemampuan sendiri dan membantu orang lain berkembang.'),
('change', 'Mengelola Perubahan', 'MANAGERIAL', 7, 'Menyesuaikan diri dengan keadaan baru dan mendorong pembaruan cara kerja.'),
('decision', 'Pengambilan Keputusan', 'MANAGERIAL', 8, 'Mengambil keputusan yang tepat berdasarkan data dan memperhitungkan risikonya.'),
('unity', 'Perekat Bangsa', 'SOCIO_CULTURAL', 9, 'Menghargai keberagaman dan menjaga persatuan dalam pelayanan dan pergaulan kerja.');

-- Whether the story of the demo people was told to its end, and how far somebody has moved time ahead since; empty
-- without a demo.
create table demo_story (
    finished boolean not null,
    ahead_seconds bigint default 0 not null
);
