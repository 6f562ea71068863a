-- Whose data is readable: one key for each subject and purpose; a destroyed key's row stays.
create table subject_key (
    key_id uuid primary key,
    subject_id uuid not null,
    purpose text not null,
    wrapped bytea,
    kek_epoch integer not null,
    destroy_after date,
    destroyed_at timestamptz,
    reason text,
    unique (subject_id, purpose)
);

-- Append a group of commands in one round trip; each keeps an outcome of its own:
-- kept, repeated, different, conflict, taken (a lookup), erased (a destroyed key).
-- The advisory lock makes positions follow commit order, so a reader by position misses nothing.
create function append(
    at timestamptz,
    c_id uuid[], c_contents bytea[], c_answer text[],
    r_cmd int[], r_stream uuid[], r_version int[],
    e_cmd int[], e_stream uuid[], e_version int[], e_name text[], e_state bytea[],
    l_cmd int[], l_kind text[], l_hash bytea[], l_subject uuid[],
    k_cmd int[], k_id uuid[], k_subject uuid[], k_purpose text[], k_wrapped bytea[], k_epoch int[],
    u_cmd int[], u_key uuid[]
) returns table (cmd int, outcome text, last_position bigint, answer text)
language plpgsql as $$
declare
    verdict text[] := array_fill('kept'::text, array[cardinality(c_id)]);
    head bigint;
    bad record;
begin
    perform pg_advisory_xact_lock(7105503);
    for bad in
        select r.cmd, 'conflict' as why, 3 as rank from unnest(r_cmd, r_stream, r_version) r(cmd, stream, version)
         where r.version <> coalesce((select max(e.version) from event e where e.stream = r.stream), 0)
        union all
        select r.cmd, 'conflict', 3 from unnest(r_cmd, r_stream) r(cmd, stream)
          join unnest(e_cmd, e_stream) e(cmd, stream) on e.stream = r.stream and e.cmd < r.cmd
        union all
        select l.cmd, 'taken', 2 from unnest(l_cmd, l_kind, l_hash, l_subject) l(cmd, kind, hash, subject)
          join lookup o on o.kind = l.kind and o.hash = l.hash and o.subject <> l.subject
        union all
        select b.cmd, 'conflict', 3 from unnest(l_cmd, l_kind, l_hash) a(cmd, kind, hash)
          join unnest(l_cmd, l_kind, l_hash) b(cmd, kind, hash) on a.kind = b.kind and a.hash = b.hash and a.cmd < b.cmd
        union all
        select k.cmd, 'conflict', 3 from unnest(k_cmd, k_subject, k_purpose) k(cmd, subject, purpose)
          join subject_key s on s.subject_id = k.subject and s.purpose = k.purpose
        union all
        select b.cmd, 'conflict', 3 from unnest(k_cmd, k_subject, k_purpose) a(cmd, subject, purpose)
          join unnest(k_cmd, k_subject, k_purpose) b(cmd, subject, purpose)
            on a.subject = b.subject and a.purpose = b.purpose and a.cmd < b.cmd
        union all
        select u.cmd, 'erased', 1 from unnest(u_cmd, u_key) u(cmd, key_id)
          join (select key_id from subject_key where key_id = any(u_key) and wrapped is null for key share) s using (key_id)
        union all
        select c.ord::int, 'conflict', 3 from unnest(c_id) with ordinality c(id, ord)
          join unnest(c_id) with ordinality d(id, ord) on d.id = c.id and d.ord < c.ord
        union all
        select c.ord::int, case when o.contents = c.contents then 'repeated' else 'different' end, 0
          from unnest(c_id, c_contents) with ordinality c(id, contents, ord)
          join command_log o on o.command_id = c.id
        order by 3 desc
    loop
        verdict[bad.cmd] := bad.why;
    end loop;

    -- A key used now cannot be destroyed before this is committed, and the other way round.
    perform 1 from subject_key where key_id = any(u_key) for key share;
    select coalesce(max(position), 0) into head from event;

    insert into event (position, stream, version, name, state)
    select head + row_number() over (order by e.ord), e.stream, e.version, e.name, e.state
      from unnest(e_cmd, e_stream, e_version, e_name, e_state) with ordinality e(cmd, stream, version, name, state, ord)
     where verdict[e.cmd] = 'kept';

    insert into subject_key (key_id, subject_id, purpose, wrapped, kek_epoch)
    select k.id, k.subject, k.purpose, k.wrapped, k.epoch
      from unnest(k_cmd, k_id, k_subject, k_purpose, k_wrapped, k_epoch) k(cmd, id, subject, purpose, wrapped, epoch)
     where verdict[k.cmd] = 'kept';

    delete from lookup o using unnest(l_cmd, l_kind, l_hash, l_subject) l(cmd, kind, hash, subject)
     where verdict[l.cmd] = 'kept' and o.kind = l.kind and o.subject = l.subject;
    insert into lookup (kind, hash, subject)
    select l.kind, l.hash, l.subject from unnest(l_cmd, l_kind, l_hash, l_subject) l(cmd, kind, hash, subject)
     where verdict[l.cmd] = 'kept' and l.hash is not null;

    insert into command_log (command_id, contents, answer, position, accepted_at)
    select c.id, c.contents, c.answer::jsonb, p.last, at
      from unnest(c_id, c_contents, c_answer) with ordinality c(id, contents, answer, ord)
      cross join lateral (
        select head + coalesce(max(n.nth) filter (where n.cmd <= c.ord), 0) as last from (
          select e.cmd, row_number() over (order by e.ord) as nth
            from unnest(e_cmd) with ordinality e(cmd, ord) where verdict[e.cmd] = 'kept') n) p
     where verdict[c.ord] = 'kept';

    perform pg_notify('luotsi_log', head::text);
    return query
    select c.ord::int, verdict[c.ord], coalesce(o.position, 0), o.answer::text
      from unnest(c_id) with ordinality c(id, ord) left join command_log o on o.command_id = c.id
     order by c.ord;
end $$;
