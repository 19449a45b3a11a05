-- The organisation over time: what was changed, by whom and why; who stands in for whom.

-- A merged unit names the unit that carries on its work.
alter table work_unit add column successor_id varchar(40);
alter table work_unit add constraint work_unit_successor foreign key (tenant, successor_id) references work_unit (tenant, id);

-- Every change of a person's or unit's place, entered once and never edited: it waits for its day, takes effect, is
-- withdrawn before that, or turns out to be impossible on its day.
create table staffing_change (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    kind varchar(20) not null,
    employee_id varchar(40),
    unit_id varchar(40), -- where to; the unit that is led or merged
    position_id varchar(40),
    supervisor_id varchar(40), -- null: the head of the unit
    other_unit_id varchar(40), -- the unit into which another one is merged
    office varchar(20), -- the office that a head takes over
    leave_kind varchar(20),
    effective_on date not null, -- first day
    until_on date, -- last day of a secondment
    letter_no varchar(80),
    reason varchar(500) not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    state varchar(10) not null,
    settled_at timestamp with time zone,
    note varchar(1000), -- how things stood before, or why it could not take effect
    foreign key (tenant, employee_id) references employee (tenant, id),
    foreign key (tenant, unit_id) references work_unit (tenant, id),
    foreign key (tenant, position_id) references job_position (tenant, id),
    foreign key (tenant, supervisor_id) references account (tenant, id),
    foreign key (tenant, other_unit_id) references work_unit (tenant, id),
    foreign key (tenant, entered_by) references account (tenant, id)
);

create index staffing_change_due on staffing_change (tenant, state, effective_on);

create index staffing_change_by_employee on staffing_change (tenant, employee_id);

-- What a change did to open tasks.
create table staffing_effect (
    change_id varchar(40) not null references staffing_change (id),
    tenant varchar(40) not null references tenant (id),
    seq integer not null,
    kind varchar(20) not null,
    process varchar(60) not null,
    for_year integer not null,
    case_id varchar(40) not null,
    task varchar(150), -- name of the task, null when a whole case ended
    from_id varchar(40),
    to_id varchar(120), -- an account or a group
    reason varchar(300) not null,
    primary key (change_id, seq)
);

-- The last day whose beginnings and ends (of acting officials and stand-ins) have reached the open tasks.
create table staffing_day (
    tenant varchar(40) primary key references tenant (id),
    settled_to date not null
);

-- The office that an acting official fills in for, the appointment that is extended, and who entered it.
alter table acting_official add column office varchar(20) default 'UNIT_HEAD' not null;
-- Neither a mayor nor a vacant office need be a position of the dictionary.
alter table acting_official alter column position_id drop not null;
-- The definitive official who is absent; null while the post is vacant.
alter table acting_official add column replaces_id varchar(40) references account (id);
alter table acting_official add column extends_id varchar(40) references acting_official (id);
alter table acting_official add column reason varchar(500);
alter table acting_official add column ended_reason varchar(500);
alter table acting_official add column entered_by varchar(40) references account (id);
alter table acting_official add column entered_at timestamp with time zone;

-- A role for some days only: that of an acting official.
create table role_mandate (
    id varchar(40) primary key,
    tenant varchar(40) not null,
    account_id varchar(40) not null,
    role_name varchar(40) not null,
    scope varchar(40),
    valid_from date not null,
    valid_to date not null, -- last day
    foreign key (tenant, account_id) references account (tenant, id)
);

create index role_mandate_by_account on role_mandate (account_id);

create index role_mandate_by_role on role_mandate (tenant, role_name);

-- Who does somebody's routine tasks during a leave.
create table stand_in (
    id varchar(40) primary key,
    tenant varchar(40) not null,
    for_id varchar(40) not null,
    by_id varchar(40) not null,
    valid_from date not null,
    valid_to date not null, -- last day, moved forward when withdrawn
    reason varchar(300) not null,
    entered_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    foreign key (tenant, for_id) references employee (tenant, id),
    foreign key (tenant, by_id) references employee (tenant, id)
);

create index stand_in_by_person on stand_in (tenant, for_id, valid_to);

create index stand_in_by_colleague on stand_in (tenant, by_id, valid_to);

-- A first password, made by HR for somebody who has never chosen one, is good until then; null: chosen by the person.
alter table account add column first_password_until timestamp with time zone;
