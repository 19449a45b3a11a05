-- Plans: one per person and one per unit, every version of both with its decisions, and the money they draw on.

create table individual_plan (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null, -- the employee
    unit_id varchar(40) not null, -- the unit whose plan takes the items up
    state varchar(20) not null, -- DRAFT, SUBMITTED, APPROVED, REJECTED, UNCONFIRMED, CLOSED
    version integer not null, -- the newest one; 0 is the system's proposal
    asked_id varchar(40), -- the superior asked after an escalation; null: the supervisor
    primary key (tenant, for_year, case_id),
    foreign key (tenant, case_id) references employee (tenant, id),
    foreign key (tenant, unit_id) references work_unit (tenant, id)
);

create index individual_plan_by_unit on individual_plan (tenant, for_year, unit_id);

-- Written once, never changed.
create table individual_plan_version (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    version integer not null,
    origin varchar(10) not null, -- PROPOSAL, PERSON, SYSTEM
    made_at timestamp with time zone not null,
    career_position_id varchar(40), -- null: none chosen
    career_goal varchar(500),
    wants_mentor boolean not null,
    ceiling_reason varchar(500), -- why more hours than the ceiling of a work agreement
    primary key (tenant, for_year, case_id, version),
    foreign key (tenant, for_year, case_id) references individual_plan (tenant, for_year, case_id),
    foreign key (tenant, career_position_id) references job_position (tenant, id)
);

-- What a version consists of: a programme for a person, with its hours and price of that day. The standing is empty
-- until the city plan settles it.
create table plan_item (
    id varchar(40) primary key,
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    version integer not null,
    slot integer not null,
    programme_id varchar(40) not null, -- of the catalogue
    title varchar(200) not null,
    kind varchar(80) not null, -- type of development, in words
    hours integer not null check (hours >= 0), -- JP
    cost bigint not null check (cost >= 0), -- IDR
    quarter varchar(2) not null,
    goal varchar(300),
    competency_id varchar(40) references competency (id), -- the gap it is for; null: for the career or another reason
    gap integer not null,
    standing varchar(10), -- FUNDED, DEFERRED, DROPPED
    standing_reason varchar(500),
    fund_source varchar(20),
    priority numeric(12, 4), -- of the unit plan that the standing rests on
    settled_at timestamp with time zone,
    unique (tenant, id),
    unique (tenant, for_year, case_id, version, slot),
    foreign key (tenant, for_year, case_id, version)
        references individual_plan_version (tenant, for_year, case_id, version)
);

create index plan_item_by_programme on plan_item (tenant, for_year, programme_id, standing);

-- Who decided what on which version of a plan, and why. Rows are only ever added.
create table plan_decision (
    tenant varchar(40) not null,
    for_year integer not null,
    process varchar(40) not null,
    case_id varchar(40) not null,
    seq integer not null,
    version integer not null,
    step varchar(20) not null, -- DRAFT, APPROVAL, ENDORSEMENT, VERIFICATION, CLOSING
    outcome varchar(20) not null,
    reason varchar(1000),
    decided_by varchar(40), -- null: the system, at a deadline
    acting_title varchar(200), -- office of a Plt. or Plh.
    decided_at timestamp with time zone not null,
    primary key (tenant, for_year, process, case_id, seq)
);

-- The most that a unit may plan with, and how much of it plans have reserved.
create table budget_ceiling (
    tenant varchar(40) not null,
    for_year integer not null,
    unit_id varchar(40) not null,
    fund_source varchar(20) not null,
    amount bigint not null, -- IDR
    reserved bigint default 0 not null, -- IDR
    reserved_by varchar(40), -- case of the unit plan that holds the reservation
    primary key (tenant, for_year, unit_id, fund_source),
    foreign key (tenant, unit_id) references work_unit (tenant, id),
    check (amount >= 0 and reserved >= 0 and reserved <= amount)
);

create table unit_plan (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null, -- the unit, with -r2, -r3 for a revision
    unit_id varchar(40) not null,
    revision integer not null,
    state varchar(20) not null, -- PREPARED, DRAFT, SUBMITTED, ENDORSED, VERIFIED, REJECTED, UNVERIFIED, CLOSED
    version integer not null, -- the newest one; 0 is the system's proposal
    people integer not null, -- measured for the priorities
    shortfall numeric(6, 4) not null, -- their mean performance shortfall
    return_reason varchar(1000), -- why the unit has to revise an earlier plan
    endorsement_escalated boolean default false not null,
    verifier_role varchar(20), -- from the decision approval-route
    route_reason varchar(500),
    verification_escalated boolean default false not null,
    primary key (tenant, for_year, case_id),
    unique (tenant, for_year, unit_id, revision),
    foreign key (tenant, unit_id) references work_unit (tenant, id)
);

-- How the priorities of a unit plan came about: one row per competency with a gap.
create table unit_priority (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    competency_id varchar(40) not null references competency (id),
    people integer not null, -- affected
    mean_gap numeric(8, 4) not null,
    importance integer not null,
    priority numeric(12, 4) not null,
    primary key (tenant, for_year, case_id, competency_id),
    foreign key (tenant, for_year, case_id) references unit_plan (tenant, for_year, case_id)
);

create table unit_plan_item (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    version integer not null,
    item_id varchar(40) not null,
    rank_no integer not null, -- 1 is the first to be funded
    priority numeric(12, 4) not null,
    shortfall numeric(6, 4) not null, -- of the person
    unconfirmed boolean not null, -- the supervisor had not approved when the stage was closed
    standing varchar(10) not null,
    reason varchar(500),
    fund_source varchar(20),
    primary key (tenant, for_year, case_id, version, item_id),
    foreign key (tenant, for_year, case_id) references unit_plan (tenant, for_year, case_id),
    foreign key (tenant, item_id) references plan_item (tenant, id)
);

create index unit_plan_item_by_item on unit_plan_item (tenant, item_id);
