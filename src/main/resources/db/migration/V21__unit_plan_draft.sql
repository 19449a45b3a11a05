-- What a planner has changed in the newest version of a unit's plan and not handed in yet.
create table unit_plan_draft (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    base_version integer not null, -- of the plan; a draft of an older version counts for nothing
    edition integer not null, -- rises with each saving, so that nobody overwrites what they have not seen
    saved_by varchar(40) not null,
    saved_at timestamp with time zone not null,
    primary key (tenant, for_year, case_id),
    foreign key (tenant, for_year, case_id) references unit_plan (tenant, for_year, case_id),
    foreign key (tenant, saved_by) references account (tenant, id)
);

create table unit_plan_draft_item (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    item_id varchar(40) not null,
    standing varchar(10) not null,
    reason varchar(500), -- why deferred or dropped
    primary key (tenant, for_year, case_id, item_id),
    foreign key (tenant, for_year, case_id) references unit_plan_draft (tenant, for_year, case_id),
    foreign key (tenant, item_id) references plan_item (tenant, id)
);

create index unit_plan_draft_item_of_item on unit_plan_draft_item (tenant, item_id);
