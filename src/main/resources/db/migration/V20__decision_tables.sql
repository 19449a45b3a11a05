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
