-- How far policies and the outbox have read; logged and never set back.
create table reader_position (
    reader text primary key,
    position bigint not null
);

-- What a reader could not do: a refusal is noted, trouble waits for a person.
create table reader_trouble (
    reader text not null,
    position bigint not null,
    what text not null,
    noted_at timestamptz not null default now(),
    primary key (reader, position, what)
);

-- Errands to the outside world and commands for later; taken by whoever is free.
create table job (
    job_id uuid primary key,
    kind text not null,
    about jsonb not null,
    due_at timestamptz not null,
    attempts integer not null default 0,
    done_at timestamptz,
    failed_at timestamptz,
    trouble text
);
create index on job (due_at) where done_at is null and failed_at is null;
