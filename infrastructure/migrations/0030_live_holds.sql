-- Which browser and which address of the network hold a time just now, as keyed hashes only, so
-- that nobody keeps a whole week for themselves. Short-lived; never part of the log.
create table live_hold (
    order_id uuid primary key,
    browser bytea not null,
    address bytea not null,
    until timestamptz not null
);
create index on live_hold (browser);
create index on live_hold (address, until);
