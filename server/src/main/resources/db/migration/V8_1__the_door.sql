-- The door: what can be asked before anybody is in.

drop function access.password_of(text);
-- One row whoever is asked for, so that an account that does not exist is worked on like any other.
create function access.sign_in_record(presented_account text)
returns table (instant timestamptz, person_id uuid, password_hash text, code_secret bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select now(), p.person_id, p.password_hash, g.secret
      from (select 1) one
      left join access.person p
        on p.account = presented_account
       and p.left_at is null
      left join access.code_generator g on g.person_id = p.person_id
$$;

create or replace function access.start_credential(owner_id uuid, hash bytea, id uuid, way text, lasts interval)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.credential
           (credential_hash, ticket, credential_id, person_id, kind, started_at, last_used_at, expires_at)
    select hash, sha256('ticket'::bytea || hash), id, p.person_id, way, now(), now(), now() + lasts
      from access.person p
     where p.person_id = owner_id
       and p.left_at is null
$$;

create function access.prove_presence(of_credential bytea)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with proved as (
        update access.credential c
           set proved_at = now()
         where c.credential_hash = of_credential
           and c.kind = 'BROWSER'
           and c.ended_at is null
           and c.expires_at > now()
        returning c.credential_id)
    select exists (select from proved)
$$;

-- The person who asks for a proof of presence, by the credential that came with the wish.
create function access.person_of_credential(presented bytea)
returns table (instant timestamptz, person_id uuid, account text, password_hash text, code_secret bytea,
               pending_secret bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select now(), p.person_id, p.account, p.password_hash, g.secret, g.pending_secret
      from access.credential c
      join access.person p on p.person_id = c.person_id
      left join access.code_generator g on g.person_id = p.person_id
     where c.credential_hash = presented
       and c.ended_at is null
       and c.expires_at > now()
$$;

-- A code opens once: the next must be of a later step.
create function access.use_code(whose uuid, step bigint)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with used as (
        update access.code_generator g
           set last_step = step
         where g.person_id = whose
           and g.last_step < step
        returning g.person_id)
    select exists (select from used)
$$;

-- Counts an attempt before it is known to fail, so that a thousand at once count like a thousand in a row. False where
-- the account must wait: then nothing is counted. The address never refuses by itself; where much has failed from it,
-- an account has fewer free attempts from there.
create function access.begin_attempt(at_once integer, of_account integer, of_address integer, at timestamptz)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    pair double precision;
    account double precision;
    address double precision;
begin
    insert into access.attempt (slot, level, counted_at, free_at)
    select s, 0, at, at from unnest(array[at_once, of_account, of_address]) s order by s
    on conflict do nothing;
    perform a.slot
       from access.attempt a
      where a.slot in (at_once, of_account, of_address)
      order by a.slot
        for update;
    if exists (select from access.attempt a where a.slot in (at_once, of_account) and a.free_at > at) then
        return false;
    end if;
    select greatest(0, a.level - greatest(0, extract(epoch from at - a.counted_at)) / 600) + 1 into pair
      from access.attempt a
     where a.slot = at_once;
    select greatest(0, a.level - greatest(0, extract(epoch from at - a.counted_at)) / 300) + 1 into account
      from access.attempt a
     where a.slot = of_account;
    select greatest(0, a.level - greatest(0, extract(epoch from at - a.counted_at)) / 60) + 1 into address
      from access.attempt a
     where a.slot = of_address;
    pair := least(pair, 30);
    account := least(account, 30);
    address := least(address, 1000);
    update access.attempt a
       set level = pair,
           counted_at = at,
           free_at = at + make_interval(secs =>
               case when pair > case when address > 100 then 0 else 4 end
                    then least(900, power(2, floor(pair) - case when address > 100 then 1 else 5 end))
                    else 0 end)
     where a.slot = at_once;
    update access.attempt a
       set level = account,
           counted_at = at,
           free_at = at + make_interval(secs =>
               case when account > 20 then least(30, power(2, floor(account) - 21)) else 0 end)
     where a.slot = of_account;
    update access.attempt a
       set level = address,
           counted_at = at
     where a.slot = of_address;
    return true;
end
$$;

create function access.attempt_succeeded(at_once integer, of_account integer, of_address integer, at timestamptz)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    update access.attempt a
       set level = case when a.slot = of_address then greatest(0, a.level - 1) else 0 end,
           free_at = at
     where a.slot in (select k.slot
                        from access.attempt k
                       where k.slot in (at_once, of_account, of_address)
                       order by k.slot
                         for update)
$$;

-- A bounded number of challenges: past it the oldest go.
create function access.put_challenge(value bytea, for_what text, whose uuid, lasts interval)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    delete from access.challenge c
     where c.expires_at <= now()
        or c.challenge in (select k.challenge
                             from access.challenge k
                            order by k.expires_at desc
                           offset 9999);
    insert into access.challenge (challenge, purpose, person_id, expires_at)
    values (value, for_what, whose, now() + lasts)
    on conflict (challenge) do update set expires_at = excluded.expires_at
$$;

-- No row where it was never given, was taken before, or is for something or somebody else. It is gone in any case.
create function access.take_challenge(value bytea, for_what text, whose uuid)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with taken as (
        delete from access.challenge c
         where c.challenge = value
        returning c.purpose, c.person_id, c.expires_at)
    select exists (select
                     from taken
                    where purpose = for_what
                      and person_id is not distinct from whose
                      and expires_at > now())
$$;

create function access.passkey_of(presented_key bytea)
returns table (person_id uuid, passkey_id uuid, key_data bytea, sign_count bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select k.person_id, k.passkey_id, k.key_data, k.sign_count
      from access.passkey k
      join access.person p on p.person_id = k.person_id
     where k.credential_key = presented_key
       and p.left_at is null
$$;

-- False where the count of signatures does not rise: the key may have been copied. Keys that do not count stay at 0.
create function access.use_passkey(which uuid, count_now bigint)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with used as (
        update access.passkey k
           set sign_count = count_now,
               last_used_at = now()
         where k.passkey_id = which
           and (count_now > k.sign_count or (count_now = 0 and k.sign_count = 0))
        returning k.passkey_id)
    select exists (select from used)
$$;

-- What a link that still opens says; no row for one that never was, was used, withdrawn or has run out.
create function access.enrolment_of(presented bytea)
returns table (enrolment_id uuid, purpose text, person_id uuid, delegation_id uuid, account text, display_name text,
               roles text[], floors text[], expires_at timestamptz, instant timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select e.enrolment_id, e.purpose, e.person_id, e.delegation_id, e.account, e.display_name, e.roles, e.floors,
           e.expires_at, now()
      from access.enrolment e
     where e.secret_hash = presented
       and e.person_id is not null
       and e.used_at is null
       and e.withdrawn_at is null
       and e.expires_at > now()
$$;

-- Opens a short way in for the one who holds the link, so that the records of the person, of a delegation too, are
-- written by that person. The link stays whole until complete_my_enrolment has used it, in the same transaction as
-- those records.
create function access.begin_enrolment(presented bytea, hash bytea, id uuid)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    link record;
begin
    select e.* into link from access.enrolment_of(presented) e;
    if link.person_id is null then
        return false;
    end if;
    if link.purpose = 'DELEGATION' then
        insert into access.delegation (delegation_id) values (link.delegation_id) on conflict do nothing;
    end if;
    if link.purpose <> 'RECOVERY' then
        insert into access.person (person_id, delegation_id, account, roles)
        values (link.person_id, link.delegation_id, link.account, link.roles)
        on conflict do nothing;
        insert into access.person_compartment (person_id, compartment_id)
        select link.person_id, f from unnest(link.floors) f
        on conflict do nothing;
    end if;
    insert into access.credential
           (credential_hash, ticket, credential_id, person_id, kind, started_at, last_used_at, expires_at)
    select hash, sha256('ticket'::bytea || hash), id, p.person_id, 'BROWSER', now(), now(), now() + interval '1 minute'
      from access.person p
     where p.person_id = link.person_id
       and p.left_at is null;
    return found;
end
$$;

revoke all on all functions in schema access from public;
grant execute on function
    access.sign_in_record(text),
    access.prove_presence(bytea),
    access.person_of_credential(bytea),
    access.use_code(uuid, bigint),
    access.begin_attempt(integer, integer, integer, timestamptz),
    access.attempt_succeeded(integer, integer, integer, timestamptz),
    access.put_challenge(bytea, text, uuid, interval),
    access.take_challenge(bytea, text, uuid),
    access.passkey_of(bytea),
    access.use_passkey(uuid, bigint),
    access.enrolment_of(bytea),
    access.begin_enrolment(bytea, bytea, uuid)
to "${door}";
