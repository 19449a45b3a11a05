-- What a recommendation takes into account and says.

alter table need_rating add column alternative varchar(40); -- another method for the same gap
alter table need_rating add column delivery varchar(20); -- CLASS, SIMULATION, ONLINE, AT_WORK

-- Places of work, or units, from which it is far to a class: as they are written in the registers of people and units.
create table remote_place (
    tenant varchar(40) not null references tenant (id),
    place varchar(200) not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (tenant, place)
);

-- A city's own versions of decision tables. Rows are only ever added.
create table decision_version (
    tenant varchar(40) not null references tenant (id),
    decision varchar(40) not null, -- id of the table
    version_no integer not null check (version_no > 0),
    valid_from date not null,
    table_rows varchar(200000) not null, -- JSON: choices and ranges, never expressions
    reason varchar(300) not null,
    legal_basis varchar(300) not null,
    made_by varchar(40) not null,
    made_at timestamp with time zone not null,
    definition_id varchar(64), -- of the engine
    primary key (tenant, decision, version_no),
    foreign key (tenant, made_by) references account (tenant, id)
);
