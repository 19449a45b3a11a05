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
