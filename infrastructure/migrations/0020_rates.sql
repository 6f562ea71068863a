-- How often somebody asked lately, counted for all workers together. Nothing here outlives a crash,
-- and no address is kept: the key is a hash. The database's own clock counts.
create unlogged table rate_bucket (
    key bytea primary key,
    tokens double precision not null,
    at timestamptz not null
);

-- Take one token from a bucket that fills by itself; gives the seconds to wait, 0 when taken.
create function take_token(asked bytea, capacity double precision, a_second double precision)
returns double precision language plpgsql as $$
declare
    here double precision;
begin
    insert into rate_bucket values (asked, capacity, clock_timestamp()) on conflict do nothing;
    update rate_bucket
       set tokens = least(capacity, tokens + a_second
               * greatest(0, extract(epoch from clock_timestamp() - at))),
           at = clock_timestamp()
     where key = asked returning tokens into here;
    if here < 1 then
        return (1 - here) / a_second;
    end if;
    update rate_bucket set tokens = here - 1 where key = asked;
    return 0;
end $$;
