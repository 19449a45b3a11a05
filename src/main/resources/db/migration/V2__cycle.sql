-- A city's year, its stages, and one row per case that belongs to a stage.

create table cycle (
    tenant varchar(40) not null references tenant (id),
    for_year integer not null,
    state varchar(20) not null,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    primary key (tenant, for_year)
);

create table stage_case (
    tenant varchar(40) not null,
    for_year integer not null,
    process varchar(40) not null,
    case_id varchar(40) not null,
    state varchar(10) not null, -- PLANNED, RUNNING, DONE, FAILED
    planned_at timestamp with time zone not null,
    started_at timestamp with time zone,
    done_at timestamp with time zone,
    problem varchar(500), -- why it could not be started
    primary key (tenant, for_year, process, case_id),
    foreign key (tenant, for_year) references cycle (tenant, for_year)
);

create index stage_case_by_state on stage_case (process, state);
