-- Who is signed in, and with which link, session or token. Only hashes of secrets are kept.
create table sign_in_link (
    hash bytea primary key,
    person_id uuid not null,
    purpose text not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create table web_session (
    hash bytea primary key,
    person_id uuid not null,
    csrf text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz
);
create index on web_session (person_id);

create table api_token (
    token_id text primary key,
    hash bytea not null,
    person_id uuid not null,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index on api_token (person_id);

-- Stripe's messages: remembered before anything is done, one row a message for ever.
create table webhook_inbox (
    event_id text primary key,
    type text not null,
    payment_intent text,
    received_at timestamptz not null,
    handled_at timestamptz
);

-- The very bytes of documents, encrypted under the financial year's key by the paper room.
create table document (
    invoice_id uuid not null,
    form text not null,
    sha256 text not null,
    content bytea not null,
    primary key (invoice_id, form)
);
