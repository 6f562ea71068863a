-- Append, second edition: an append may destroy keys (an erasure), in the same transaction as the
-- event that records it. The first edition stays for processes of the version before.
create function append(
    at timestamptz,
    c_id uuid[], c_contents bytea[], c_answer text[],
    r_cmd int[], r_stream uuid[], r_version int[],
    e_cmd int[], e_stream uuid[], e_version int[], e_name text[], e_state bytea[],
    l_cmd int[], l_kind text[], l_hash bytea[], l_subject uuid[],
    k_cmd int[], k_id uuid[], k_subject uuid[], k_purpose text[], k_wrapped bytea[], k_epoch int[],
    u_cmd int[], u_key uuid[],
    d_cmd int[], d_subject uuid[], d_purpose text[]
) returns table (cmd int, outcome text, last_position bigint, answer text)
language plpgsql
-- Planned once for a session, and by index even while the tables are small: planning anew for each
-- group took longer than doing it.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
    verdict text[] := array_fill('kept'::text, array[cardinality(c_id)]);
    head bigint;
    bad record;
begin
    -- Positions follow commit order under this lock, so a reader by position misses nothing.
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
          join subject_key s on s.key_id = u.key_id where s.wrapped is null
        union all
        select u.cmd, 'conflict', 3 from unnest(u_cmd, u_key) u(cmd, key_id)
          join subject_key s on s.key_id = u.key_id
          join unnest(d_cmd, d_subject, d_purpose) d(cmd, subject, purpose)
            on d.subject = s.subject_id and d.purpose = s.purpose and d.cmd < u.cmd
        union all
        select d.cmd, 'conflict', 3 from unnest(d_cmd, d_subject) d(cmd, subject)
          join (select k.cmd, k.subject from unnest(k_cmd, k_subject) k(cmd, subject)
                union all select l.cmd, l.subject from unnest(l_cmd, l_subject) l(cmd, subject)) o
            on o.subject = d.subject and o.cmd < d.cmd
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

    select coalesce(max(position), 0) into head from event;

    insert into event (position, stream, version, name, state)
    select head + row_number() over (order by e.ord), e.stream, e.version, e.name, e.state
      from unnest(e_cmd, e_stream, e_version, e_name, e_state) with ordinality e(cmd, stream, version, name, state, ord)
     where verdict[e.cmd] = 'kept';

    if cardinality(k_cmd) > 0 then
        insert into subject_key (key_id, subject_id, purpose, wrapped, kek_epoch)
        select k.id, k.subject, k.purpose, k.wrapped, k.epoch
          from unnest(k_cmd, k_id, k_subject, k_purpose, k_wrapped, k_epoch) k(cmd, id, subject, purpose, wrapped, epoch)
         where verdict[k.cmd] = 'kept';
    end if;

    if cardinality(l_cmd) > 0 then
        delete from lookup o using unnest(l_cmd, l_kind, l_subject) l(cmd, kind, subject)
         where verdict[l.cmd] = 'kept' and o.kind = l.kind and o.subject = l.subject;
        insert into lookup (kind, hash, subject)
        select l.kind, l.hash, l.subject from unnest(l_cmd, l_kind, l_hash, l_subject) l(cmd, kind, hash, subject)
         where verdict[l.cmd] = 'kept' and l.hash is not null;
    end if;

    -- A key destroyed leaves its row as a tombstone; nobody is found by their texts any more.
    if cardinality(d_cmd) > 0 then
        insert into subject_key (key_id, subject_id, purpose, wrapped, kek_epoch, destroyed_at)
        select gen_random_uuid(), d.subject, d.purpose, null, 0, at
          from unnest(d_cmd, d_subject, d_purpose) d(cmd, subject, purpose)
         where verdict[d.cmd] = 'kept'
        on conflict (subject_id, purpose) do update set wrapped = null, destroyed_at = excluded.destroyed_at
         where subject_key.wrapped is not null;
        delete from lookup o using unnest(d_cmd, d_subject, d_purpose) d(cmd, subject, purpose)
         where verdict[d.cmd] = 'kept' and d.purpose = 'contact' and o.subject = d.subject;
        perform pg_notify('luotsi_keys', s.subject::text)
           from (select distinct d.subject from unnest(d_cmd, d_subject) d(cmd, subject)
                  where verdict[d.cmd] = 'kept') s;
    end if;

    insert into command_log (command_id, contents, answer, position, accepted_at)
    select c.id, c.contents, c.answer::jsonb, head + sum(coalesce(n.many, 0)) over (order by c.ord), at
      from unnest(c_id, c_contents, c_answer) with ordinality c(id, contents, answer, ord)
      left join (select e.cmd, count(*) as many from unnest(e_cmd) e(cmd) group by e.cmd) n on n.cmd = c.ord
     where verdict[c.ord] = 'kept';

    perform pg_notify('luotsi_log', head::text);
    return query
    select c.ord::int, verdict[c.ord], coalesce(o.position, 0), o.answer::text
      from unnest(c_id) with ordinality c(id, ord) left join command_log o on o.command_id = c.id
     order by c.ord;
end $$;
