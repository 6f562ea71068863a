-- Who may do what, for servers where the service does not run as the owner of its tables.
-- luotsi_app serves pages, commands and readers: it adds to the log and never changes it.
-- luotsi_audit only reads the log and its tree, and has no way to any key.
-- Whoever may not make roles here makes them beforehand, or runs the service as the owner.
create schema if not exists shelf;

do $$
declare
    one text;
begin
    foreach one in array array['luotsi_app', 'luotsi_audit'] loop
        if not exists (select from pg_roles where rolname = one) then
            begin
                execute format('create role %I nologin', one);
            exception when insufficient_privilege or duplicate_object or unique_violation then
                raise notice 'role % is not made here', one;
            end;
        end if;
    end loop;

    if exists (select from pg_roles where rolname = 'luotsi_app') then
        grant select, insert, update, delete on all tables in schema public to luotsi_app;
        revoke update, delete on event, command_log, audit_leaf, audit_checkpoint from luotsi_app;
        revoke delete on subject_key, reader_position, job, webhook_inbox, document from luotsi_app;
        revoke update on lookup from luotsi_app;
        revoke insert, update, delete on schema_migrations from luotsi_app;
        alter default privileges in schema public grant select, insert, update, delete on tables to luotsi_app;
        grant usage, create on schema shelf to luotsi_app;
    end if;
    if exists (select from pg_roles where rolname = 'luotsi_audit') then
        grant select on event, command_log, audit_leaf, audit_checkpoint to luotsi_audit;
    end if;
end $$;
