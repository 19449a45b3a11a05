-- Letters: the decree that sets a city's plan of a year with an annex per unit, their numbers, what they say, and the files.

-- How a city writes its numbers; without a row as the application does.
create table letter_pattern (
    tenant varchar(40) primary key references tenant (id),
    pattern varchar(80) not null, -- with {nomor} and {tahun}
    changed_by varchar(40) not null,
    changed_at timestamp with time zone not null,
    foreign key (tenant, changed_by) references account (tenant, id)
);

-- The city's own register: the last number of a calendar year.
create table letter_register (
    tenant varchar(40) not null references tenant (id),
    in_year integer not null, -- of the letters' dates
    last_no integer not null,
    primary key (tenant, in_year)
);

-- Numbers that are taken, from the own register or another one.
create table letter_number (
    tenant varchar(40) not null references tenant (id),
    letter_no varchar(80) not null,
    for_year integer not null, -- of the plan that it sets
    register_no integer, -- null: a number of another register
    dated date not null,
    given_at timestamp with time zone not null,
    primary key (tenant, letter_no)
);

create index letter_number_of_year on letter_number (tenant, for_year);

create table letter (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    for_year integer not null,
    issue_no integer not null, -- 1; one more each time that the letters are issued anew
    annex_no integer not null, -- 0 is the decree
    unit_id varchar(40), -- of an annex
    unit varchar(200), -- its name of that day
    letter_no varchar(80) not null,
    dated date not null,
    subject varchar(200) not null,
    official varchar(150) not null, -- who decides by office
    office varchar(200) not null, -- in which it was signed, with Plt. or Plh.
    signatory varchar(200) not null,
    token varchar(40) not null unique, -- of the address where it is checked
    state varchar(10) not null, -- WRITTEN, PRINTING, READY, FAILED, REVOKED
    attempts integer default 0 not null,
    due_at timestamp with time zone not null, -- worked on from then on; while printing: given up then
    digest varchar(64), -- SHA-256 of the file, hexadecimal
    file_size integer, -- bytes
    made_at timestamp with time zone not null,
    ready_at timestamp with time zone,
    revoked_at timestamp with time zone,
    revoked_by varchar(40),
    revoked_why varchar(500),
    unique (tenant, id),
    unique (tenant, for_year, issue_no, annex_no),
    foreign key (tenant, unit_id) references work_unit (tenant, id),
    foreign key (tenant, revoked_by) references account (tenant, id)
);

create index letter_by_state on letter (state, due_at);

-- What was decided on each unit's plan, copied when the plan was published: letters show it whatever happens later.
create table letter_line (
    tenant varchar(40) not null,
    for_year integer not null,
    unit_id varchar(40) not null,
    line_no integer not null,
    employee_id varchar(40) not null,
    name varchar(200) not null,
    programme varchar(200) not null,
    method varchar(80) not null,
    quarter varchar(20) not null,
    hours integer not null, -- JP
    cost bigint not null, -- IDR
    fund_source varchar(80),
    standing varchar(10) not null, -- FUNDED, DEFERRED, DROPPED
    reason varchar(500),
    primary key (tenant, for_year, unit_id, line_no),
    foreign key (tenant, unit_id) references work_unit (tenant, id),
    foreign key (tenant, employee_id) references employee (tenant, id)
);

-- The files, packed.
create table letter_content (
    tenant varchar(40) not null,
    letter_id varchar(40) not null,
    content bytea not null,
    primary key (tenant, letter_id),
    foreign key (tenant, letter_id) references letter (tenant, id)
);
