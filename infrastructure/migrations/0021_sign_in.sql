-- Ways to sign in and to show a second factor. Only hashes of what is secret, or sealed secrets.
alter table sign_in_link add column browser bytea, add column leads_to text not null default '';
create index on sign_in_link (person_id);

alter table web_session
    add column session_id uuid not null default gen_random_uuid(),
    add column how text not null default 'link',
    add column agent text not null default '',
    add column idle interval not null default '30 minutes',
    add column proven_at timestamptz,
    add column strong_until timestamptz;
create unique index on web_session (session_id);

alter table api_token add column name text not null default '', add column used_at timestamptz;

create table passkey (
    credential_id bytea primary key,
    passkey_id uuid not null unique default gen_random_uuid(),
    person_id uuid not null,
    public_key bytea not null,
    sign_count bigint not null,
    name text not null,
    added_at timestamptz not null,
    used_at timestamptz
);
create index on passkey (person_id);

-- The secret behind six-digit codes (RFC 6238), wrapped like a data key; each step counts once.
create table code_device (
    person_id uuid primary key,
    wrapped bytea not null,
    kek_epoch integer not null,
    added_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0,
    wrong_tries integer not null default 0,
    tried_at timestamptz
);

create table recovery_code (
    hash bytea primary key,
    person_id uuid not null,
    used_at timestamptz
);
create index on recovery_code (person_id);

-- What a browser was asked to prove: bound to its cookie, for a few minutes, once.
create table sign_in_challenge (
    browser bytea not null,
    purpose text not null,
    secret bytea not null,
    facts jsonb not null default '{}',
    expires_at timestamptz not null,
    primary key (browser, purpose)
);

-- Who somebody is at the organisation's own sign-in: issuer and subject, never the e-mail address.
create table outside_identity (
    issuer text not null,
    subject text not null,
    person_id uuid not null,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index on outside_identity (person_id);
