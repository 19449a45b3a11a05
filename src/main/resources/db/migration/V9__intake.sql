-- Imports: what cities' own files name things by, and what an import did.

-- Personnel systems often know no mail address; who has none gets messages in the portal only.
alter table account alter column email drop not null;

-- What the city's own files call a unit or a position.
alter table work_unit add column code varchar(60);

create unique index work_unit_by_code on work_unit (tenant, code);

alter table job_position add column code varchar(60);

create unique index job_position_by_code on job_position (tenant, code);

alter table employee add column education varchar(150);

-- A NI PPPK changes with the agency (domain rule), the person stays. The number of today is in account.nip.
create table former_number (
    tenant varchar(40) not null,
    employee_id varchar(40) not null,
    identity_number varchar(18) not null,
    valid_to date not null, -- last day
    primary key (tenant, employee_id, identity_number),
    foreign key (tenant, employee_id) references employee (tenant, id)
);

create index former_number_by_number on former_number (tenant, identity_number);

-- One row per file that somebody brought.
create table import_run (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    dataset varchar(40) not null,
    file_name varchar(200) not null,
    holds_from date not null,
    complete boolean not null, -- what is not in the file ends
    create_missing boolean not null, -- what the file refers to and is not there yet is created
    state varchar(20) not null, -- RECEIVED, CHECKING, CHECKED, APPLYING, APPLIED, UNDOING, UNDONE, DISCARDED, REFUSED
    state_at timestamp with time zone not null,
    created_by varchar(40) not null,
    created_at timestamp with time zone not null,
    applied_by varchar(40),
    applied_at timestamp with time zone,
    applied_no integer, -- order of application in the city
    undone_by varchar(40),
    undone_at timestamp with time zone,
    message varchar(1000), -- why it was refused or not applied
    progress varchar(100),
    errors integer,
    warnings integer,
    data_rows integer,
    added integer,
    changed integer,
    ended integer,
    unchanged integer,
    tasks_moved integer, -- open tasks that would be handed on or end; null: not known
    digest varchar(64), -- of what the person saw and confirms
    unique (tenant, id),
    foreign key (tenant, created_by) references account (tenant, id)
);

create index import_run_by_time on import_run (tenant, created_at);

-- The file, in parts, while it is needed: until it is applied or discarded.
create table import_part (
    import_id varchar(40) not null references import_run (id),
    part_no integer not null,
    content bytea not null,
    primary key (import_id, part_no)
);

-- The first findings and changes, to show, while the file is there.
create table import_finding (
    import_id varchar(40) not null references import_run (id),
    seq integer not null,
    severity varchar(10) not null,
    sheet varchar(100),
    row_no integer not null,
    column_name varchar(200),
    cell_value varchar(300),
    message varchar(1000) not null,
    fixer varchar(200) not null,
    primary key (import_id, seq)
);

create table import_sample (
    import_id varchar(40) not null references import_run (id),
    seq integer not null,
    kind varchar(10) not null,
    row_no integer not null,
    label varchar(300) not null,
    details varchar(4000) not null,
    primary key (import_id, seq)
);

-- The first open tasks that would be handed on or end.
create table import_task (
    import_id varchar(40) not null references import_run (id),
    seq integer not null,
    what varchar(40) not null,
    task varchar(300) not null,
    about varchar(300),
    from_name varchar(300),
    to_name varchar(300),
    primary key (import_id, seq)
);

-- What was written, so that it can be taken back; kept as long as that is possible.
create table import_change (
    tenant varchar(40) not null,
    import_id varchar(40) not null,
    seq integer not null,
    changes varchar(1000000) not null, -- JSON: a hundred rows or less, each before and after
    primary key (import_id, seq),
    foreign key (tenant, import_id) references import_run (tenant, id)
);

-- Imports of one city take turns: who applies holds its row.
create table import_turn (
    tenant varchar(40) primary key references tenant (id)
);
