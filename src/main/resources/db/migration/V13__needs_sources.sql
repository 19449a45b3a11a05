-- Where the numbers of a need come from, and what they say together.

alter table need_rating add column assessed_source varchar(40); -- how the assessed level was found
alter table need_rating add column assessed_on date;
alter table need_rating add column combined_level numeric(6, 4); -- weighted mean of the known levels, null: none known
alter table need_rating add column combined_gap numeric(6, 4); -- with the performance, in levels

alter table needs_case add column predicate_shortfall numeric(6, 4); -- null: predicate not known
alter table needs_case add column indicator_shortfall numeric(6, 4); -- null: no indicator of the unit measured

-- What people tick beside their levels: what is in their way, their circumstances, how and what they want to learn, and
-- whether they would teach others.
create table needs_choice (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    kind varchar(20) not null, -- BARRIER, CONSTRAINT, METHOD, TOPIC, TEACHING
    code varchar(40) not null, -- of the kind; of a TOPIC the competency
    detail varchar(300), -- of TEACHING: about what
    primary key (tenant, for_year, case_id, kind, code),
    foreign key (tenant, for_year, case_id) references needs_case (tenant, for_year, case_id)
);

-- What somebody has begun to write for the next version of the own plan.
create table individual_plan_draft (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    base_version integer not null, -- the version it was begun on; of no use for a later one
    answers varchar(8000) not null, -- the fields of the form, JSON
    saved_at timestamp with time zone not null,
    primary key (tenant, for_year, case_id),
    foreign key (tenant, for_year, case_id) references individual_plan (tenant, for_year, case_id)
);

-- What was said about a plan, outside of decisions. Rows are only ever added.
create table plan_comment (
    tenant varchar(40) not null,
    for_year integer not null,
    process varchar(40) not null,
    case_id varchar(40) not null,
    seq integer not null,
    version integer not null, -- of the plan at that time
    text varchar(1000) not null,
    made_by varchar(40) not null,
    acting_title varchar(200), -- office of a Plt. or Plh.
    made_at timestamp with time zone not null,
    primary key (tenant, for_year, process, case_id, seq)
);

-- Who has to be trained by rule: new civil servants, posts of a class, positions that require a certificate. A rule is met
-- by whoever holds its certificate.
create table mandatory_training (
    tenant varchar(40) not null references tenant (id),
    id varchar(40) not null,
    occasion varchar(20) not null, -- NEW_CPNS, POSITION_CLASS, CERTIFICATE
    position_class varchar(30), -- of POSITION_CLASS
    certificate varchar(100) not null, -- what proves it
    programme_id varchar(40) not null, -- of the catalogue
    within_months integer not null check (within_months between 1 and 60), -- from joining, or from taking the post
    legal_basis varchar(300) not null,
    valid_from date not null,
    valid_to date, -- last day, null: open end
    made_by varchar(40) not null,
    made_at timestamp with time zone not null,
    primary key (tenant, id)
);

-- Certificates that a position requires.
create table position_certificate (
    tenant varchar(40) not null,
    position_id varchar(40) not null,
    certificate varchar(100) not null,
    legal_basis varchar(300),
    primary key (tenant, position_id, certificate),
    foreign key (tenant, position_id) references job_position (tenant, id)
);

-- Certificates that people hold.
create table employee_certificate (
    tenant varchar(40) not null,
    employee_id varchar(40) not null,
    certificate varchar(100) not null,
    issued_on date not null,
    number varchar(100),
    valid_to date, -- last day, null: for good
    primary key (tenant, employee_id, certificate, issued_on),
    foreign key (tenant, employee_id) references employee (tenant, id)
);

alter table plan_item add column mandatory boolean default false not null; -- by a rule of mandatory training

-- Questions that a unit adds to the self-assessment of a year. They are fixed once the year's cycle is opened, so each year
-- has its own version.
create table unit_question (
    tenant varchar(40) not null,
    for_year integer not null,
    unit_id varchar(40) not null, -- a planning unit
    slot integer not null check (slot between 1 and 5), -- place in the form
    kind varchar(10) not null, -- SCALE, TEXT
    text varchar(200) not null,
    made_by varchar(40) not null,
    made_at timestamp with time zone not null,
    primary key (tenant, for_year, unit_id, slot),
    foreign key (tenant, unit_id) references work_unit (tenant, id)
);

create table unit_answer (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    unit_id varchar(40) not null, -- whose question it is
    slot integer not null,
    scale integer check (scale between 1 and 5),
    text varchar(500),
    primary key (tenant, for_year, case_id, unit_id, slot),
    foreign key (tenant, for_year, case_id) references needs_case (tenant, for_year, case_id),
    foreign key (tenant, for_year, unit_id, slot) references unit_question (tenant, for_year, unit_id, slot)
);

-- What a unit needs and masters as a whole, as its planner or head sees it.
create table unit_survey (
    tenant varchar(40) not null,
    for_year integer not null,
    unit_id varchar(40) not null,
    competency_id varchar(40) not null references competency (id),
    need integer not null check (need between 1 and 5),
    mastery integer not null check (mastery between 1 and 5),
    primary key (tenant, for_year, unit_id, competency_id),
    foreign key (tenant, unit_id) references work_unit (tenant, id)
);

create table unit_survey_note (
    tenant varchar(40) not null,
    for_year integer not null,
    unit_id varchar(40) not null,
    barriers varchar(1000),
    topics varchar(1000),
    answered_by varchar(40) not null,
    answered_at timestamp with time zone not null,
    primary key (tenant, for_year, unit_id),
    foreign key (tenant, unit_id) references work_unit (tenant, id)
);
