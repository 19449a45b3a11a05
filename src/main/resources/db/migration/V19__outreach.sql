-- Awareness: reminding those who have not answered the survey of needs.

-- Each time somebody had the silent people of a unit reminded. The messages are written in the background.
create table survey_nudge (
    tenant varchar(40) not null,
    for_year integer not null,
    unit_id varchar(40) not null, -- a planning unit, with all below it
    nudge_no integer not null, -- one more each time, so that of two at one moment one is refused
    asked_by varchar(40) not null,
    asked_at timestamp with time zone not null,
    people integer not null, -- who had not answered then
    last_id varchar(40), -- up to whom it has been worked off, in the order of ids
    seen integer default 0 not null, -- looked at so far
    told integer default 0 not null, -- of them, who got a message
    done_at timestamp with time zone,
    primary key (tenant, for_year, unit_id, nudge_no),
    foreign key (tenant, for_year) references cycle (tenant, for_year),
    foreign key (tenant, unit_id) references work_unit (tenant, id),
    foreign key (tenant, asked_by) references account (tenant, id)
);

-- What the HR agency tells staff about a year, to read on a page of its own; it may be written before the year is opened.
create table campaign (
    tenant varchar(40) not null references tenant (id),
    for_year integer not null,
    title varchar(150) not null,
    body varchar(4000) not null, -- paragraphs with empty lines between them
    version integer not null,
    made_by varchar(40) not null,
    made_at timestamp with time zone not null, -- of this version
    primary key (tenant, for_year),
    foreign key (tenant, made_by) references account (tenant, id)
);

-- Who has opened that page, and when for the first time.
create table campaign_read (
    tenant varchar(40) not null,
    for_year integer not null,
    account_id varchar(40) not null,
    read_at timestamp with time zone not null,
    primary key (tenant, for_year, account_id),
    foreign key (tenant, account_id) references account (tenant, id)
);

-- A city's own scheme of recognition, for evaluations that are decided from a day on. Without one the decision table applies.
create table recognition_scheme (
    tenant varchar(40) not null references tenant (id),
    valid_from date not null,
    made_by varchar(40) not null,
    made_at timestamp with time zone not null,
    primary key (tenant, valid_from),
    foreign key (tenant, made_by) references account (tenant, id)
);

-- Its levels; the first whose conditions are met applies.
create table recognition_level (
    tenant varchar(40) not null,
    valid_from date not null,
    place_no integer not null,
    title varchar(100) not null,
    benefit varchar(300) not null, -- what the person gets
    lowest_band varchar(20), -- null: any, also none
    hours integer not null, -- recognised JP of the year, at least
    sessions integer not null, -- confirmed sessions as a mentor, at least
    primary key (tenant, valid_from, place_no),
    foreign key (tenant, valid_from) references recognition_scheme (tenant, valid_from)
);

-- Who agrees to be named among those recognised in a year.
create table recognition_consent (
    tenant varchar(40) not null,
    for_year integer not null,
    employee_id varchar(40) not null,
    given_at timestamp with time zone not null,
    primary key (tenant, for_year, employee_id),
    foreign key (tenant, employee_id) references employee (tenant, id)
);
