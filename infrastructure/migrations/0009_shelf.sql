-- The shelf stands in a schema of its own now; what stood elsewhere is derived and made again.
do $$
declare
    one text;
begin
    for one in select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'shelf\_%'
    loop
        execute format('drop table %I', one);
    end loop;
end $$;

-- Policies are readers each with a position of its own: one that stops at an event it cannot take
-- leaves the others going. Their common position of before is where each of them begins.
alter table reader_position add column stopped boolean not null default false;
