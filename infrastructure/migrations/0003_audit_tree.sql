-- The audit tree: one leaf for each stored event in the order of the log, and the signed
-- checkpoints over them. Nothing here is ever changed or taken away.

create table audit_leaf (
    leaf_index bigint primary key check (leaf_index >= 0),
    position bigint not null unique,
    leaf bytea not null check (octet_length(leaf) = 32)
);

create table audit_checkpoint (
    size bigint primary key check (size >= 0),
    note text not null,
    made_at timestamptz not null
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit tree is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger audit_leaf_is_append_only
    before update or delete or truncate on audit_leaf
    for each statement execute function audit_is_append_only();

create trigger audit_checkpoint_is_append_only
    before update or delete or truncate on audit_checkpoint
    for each statement execute function audit_is_append_only();

revoke update, delete, truncate on audit_leaf, audit_checkpoint from public;
