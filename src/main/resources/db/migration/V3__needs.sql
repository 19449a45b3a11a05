-- What each civil servant needs: one case per person and year, one row per competency.

create table needs_case (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null, -- the employee
    state varchar(20) not null, -- OPEN, COMPLETE, CLOSED_EARLY
    predicate varchar(20), -- SKP predicate of the year before, null: not known
    performance_shortfall numeric(6, 4) not null,
    self_assessed_at timestamp with time zone, -- null: not (yet) given
    challenges varchar(1000),
    wishes varchar(1000),
    asked_id varchar(40), -- the superior asked after an escalation; null: the supervisor
    returned_by varchar(40),
    return_reason varchar(1000),
    confirmed_by varchar(40),
    confirmed_at timestamp with time zone,
    jpm numeric(6, 2),
    individual_index numeric(6, 4),
    primary key (tenant, for_year, case_id),
    foreign key (tenant, for_year) references cycle (tenant, for_year),
    foreign key (tenant, case_id) references employee (tenant, id)
);

create table need_rating (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    competency_id varchar(40) not null references competency (id),
    slot integer not null, -- place in the form, 1 to 15
    required_level integer not null check (required_level between 1 and 5),
    assessed_level integer check (assessed_level between 1 and 5),
    self_level integer check (self_level between 1 and 5),
    supervisor_level integer check (supervisor_level between 1 and 5),
    actual_level integer check (actual_level between 1 and 5),
    level_source varchar(20), -- SUPERVISOR, SELF, ASSESSMENT
    gap integer,
    method varchar(40),
    method_reason varchar(500),
    primary key (tenant, for_year, case_id, competency_id),
    foreign key (tenant, for_year, case_id) references needs_case (tenant, for_year, case_id)
);
