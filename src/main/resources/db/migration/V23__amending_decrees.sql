-- Decrees that amend the one of the year, one for each revision of a unit's ceilings; and a revision that waits too long for
-- the HR agency.

alter table letter alter column annex_no drop not null; -- null: a decree that amends
alter table letter add column amendment_no integer; -- 1 is the first amendment of the year; null: the decree itself or an annex
alter table letter add column revision_id varchar(40); -- case of the revision that it sets
alter table letter alter column subject set data type varchar(400);
alter table letter add constraint letter_annex_or_amendment
    check ((annex_no is null and amendment_no is not null) or (annex_no is not null and amendment_no is null));
alter table letter add constraint letter_amendment_issue unique (tenant, for_year, amendment_no, issue_no);

alter table letter_number add column amends boolean default false not null;

-- What an amending decree says, copied when the revision took effect.
create table letter_amendment (
    tenant varchar(40) not null references tenant (id),
    for_year integer not null,
    revision_id varchar(40) not null,
    amendment_no integer not null, -- counted over all units of a year
    amended varchar(200) not null, -- the decree of the year with number
    amended_on date not null,
    reason varchar(1000) not null,
    legal_basis varchar(300) not null,
    primary key (tenant, for_year, revision_id),
    unique (tenant, for_year, amendment_no)
);

create table letter_ceiling (
    tenant varchar(40) not null,
    for_year integer not null,
    revision_id varchar(40) not null,
    line_no integer not null,
    fund_source varchar(80) not null,
    amount_before bigint not null, -- IDR
    amount_after bigint not null, -- IDR
    primary key (tenant, for_year, revision_id, line_no),
    foreign key (tenant, for_year, revision_id) references letter_amendment (tenant, for_year, revision_id)
);

create table letter_change (
    tenant varchar(40) not null,
    for_year integer not null,
    revision_id varchar(40) not null,
    line_no integer not null,
    name varchar(200) not null,
    programme varchar(200) not null,
    quarter varchar(20) not null,
    hours integer not null, -- JP
    cost bigint not null, -- IDR
    was varchar(120) not null,
    becomes varchar(120) not null,
    reason varchar(500),
    primary key (tenant, for_year, revision_id, line_no),
    foreign key (tenant, for_year, revision_id) references letter_amendment (tenant, for_year, revision_id)
);

alter table budget_revision add column decided_role varchar(20); -- office of whoever approved it
alter table budget_revision add column adjustment_escalated boolean default false not null;

update budget_revision set decided_role = case when approval_escalated then 'MAYOR' else approver_role end
where decided_by is not null;
