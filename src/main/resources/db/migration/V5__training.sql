-- The catalogue, classes and those who take part, and the ledger of hours.
-- A foreign key to a row of a city always includes the city, so no row can point across the border.

create table partner (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    name varchar(150) not null,
    kind varchar(20) not null,
    place varchar(100) not null,
    active boolean default true not null,
    unique (tenant, id)
);

create table programme (
    id varchar(40) primary key,
    tenant varchar(40) not null references tenant (id),
    title varchar(200) not null,
    description varchar(1000) not null,
    learning_type varchar(40) not null,
    learning_mode varchar(20) not null,
    jp integer not null check (jp > 0), -- what it counts when nothing is capped
    days integer not null check (days > 0),
    minutes integer not null check (minutes > 0),
    cost bigint not null check (cost >= 0), -- IDR per participant
    international boolean default false not null,
    partner_id varchar(40) not null,
    min_participants integer not null,
    max_participants integer not null,
    active boolean default true not null,
    unique (tenant, id),
    foreign key (tenant, partner_id) references partner (tenant, id)
);

create table programme_competency (
    tenant varchar(40) not null,
    programme_id varchar(40) not null,
    competency_id varchar(40) not null references competency (id),
    from_level integer not null,
    to_level integer not null,
    primary key (tenant, programme_id, competency_id),
    foreign key (tenant, programme_id) references programme (tenant, id),
    check (from_level >= 1 and from_level < to_level and to_level <= 5)
);

create index programme_by_competency on programme_competency (tenant, competency_id);
