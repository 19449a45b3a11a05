-- The city plan: its versions and who has seen which, units sent back by an approver, and its publication.

alter table city_plan add column version_no integer default 0 not null; -- the newest one; 0 before the first consolidation
alter table city_plan add column returned_round integer; -- the latest round that ended with units asked to revise
alter table city_plan add column resume_round integer; -- whose route may go on where it stopped; null: a whole route is due

-- Written once, with each consolidation that changes what is decided.
create table city_plan_version (
    tenant varchar(40) not null,
    for_year integer not null,
    version_no integer not null,
    round_no integer not null, -- the round that begins with it
    items integer not null,
    amount bigint not null, -- IDR that it funds
    ceiling bigint not null, -- IDR
    made_at timestamp with time zone not null,
    primary key (tenant, for_year, version_no),
    foreign key (tenant, for_year) references city_plan (tenant, for_year)
);

-- What differs from the version before; of the first version, which differs in everything, nothing is kept.
create table city_plan_version_item (
    tenant varchar(40) not null,
    for_year integer not null,
    version_no integer not null,
    item_id varchar(40) not null,
    unit_id varchar(40) not null,
    employee_id varchar(40) not null,
    programme varchar(200) not null,
    standing_before varchar(10), -- null: it was not in the plan
    cost_before bigint, -- IDR
    standing varchar(10), -- null: it is not in the plan any more
    cost bigint, -- IDR
    reason varchar(500),
    primary key (tenant, for_year, version_no, item_id),
    foreign key (tenant, for_year, version_no) references city_plan_version (tenant, for_year, version_no)
);

-- Which version somebody has had before their eyes, and which one before that.
create table city_plan_seen (
    tenant varchar(40) not null,
    for_year integer not null,
    account_id varchar(40) not null,
    version_no integer not null,
    before_no integer, -- null: this is the first one
    seen_at timestamp with time zone not null,
    primary key (tenant, for_year, account_id),
    foreign key (tenant, for_year) references city_plan (tenant, for_year),
    foreign key (tenant, account_id) references account (tenant, id)
);

-- The same for the plans of units.
create table unit_plan_seen (
    tenant varchar(40) not null,
    for_year integer not null,
    unit_id varchar(40) not null,
    account_id varchar(40) not null,
    case_id varchar(40) not null,
    version integer not null,
    before_case_id varchar(40), -- null: this is the first one
    before_version integer,
    seen_at timestamp with time zone not null,
    primary key (tenant, for_year, unit_id, account_id),
    foreign key (tenant, for_year, case_id) references unit_plan (tenant, for_year, case_id),
    foreign key (tenant, account_id) references account (tenant, id)
);

create index city_plan_item_by_unit on city_plan_item (tenant, for_year, unit_id);
