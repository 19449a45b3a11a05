-- Changes of a unit's ceilings in the middle of the year. The ceilings themselves change only when one is applied.

create table budget_revision (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null, -- the unit, with -b1, -b2
    unit_id varchar(40) not null,
    revision integer not null,
    open_unit varchar(40), -- the unit as long as the revision is under way, so that there is one at the most
    state varchar(20) not null,
    version integer not null, -- the newest one of its activities; 0: none yet
    reason varchar(1000) not null,
    legal_basis varchar(300) not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    obstacle varchar(1000), -- why it could not be applied the last time
    endorsement_escalated boolean default false not null,
    approver_role varchar(20), -- from the decision approval-route
    route_reason varchar(500),
    approval_escalated boolean default false not null,
    decided_by varchar(40), -- who approved it
    ended_at timestamp with time zone,
    primary key (tenant, for_year, case_id),
    unique (tenant, for_year, unit_id, revision),
    unique (tenant, for_year, open_unit),
    foreign key (tenant, unit_id) references work_unit (tenant, id),
    foreign key (tenant, entered_by) references account (tenant, id),
    foreign key (tenant, decided_by) references account (tenant, id)
);

-- Only the sources whose ceiling changes.
create table budget_revision_amount (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    fund_source varchar(20) not null,
    amount_before bigint not null, -- IDR, what the ceiling was when the change was worked out
    amount_after bigint not null check (amount_after >= 0), -- IDR
    primary key (tenant, for_year, case_id, fund_source),
    foreign key (tenant, for_year, case_id) references budget_revision (tenant, for_year, case_id)
);

-- Versions of what is to become of the unit's activities; those that have begun stay as they are. Rows are only ever added.
create table budget_revision_item (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    version integer not null,
    item_id varchar(40) not null,
    rank_no integer not null,
    begun boolean not null,
    standing_before varchar(10) not null,
    standing varchar(10) not null,
    reason varchar(500),
    fund_source varchar(20),
    primary key (tenant, for_year, case_id, version, item_id),
    foreign key (tenant, for_year, case_id) references budget_revision (tenant, for_year, case_id),
    foreign key (tenant, item_id) references plan_item (tenant, id)
);

create index budget_revision_item_of_item on budget_revision_item (tenant, item_id);
