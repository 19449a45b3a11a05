-- The catalogue, classes and those who take part, and the ledger of hours.
-- A foreign key to a row of a city always includes the city, so no row can point across the border.

create table partner (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    name varchar(150) not null,
    kind varchar(20) not null,
    place varchar(100) not null,
    active boolean default true not null,
    unique (tenant, id)
);

create table programme (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    title varchar(200) not null,
    description varchar(1000) not null,
    learning_type varchar(40) not null,
    learning_mode varchar(20) not null,
    jp integer not null check (jp > 0), -- what it counts when nothing is capped
    days integer not null check (days > 0),
    minutes integer not null check (minutes > 0),
    cost bigint not null check (cost >= 0), -- IDR per participant
    international boolean default false not null,
    partner_id varchar(40) not null,
    min_participants integer not null,
    max_participants integer not null,
    active boolean default true not null,
    unique (tenant, id),
    foreign key (tenant, partner_id) references partner (tenant, id)
);

create table programme_competency (
    tenant varchar(40) not null,
    programme_id varchar(40) not null,
    competency_id varchar(40) not null references competency (id),
    from_level integer not null,
    to_level integer not null,
    primary key (tenant, programme_id, competency_id),
    foreign key (tenant, programme_id) references programme (tenant, id),
    check (from_level >= 1 and from_level < to_level and to_level <= 5)
);

create index programme_by_competency on programme_competency (tenant, competency_id);

-- Classes, one row per case of training-class.
create table training_class (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    programme_id varchar(40) not null,
    state varchar(20) not null, -- PLANNED, REQUESTED, CONFIRMED, RUNNING, FINISHED, CANCELLED
    partner_id varchar(40) not null,
    place varchar(200),
    starts_on date,
    ends_on date,
    quota integer,
    note varchar(1000),
    scheduled_by varchar(40),
    confirmed_by varchar(40),
    decline_reason varchar(1000), -- why the partner could not at the dates asked before
    scheduling_escalated boolean default false not null,
    results_escalated boolean default false not null,
    seat_changes integer default 0 not null, -- written to make those who fill seats come one after the other
    results_by varchar(40),
    results_note varchar(1000),
    pairs integer, -- participants with both scores
    mean_pre numeric(6, 2),
    mean_post numeric(6, 2),
    gain numeric(8, 4), -- normalised gain of the class averages
    effect_size numeric(8, 4),
    cost bigint, -- IDR, realised
    cancelled_by varchar(40), -- null: the year ended
    cancel_reason varchar(500),
    primary key (tenant, for_year, case_id),
    foreign key (tenant, programme_id) references programme (tenant, id),
    foreign key (tenant, partner_id) references partner (tenant, id)
);

create index training_class_by_programme on training_class (tenant, for_year, programme_id);

-- Somebody's place in a class, or somebody's e-learning or self-study: one row per case of training-participation.
create table participation (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    employee_id varchar(40) not null,
    programme_id varchar(40) not null,
    class_id varchar(40), -- null: at one's own pace
    item_id varchar(40), -- item of the plan it rests on
    state varchar(20) not null,
    seat_rank integer, -- order of nomination
    decline_reason varchar(500),
    attended boolean, -- null: not recorded yet
    pre_score integer,
    post_score integer,
    started_on date,
    finished_on date,
    days integer,
    minutes integer,
    certificate_no varchar(80),
    certificate_on date,
    issuer varchar(150),
    evidence_link varchar(500),
    evidence_note varchar(1000),
    return_reason varchar(1000),
    verification_escalated boolean default false not null,
    material integer,
    trainer integer,
    relevance integer,
    organisation integer,
    remark varchar(1000),
    item_deferred boolean default false not null, -- the plan was told that the item was not used
    primary key (tenant, for_year, case_id),
    unique (tenant, for_year, class_id, employee_id),
    foreign key (tenant, employee_id) references employee (tenant, id),
    foreign key (tenant, programme_id) references programme (tenant, id),
    foreign key (tenant, for_year, class_id) references training_class (tenant, for_year, case_id)
);

create index participation_by_employee on participation (tenant, employee_id, for_year);

create index participation_by_programme on participation (tenant, for_year, programme_id);

-- What evaluations at work say of a programme, one row per participation evaluated.
create table programme_feedback (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    programme_id varchar(40) not null,
    index_score numeric(6, 2),
    relevance numeric(6, 2),
    primary key (tenant, for_year, case_id),
    foreign key (tenant, for_year, case_id) references participation (tenant, for_year, case_id),
    foreign key (tenant, programme_id) references programme (tenant, id)
);

create index programme_feedback_by_programme on programme_feedback (tenant, programme_id);

-- Who decided what on a class or participation, and why. Rows are only ever added.
create table training_decision (
    tenant varchar(40) not null,
    for_year integer not null,
    process varchar(40) not null,
    case_id varchar(40) not null,
    seq integer not null,
    step varchar(30) not null,
    outcome varchar(20) not null,
    reason varchar(1000),
    decided_by varchar(40), -- null: the system, at a deadline
    acting_title varchar(200), -- office of a Plt. or Plh.
    decided_at timestamp with time zone not null,
    primary key (tenant, for_year, process, case_id, seq)
);

-- Nothing but the lock that makes postings for one person come one after the other.
create table hours_account (
    tenant varchar(40) not null,
    employee_id varchar(40) not null,
    postings integer not null,
    primary key (tenant, employee_id),
    foreign key (tenant, employee_id) references employee (tenant, id)
);

-- The ledger of JP. Rows are only ever added: what was posted in error is taken back by a row with the opposite sign.
create table hours_entry (
    id varchar(40) primary key,
    tenant varchar(40) not null,
    employee_id varchar(40) not null,
    source_kind varchar(40) not null,
    source_id varchar(80) not null,
    reverses varchar(40), -- the row that this one takes back
    title varchar(200) not null,
    learning_type varchar(40) not null,
    international boolean not null,
    from_day date not null,
    to_day date not null,
    days integer not null,
    minutes integer not null,
    times integer not null,
    raw_jp numeric(9, 2) not null,
    capped_jp numeric(9, 2) not null,
    recognised_jp numeric(9, 2) not null,
    above_ceiling boolean not null,
    rule_code varchar(20) not null,
    rule_basis varchar(200) not null,
    explanation varchar(1000) not null,
    period_from date not null, -- first day of the calendar year, or for PPPK of the year of the agreement
    posted_at timestamp with time zone not null,
    unique (tenant, id),
    unique nulls not distinct (tenant, employee_id, source_kind, source_id, reverses),
    foreign key (tenant, employee_id) references hours_account (tenant, employee_id),
    foreign key (tenant, reverses) references hours_entry (tenant, id)
);

create index hours_entry_by_period on hours_entry (tenant, employee_id, period_from);

create index hours_entry_by_type on hours_entry (tenant, employee_id, learning_type, to_day);

-- JP of types that are capped per day, by the day; negative where a row was taken back.
create table hours_day (
    tenant varchar(40) not null,
    entry_id varchar(40) not null,
    employee_id varchar(40) not null,
    learning_type varchar(40) not null,
    on_day date not null,
    jp numeric(9, 2) not null,
    primary key (entry_id, on_day),
    foreign key (tenant, entry_id) references hours_entry (tenant, id)
);

create index hours_day_by_type on hours_day (tenant, employee_id, learning_type, on_day);
