-- Around the city plan: what the planning agency approved, what was found in it before approval, meetings with units, and
-- the frame of several years that its years are slices of.

-- Approved amounts by line of the plan; a line is what a unit plans of a programme for a quarter from one source.
create table hcdp_amount (
    tenant varchar(40) not null,
    for_year integer not null,
    line_code varchar(120) not null,
    amount bigint not null check (amount >= 0), -- IDR
    primary key (tenant, for_year, line_code),
    foreign key (tenant, for_year) references city_plan (tenant, for_year)
);

-- Activities that the HR agency has taken out of what the units want to fund. They stay out when the plan is put together
-- anew.
create table city_plan_deferral (
    tenant varchar(40) not null,
    for_year integer not null,
    item_id varchar(40) not null,
    reason varchar(500) not null,
    line_code varchar(120), -- whose approved amount does not pay for it; a greater amount pays for it again
    primary key (tenant, for_year, item_id),
    foreign key (tenant, for_year) references city_plan (tenant, for_year)
);

-- What was decided on what was found. Findings themselves are computed from the plan as it is. Rows are only ever added.
create table hcdp_finding (
    tenant varchar(40) not null,
    for_year integer not null,
    code varchar(64) not null, -- of the kind and the activities concerned: other activities are another finding
    kind varchar(20) not null, -- DUPLICATE, TWICE, HELD, SHARED, SMALL
    title varchar(200) not null,
    state varchar(10) not null, -- TAKEN, DISMISSED
    action varchar(300) not null, -- what was done
    reason varchar(500) not null,
    decided_by varchar(40) not null,
    decided_at timestamp with time zone not null,
    primary key (tenant, for_year, code),
    foreign key (tenant, for_year) references city_plan (tenant, for_year),
    foreign key (tenant, decided_by) references account (tenant, id)
);

-- One-to-one meetings of the HR agency with units on their plans. Rows are only ever added.
create table hcdp_meeting (
    id varchar(40) not null,
    tenant varchar(40) not null,
    for_year integer not null,
    unit_id varchar(40) not null,
    held_on date not null,
    participants varchar(1000) not null,
    notes varchar(4000) not null,
    agreements varchar(4000) not null,
    recorded_by varchar(40) not null,
    recorded_at timestamp with time zone not null,
    primary key (tenant, id),
    foreign key (tenant, unit_id) references work_unit (tenant, id),
    foreign key (tenant, recorded_by) references account (tenant, id)
);

create index hcdp_meeting_of_year on hcdp_meeting (tenant, for_year, unit_id, held_on);

-- The frame of several years, in versions. A decided one is never changed; the next version takes its place.
create table hcdp_frame (
    id varchar(40) not null,
    tenant varchar(40) not null,
    from_year integer not null,
    to_year integer not null,
    version_no integer not null,
    title varchar(200) not null,
    basis varchar(500) not null,
    state varchar(10) not null, -- DRAFT, DECIDED
    edition integer not null, -- one more with each change: nobody overwrites what he has not seen
    decree_no varchar(80),
    decree_date date,
    made_by varchar(40) not null,
    made_at timestamp with time zone not null,
    decided_by varchar(40),
    decided_at timestamp with time zone,
    primary key (tenant, id),
    unique (tenant, from_year, version_no),
    foreign key (tenant, made_by) references account (tenant, id),
    foreign key (tenant, decided_by) references account (tenant, id),
    check (to_year >= from_year)
);

-- How many people are to develop what in which year of the frame.
create table hcdp_target (
    tenant varchar(40) not null,
    frame_id varchar(40) not null,
    for_year integer not null,
    competency_id varchar(40) not null references competency (id),
    people integer not null check (people >= 0),
    hours integer not null check (hours >= 0), -- JP of all of them
    cost bigint not null check (cost >= 0), -- IDR
    primary key (tenant, frame_id, for_year, competency_id),
    foreign key (tenant, frame_id) references hcdp_frame (tenant, id)
);
