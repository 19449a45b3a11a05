-- Where the numbers of a need come from, and what they say together.

alter table need_rating add column assessed_source varchar(40); -- how the assessed level was found
alter table need_rating add column assessed_on date;
alter table need_rating add column combined_level numeric(6, 4); -- weighted mean of the known levels, null: none known
alter table need_rating add column combined_gap numeric(6, 4); -- with the performance, in levels

alter table needs_case add column predicate_shortfall numeric(6, 4); -- null: predicate not known
alter table needs_case add column indicator_shortfall numeric(6, 4); -- null: no indicator of the unit measured

-- What people tick beside their levels: what is in their way, their circumstances, how and what they want to learn, and
-- whether they would teach others.
create table needs_choice (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    kind varchar(20) not null, -- BARRIER, CONSTRAINT, METHOD, TOPIC, TEACHING
    code varchar(40) not null, -- of the kind; of a TOPIC the competency
    detail varchar(300), -- of TEACHING: about what
    primary key (tenant, for_year, case_id, kind, code),
    foreign key (tenant, for_year, case_id) references needs_case (tenant, for_year, case_id)
);

-- What somebody has begun to write for the next version of the own plan.
create table individual_plan_draft (
    tenant varchar(40) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    base_version integer not null, -- the version it was begun on; of no use for a later one
    answers varchar(8000) not null, -- the fields of the form, JSON
    saved_at timestamp with time zone not null,
    primary key (tenant, for_year, case_id),
    foreign key (tenant, for_year, case_id) references individual_plan (tenant, for_year, case_id)
);

-- What was said about a plan, outside of decisions. Rows are only ever added.
create table plan_comment (
    tenant varchar(40) not null,
    for_year integer not null,
    process varchar(40) not null,
    case_id varchar(40) not null,
    seq integer not null,
    version integer not null, -- of the plan at that time
    text varchar(1000) not null,
    made_by varchar(40) not null,
    acting_title varchar(200), -- office of a Plt. or Plh.
    made_at timestamp with time zone not null,
    primary key (tenant, for_year, process, case_id, seq)
);
