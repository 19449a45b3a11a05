-- Messages to people: written together with the change they tell about, mailed afterwards.

create table outbox_message (
    id varchar(40) primary key, -- hash of what makes it unique, so that it is the same after a restore or a repeat
    tenant varchar(40) not null,
    event_key varchar(200) not null,
    recipient_id varchar(40) not null,
    template varchar(60) not null,
    words varchar(20000) not null, -- JSON object, what the template is filled with
    link varchar(300) not null, -- path in the portal
    created_at timestamp with time zone not null,
    state varchar(10) not null, -- NEW, PORTAL, CLAIMED, RETRY, SENT, DEAD, UNKNOWN
    attempt integer not null,
    owner varchar(40), -- the worker that has claimed it
    lease_until timestamp with time zone, -- when that worker must be taken for dead
    next_at timestamp with time zone, -- when to try again
    done_at timestamp with time zone,
    problem varchar(500), -- why the last attempt failed
    unique (event_key, recipient_id, template),
    foreign key (tenant, recipient_id) references account (tenant, id)
);

create index outbox_message_by_state on outbox_message (tenant, state, created_at);

create index outbox_message_by_recipient on outbox_message (tenant, recipient_id, created_at);
