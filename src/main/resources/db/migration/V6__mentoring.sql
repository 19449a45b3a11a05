-- Mentoring: who offers to be a mentor, and one case per mentee and year with everything that happens in it.

create table mentor_profile (
    tenant varchar(40) not null,
    employee_id varchar(40) not null,
    capacity integer not null check (capacity between 1 and 10),
    mentees integer default 0 not null check (mentees >= 0), -- asked for or accompanied now
    available_from date not null,
    available_to date, -- last day, null: open end
    consented_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone, -- null: still willing
    primary key (tenant, employee_id),
    foreign key (tenant, employee_id) references employee (tenant, id)
);

-- What mentors were found to be able to do, copied when they offer themselves and when an execution year begins, so that
-- a search among hundreds of mentors is one query.
create table mentor_level (
    tenant varchar(40) not null,
    employee_id varchar(40) not null,
    competency_id varchar(40) not null references competency (id),
    level integer not null check (level between 1 and 5),
    primary key (tenant, employee_id, competency_id),
    foreign key (tenant, employee_id) references mentor_profile (tenant, employee_id)
);

create index mentor_level_by_competency on mentor_level (tenant, competency_id, level);

create table mentoring_case (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null, -- the mentee
    state varchar(20) not null, -- SEARCHING, OFFERED, ACCEPTED, RUNNING, FINISHED, ENDED_EARLY, UNMATCHED
    competency_id varchar(40) references competency (id), -- the focus; null: the mentee has no gap
    current_level integer,
    target_level integer,
    mentor_id varchar(40), -- who is asked, or the mentor
    period_from date,
    period_to date, -- last day
    meetings integer, -- as agreed
    reason varchar(1000), -- why there is no mentor, or why it ended early
    ended_by varchar(40),
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    primary key (tenant, for_year, case_id),
    foreign key (tenant, for_year) references cycle (tenant, for_year),
    foreign key (tenant, case_id) references employee (tenant, id),
    foreign key (tenant, mentor_id) references employee (tenant, id)
);

create index mentoring_case_by_mentor on mentoring_case (tenant, mentor_id, for_year);

-- Everybody who was asked, in order; nobody is asked twice.
create table mentoring_offer (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    seq integer not null,
    mentor_id varchar(40) not null,
    score numeric(6, 2) not null, -- 0 to 100
    reasons varchar(2000) not null, -- one per line
    state varchar(10) not null, -- OPEN, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN
    reason varchar(1000),
    offered_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    primary key (tenant, for_year, case_id, seq),
    unique (tenant, for_year, case_id, mentor_id),
    foreign key (tenant, for_year, case_id) references mentoring_case (tenant, for_year, case_id),
    foreign key (tenant, mentor_id) references employee (tenant, id)
);

create table mentoring_goal (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    slot integer not null, -- 1 to 3
    goal varchar(300) not null,
    measure varchar(300) not null, -- how one will see that it is reached
    reach_by date not null,
    outcome varchar(10), -- REACHED, PARTLY, MISSED
    primary key (tenant, for_year, case_id, slot),
    foreign key (tenant, for_year, case_id) references mentoring_case (tenant, for_year, case_id)
);

create table mentoring_session (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    seq integer not null,
    held_on date not null,
    minutes integer not null,
    topic varchar(200) not null,
    notes varchar(1000) not null,
    state varchar(10) not null, -- LOGGED, CONFIRMED, DISPUTED, LAPSED
    reason varchar(1000), -- why the mentee disputes it
    logged_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    recognised_jp numeric(9, 2), -- null: not (yet) in the ledger
    hours_note varchar(1000),
    primary key (tenant, for_year, case_id, seq),
    foreign key (tenant, for_year, case_id) references mentoring_case (tenant, for_year, case_id)
);

create table mentoring_review (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    side varchar(10) not null, -- MENTOR, MENTEE
    rating integer not null check (rating between 1 and 5),
    level integer check (level between 1 and 5), -- the mentee's level as the mentor sees it
    remarks varchar(1000),
    reviewed_at timestamp with time zone not null,
    primary key (tenant, for_year, case_id, side),
    foreign key (tenant, for_year, case_id) references mentoring_case (tenant, for_year, case_id)
);
