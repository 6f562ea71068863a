-- The log: events in one order without gaps, never changed; what was answered to each command.
create table event (
    position bigint not null unique,
    stream uuid not null,
    version integer not null check (version > 0),
    name text not null,
    state bytea not null,
    primary key (stream, version)
);

create table command_log (
    command_id uuid primary key,
    contents bytea not null,
    answer jsonb not null,
    position bigint not null,
    accepted_at timestamptz not null
);

-- One account an e-mail address and the like: a keyed hash outside the log, gone on erasure.
create table lookup (
    kind text not null,
    hash bytea not null,
    subject uuid not null,
    primary key (kind, hash)
);
create index on lookup (subject);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log is only ever added to';
end $$;
create trigger event_is_for_ever before update or delete on event
    for each row execute function refuse_change();
create trigger event_is_never_emptied before truncate on event
    for each statement execute function refuse_change();
