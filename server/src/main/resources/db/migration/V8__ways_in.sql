-- How people come in, prove that they are still there, come back, and leave. As in V1, nobody but the owner's functions
-- reaches these tables: the application acts for the person of its ticket, and only the door can let somebody in.

-- Somebody may come in by passkey alone, and somebody who has left comes in by nothing.
alter table access.person
    alter column password_hash drop not null,
    add column left_at timestamptz;

-- proved_at: when the person last showed to be there, by password and code or by passkey. Only the door sets it.
alter table access.credential add column proved_at timestamptz;

-- The generator of one-time codes. A pending secret takes the other's place once a code of it was given.
create table access.code_generator (
    person_id      uuid primary key references access.person,
    secret         bytea check (length(secret) between 20 and 512),
    last_step      bigint not null default 0,
    pending_secret bytea check (length(pending_secret) between 20 and 512)
);

create table access.passkey (
    credential_key bytea primary key check (length(credential_key) between 16 and 1023),
    passkey_id     uuid not null unique,
    person_id      uuid not null references access.person,
    name           text not null,
    key_data       bytea not null,
    sign_count     bigint not null,
    made_at        timestamptz not null,
    last_used_at   timestamptz
);
create index passkey_by_person on access.passkey (person_id);

-- What an authenticator is to sign. Each is taken once.
create table access.challenge (
    challenge  bytea primary key check (length(challenge) = 32),
    purpose    text not null check (purpose in ('SIGN_IN', 'STEP_UP', 'REGISTER', 'ENROL')),
    person_id  uuid,
    expires_at timestamptz not null
);
create index challenge_by_expiry on access.challenge (expires_at);

-- Failed attempts, in a fixed number of slots: by account and address together, by account, by address. Two names may
-- share a slot; the table cannot grow past them.
create table access.attempt (
    slot       integer primary key check (slot between 0 and 786431),
    level      double precision not null,
    counted_at timestamptz not null,
    free_at    timestamptz not null
);

-- A link by which one person comes in for the first time, or comes back. Only the hash of its secret is kept.
create table access.enrolment (
    enrolment_id   uuid primary key,
    secret_hash    bytea not null unique check (length(secret_hash) = 32),
    purpose        text not null check (purpose in ('PERSON', 'DELEGATION', 'RECOVERY')),
    person_id      uuid,
    delegation_id  uuid,
    account        text not null check (account ~ '^[a-z][a-z0-9.-]{1,63}$'),
    display_name   text not null,
    roles          text[] not null,
    floors         text[] not null,
    made_by        uuid references access.person,
    made_at        timestamptz not null,
    expires_at     timestamptz not null,
    used_at        timestamptz,
    withdrawn_at   timestamptz
);
create index enrolment_by_maker on access.enrolment (made_by);
create index enrolment_by_account on access.enrolment (account);

-- Two people bring a third back. Where nobody has the account that was named, it goes its way all the same.
create table access.recovery (
    recovery_id uuid primary key,
    account     text not null,
    person_id   uuid references access.person,
    by_right_of text not null check (by_right_of in ('OWN_DELEGATION', 'AUTHORITY')),
    begun_by    uuid not null references access.person,
    begun_at    timestamptz not null,
    expires_at  timestamptz not null,
    agreed_by   uuid references access.person,
    stopped_at  timestamptz
);
create index recovery_by_person on access.recovery (person_id);
create index recovery_by_beginner on access.recovery (begun_by);

-- What a person is told about the own ways in.
create table access.way_in_event (
    person_id uuid not null references access.person,
    at        timestamptz not null,
    what      text not null
);
create index way_in_event_by_person on access.way_in_event (person_id, at);

-- ---------------------------------------------------------------------------------------------------------------------
-- The reader's transaction says when presence was last proved.

drop function access.open_reader(bytea);
create function access.open_reader(presented bytea)
returns table (person_id uuid, delegation_id uuid, account text, roles text[], level access.sensitivity,
               compartments text[], credential_id uuid, kind text, proved_at timestamptz, instant timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    found access.credential;
begin
    select c.* into found
      from access.credential c
     where c.credential_hash = presented
       and c.ended_at is null
       and c.expires_at > now();
    if found.person_id is null then
        return;
    end if;
    if found.last_used_at < now() - interval '5 minutes' then
        update access.credential c
           set last_used_at = now()
         where c.credential_hash = presented;
    end if;
    perform set_config('cmcc.ticket', encode(found.ticket, 'hex'), true);
    return query
        select p.person_id,
               p.delegation_id,
               p.account,
               p.roles,
               p.level,
               array(select m.compartment_id
                       from access.person_compartment m
                      where m.person_id = p.person_id
                      order by m.compartment_id),
               found.credential_id,
               found.kind,
               found.proved_at,
               now()
          from access.person p
         where p.person_id = found.person_id;
end
$$;

-- Which of these still open something: for streams that are open while ways in end.
create function access.still_open(presented bytea[])
returns table (credential_hash bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.credential_hash
      from access.credential c
     where c.credential_hash = any (presented)
       and c.ended_at is null
       and c.expires_at > now()
$$;

-- Tells every node that some way in has ended, and not which.
create function access.tell_of_endings()
returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform pg_notify('cmcc_endings', '');
    return null;
end
$$;
create trigger tell_of_endings
after update of ended_at on access.credential
for each statement execute function access.tell_of_endings();

-- The person of the ticket, in a browser, who has shown to be there within five minutes; null for everybody else.
create function access.proved_person()
returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.person_id
      from access.credential c
     where c.ticket = decode(nullif(current_setting('cmcc.ticket', true), ''), 'hex')
       and c.kind = 'BROWSER'
       and c.ended_at is null
       and c.expires_at > now()
       and c.proved_at >= now() - interval '5 minutes'
$$;

create function access.tell(whom uuid, happened text)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.way_in_event (person_id, at, what)
    select whom, now(), happened
     where whom is not null;
    delete from access.way_in_event e
     where e.person_id = whom
       and e.ctid not in (select k.ctid
                            from access.way_in_event k
                           where k.person_id = whom
                           order by k.at desc
                           limit 50)
$$;

-- ---------------------------------------------------------------------------------------------------------------------
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

-- ---------------------------------------------------------------------------------------------------------------------
-- The application, for the person of its ticket.

-- Uses the link up and sets the ways in that the person chose. All earlier ones end.
create function access.complete_my_enrolment(presented bytea, hash text, code_secret bytea, code_step bigint,
                                             passkey uuid, key bytea, called text, key_bytes bytea, counted bigint,
                                             lasts interval)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me uuid;
    link access.enrolment;
begin
    select r.person_id into me from access.reader_of_ticket() r;
    update access.enrolment e
       set used_at = now()
     where e.secret_hash = presented
       and e.person_id = me
       and e.used_at is null
       and e.withdrawn_at is null
       and e.expires_at > now()
    returning e.* into link;
    if link.person_id is null then
        return false;
    end if;
    update access.person p set password_hash = hash where p.person_id = me;
    delete from access.passkey k where k.person_id = me;
    delete from access.code_generator g where g.person_id = me;
    if code_secret is not null then
        insert into access.code_generator (person_id, secret, last_step) values (me, code_secret, code_step);
    end if;
    if key is not null then
        insert into access.passkey (credential_key, passkey_id, person_id, name, key_data, sign_count, made_at)
        values (key, passkey, me, called, key_bytes, counted, now());
    end if;
    update access.credential c
       set ended_at = now()
     where c.person_id = me
       and c.ended_at is null
       and c.ticket <> decode(current_setting('cmcc.ticket'), 'hex');
    update access.credential c
       set expires_at = now() + lasts,
           proved_at = now()
     where c.ticket = decode(current_setting('cmcc.ticket'), 'hex');
    perform access.tell(me, case when link.purpose = 'RECOVERY' then 'RECOVERED' else 'ENROLLED' end);
    return true;
end
$$;

-- A membership authority brings in the first person of a new delegation; it and the head of a delegation bring in
-- people of their own. Floors are those that the authority is on; a head gives none. Whoever asks for more than that
-- goes round the desk, which says no in words.
create function access.invite(id uuid, hash bytea, for_what text, person uuid, delegation uuid, called text,
                              shown_as text, holds text[], on_floors text[], lasts interval)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me record;
begin
    select r.person_id, r.delegation_id, r.compartments, p.roles
      into me
      from access.reader_of_ticket() r
      join access.person p on p.person_id = r.person_id;
    if me.person_id is null or for_what not in ('PERSON', 'DELEGATION') then
        raise exception 'no reader';
    end if;
    if 'MEMBERSHIP_AUTHORITY' = any (me.roles) then
        if not on_floors <@ me.compartments then
            raise exception 'a floor that the reader is not on';
        end if;
    elsif not ('DELEGATION_HEAD' = any (me.roles) and for_what = 'PERSON' and on_floors = '{}'
               and not 'MEMBERSHIP_AUTHORITY' = any (holds)) then
        raise exception 'not the role of the reader';
    end if;
    -- Open links name accounts too. What is taken is asked for anew with other letters, and nobody hears of it.
    if exists (select from access.person p where p.account = called)
       or exists (select from access.enrolment e where e.account = called and e.purpose <> 'RECOVERY') then
        return false;
    end if;
    insert into access.enrolment (enrolment_id, secret_hash, purpose, person_id, delegation_id, account, display_name,
                                  roles, floors, made_by, made_at, expires_at)
    values (id, hash, for_what, person, case when for_what = 'PERSON' then me.delegation_id else delegation end,
            called, shown_as, holds, on_floors, me.person_id, now(), now() + lasts);
    return true;
end
$$;

create function access.my_enrolments()
returns table (enrolment_id uuid, purpose text, account text, display_name text, roles text[], floors text[],
               made_at timestamptz, expires_at timestamptz, used_at timestamptz, withdrawn_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select e.enrolment_id, e.purpose, e.account, e.display_name, e.roles, e.floors, e.made_at, e.expires_at, e.used_at,
           e.withdrawn_at
      from access.reader_of_ticket() r
      join access.enrolment e on e.made_by = r.person_id
     where e.purpose <> 'RECOVERY'
     order by e.made_at desc, e.enrolment_id
     limit 200
$$;

create function access.withdraw_my_enrolment(which uuid)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with withdrawn as (
        update access.enrolment e
           set withdrawn_at = now()
          from access.reader_of_ticket() r
         where e.enrolment_id = which
           and e.made_by = r.person_id
           and e.purpose <> 'RECOVERY'
           and e.used_at is null
           and e.withdrawn_at is null
        returning e.enrolment_id)
    select exists (select from withdrawn)
$$;

create function access.end_my_other_credentials()
returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with ended as (
        update access.credential c
           set ended_at = now()
          from access.reader_of_ticket() r
         where c.person_id = r.person_id
           and c.ended_at is null
           and c.expires_at > now()
           and c.ticket <> decode(current_setting('cmcc.ticket'), 'hex')
        returning c.credential_id)
    select count(*)::integer from ended
$$;

create function access.my_ways_in()
returns table (has_password boolean, has_code boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select p.password_hash is not null, coalesce(g.secret is not null, false)
      from access.reader_of_ticket() r
      join access.person p on p.person_id = r.person_id
      left join access.code_generator g on g.person_id = r.person_id
$$;

create function access.my_way_in_events()
returns table (at timestamptz, what text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select e.at, e.what
      from access.reader_of_ticket() r
      join access.way_in_event e on e.person_id = r.person_id
     order by e.at desc, e.what
$$;

create function access.my_passkeys()
returns table (passkey_id uuid, credential_key bytea, name text, made_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select k.passkey_id, k.credential_key, k.name, k.made_at, k.last_used_at
      from access.reader_of_ticket() r
      join access.passkey k on k.person_id = r.person_id
     order by k.made_at, k.passkey_id
$$;

-- False where presence is not proved, the person has as many as one may have, or the key is one that is known.
create function access.add_my_passkey(id uuid, key bytea, called text, key_bytes bytea, counted bigint, most integer)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me uuid := access.proved_person();
begin
    if me is null or (select count(*) from access.passkey k where k.person_id = me) >= most then
        return false;
    end if;
    insert into access.passkey (credential_key, passkey_id, person_id, name, key_data, sign_count, made_at)
    values (key, id, me, called, key_bytes, counted, now())
    on conflict do nothing;
    if not found then
        return false;
    end if;
    perform access.tell(me, 'PASSKEY_ADDED');
    return true;
end
$$;

create function access.name_my_passkey(which uuid, called text)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with named as (
        update access.passkey k
           set name = called
          from access.reader_of_ticket() r
         where k.passkey_id = which
           and k.person_id = r.person_id
        returning k.passkey_id)
    select exists (select from named)
$$;

create function access.remove_my_passkey(which uuid)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with removed as (
        delete from access.passkey k
         where k.passkey_id = which
           and k.person_id = access.proved_person()
        returning k.person_id),
    told as (select access.tell(r.person_id, 'PASSKEY_REMOVED') from removed r)
    select exists (select from removed) and (select count(*) >= 0 from told)
$$;

create function access.begin_my_code(made bytea)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with begun as (
        insert into access.code_generator (person_id, pending_secret)
        select access.proved_person(), made
         where access.proved_person() is not null
        on conflict (person_id) do update set pending_secret = made
        returning person_id)
    select exists (select from begun)
$$;

create function access.confirm_my_code(of_secret bytea, step bigint)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with confirmed as (
        update access.code_generator g
           set secret = g.pending_secret,
               pending_secret = null,
               last_step = step
         where g.person_id = access.proved_person()
           and g.pending_secret = of_secret
        returning g.person_id),
    told as (select access.tell(c.person_id, 'CODE_ADDED') from confirmed c)
    select exists (select from confirmed) and (select count(*) >= 0 from told)
$$;

create function access.remove_my_code()
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with removed as (
        delete from access.code_generator g
         where g.person_id = access.proved_person()
           and g.secret is not null
        returning g.person_id),
    told as (select access.tell(r.person_id, 'CODE_REMOVED') from removed r)
    select exists (select from removed) and (select count(*) >= 0 from told)
$$;

-- The people of the reader's own delegation.
create function access.my_people()
returns table (person_id uuid, account text, roles text[], left_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select p.person_id, p.account, p.roles, p.left_at
      from access.reader_of_ticket() r
      join access.person p on p.delegation_id = r.delegation_id
     order by p.account
$$;

-- Every way in ends, the links that the person made too; what the person wrote stays, under the name chosen for it.
create function access.end_person(which uuid)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    gone uuid;
begin
    update access.person p
       set left_at = now(),
           password_hash = null
      from access.reader_of_ticket() r
      join access.person me on me.person_id = r.person_id
     where p.person_id = which
       and p.person_id <> r.person_id
       and p.delegation_id = r.delegation_id
       and p.left_at is null
       and me.roles && array['DELEGATION_HEAD', 'MEMBERSHIP_AUTHORITY']
    returning p.person_id into gone;
    if gone is null then
        return false;
    end if;
    update access.credential c set ended_at = now() where c.person_id = gone and c.ended_at is null;
    delete from access.passkey k where k.person_id = gone;
    delete from access.code_generator g where g.person_id = gone;
    update access.enrolment e
       set withdrawn_at = now()
     where (e.made_by = gone or e.person_id = gone)
       and e.used_at is null
       and e.withdrawn_at is null;
    update access.recovery v
       set stopped_at = now()
     where (v.person_id = gone or v.begun_by = gone)
       and v.agreed_by is null
       and v.stopped_at is null;
    return true;
end
$$;

-- By right of the own delegation the account is looked for among its people alone, and an unknown one is refused. By
-- right of a membership authority any account may be named, and one that nobody has is taken like any other.
create function access.begin_recovery(id uuid, of_account text, by_right text)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me record;
    whose uuid;
begin
    select r.person_id, r.delegation_id, p.roles
      into me
      from access.reader_of_ticket() r
      join access.person p on p.person_id = r.person_id;
    if me.person_id is null or (by_right = 'AUTHORITY' and not 'MEMBERSHIP_AUTHORITY' = any (me.roles)) then
        raise exception 'not the role of the reader';
    end if;
    select p.person_id into whose
      from access.person p
     where p.account = of_account
       and p.left_at is null
       and p.person_id <> me.person_id
       and (by_right = 'AUTHORITY' or p.delegation_id = me.delegation_id);
    if whose is null and by_right <> 'AUTHORITY' then
        return false;
    end if;
    insert into access.recovery (recovery_id, account, person_id, by_right_of, begun_by, begun_at, expires_at)
    values (id, of_account, whose, by_right, me.person_id, now(), now() + interval '24 hours');
    perform access.tell(whose, 'RECOVERY_BEGUN');
    return true;
end
$$;

-- Recoveries that concern the reader: begun by the reader, of the reader's own account, and those of people of the own
-- delegation that were begun by right of it. An authority also reaches one that it was given the id of.
create function access.recoveries(named uuid)
returns table (recovery_id uuid, account text, by_right_of text, begun_by uuid, of_delegation boolean,
               begun_at timestamptz, expires_at timestamptz, agreed boolean, stopped boolean, open boolean, mine boolean,
               about_me boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select v.recovery_id, v.account, v.by_right_of, v.begun_by, b.delegation_id = r.delegation_id, v.begun_at,
           v.expires_at, v.agreed_by is not null, v.stopped_at is not null,
           v.agreed_by is null and v.stopped_at is null and v.expires_at > now(),
           v.begun_by = r.person_id,
           coalesce(v.person_id = r.person_id, false)
      from access.reader_of_ticket() r
      join access.person me on me.person_id = r.person_id
      join access.recovery v on (named is null or v.recovery_id = named)
      join access.person b on b.person_id = v.begun_by
     where v.begun_by = r.person_id
        or v.person_id = r.person_id
        or (v.by_right_of = 'OWN_DELEGATION' and b.delegation_id = r.delegation_id)
        or (named is not null and v.by_right_of = 'AUTHORITY' and 'MEMBERSHIP_AUTHORITY' = any (me.roles))
     order by v.begun_at desc, v.recovery_id
     limit 100
$$;

-- The second person's yes makes the link. False where the reader may not be the second one.
create function access.agree_to_recovery(which uuid, id uuid, hash bytea, lasts interval)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me record;
    agreed access.recovery;
begin
    select r.person_id, r.delegation_id, p.roles
      into me
      from access.reader_of_ticket() r
      join access.person p on p.person_id = r.person_id;
    update access.recovery v
       set agreed_by = me.person_id
      from access.person b
     where v.recovery_id = which
       and b.person_id = v.begun_by
       and v.begun_by <> me.person_id
       and v.person_id is distinct from me.person_id
       and v.agreed_by is null
       and v.stopped_at is null
       and v.expires_at > now()
       and ((v.by_right_of = 'OWN_DELEGATION' and b.delegation_id = me.delegation_id)
            or (v.by_right_of = 'AUTHORITY' and b.delegation_id <> me.delegation_id
                and 'MEMBERSHIP_AUTHORITY' = any (me.roles)))
    returning v.* into agreed;
    if agreed.recovery_id is null then
        return false;
    end if;
    insert into access.enrolment (enrolment_id, secret_hash, purpose, person_id, delegation_id, account, display_name,
                                  roles, floors, made_by, made_at, expires_at)
    select id, hash, 'RECOVERY', agreed.person_id, p.delegation_id, agreed.account, '', '{}', '{}', me.person_id,
           now(), now() + lasts
      from (select 1) one
      left join access.person p on p.person_id = agreed.person_id;
    perform access.tell(agreed.person_id, 'RECOVERY_AGREED');
    return true;
end
$$;

-- The person whom it concerns, whoever began it, and in the own delegation its head stop it; a link of it that was not
-- used goes too.
create function access.stop_recovery(which uuid)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    stopped access.recovery;
begin
    update access.recovery v
       set stopped_at = now()
      from access.reader_of_ticket() r
     where v.recovery_id = which
       and v.stopped_at is null
       and (v.person_id = r.person_id or v.begun_by = r.person_id)
    returning v.* into stopped;
    if stopped.recovery_id is null then
        return false;
    end if;
    update access.enrolment e
       set withdrawn_at = now()
     where e.purpose = 'RECOVERY'
       and e.person_id = stopped.person_id
       and e.used_at is null
       and e.withdrawn_at is null;
    return true;
end
$$;

create or replace function access.change_my_password(replacement text, kept uuid)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me uuid;
begin
    select r.person_id into me from access.reader_of_ticket() r;
    update access.person p set password_hash = replacement where p.person_id = me;
    update access.credential c
       set ended_at = now()
     where c.person_id = me
       and c.credential_id <> kept
       and c.ended_at is null;
    perform access.tell(me, 'PASSWORD_CHANGED');
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Founding: the first link of a centre, made by the role that migrates. Nobody is in yet who could have made it.

create function access.found_enrolment(id uuid, hash bytea, person uuid, delegation uuid, called text, shown_as text,
                                       holds text[], on_floors text[], lasts interval)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select from access.person) then
        return false;
    end if;
    update access.enrolment e set withdrawn_at = now() where e.used_at is null and e.withdrawn_at is null;
    insert into access.enrolment (enrolment_id, secret_hash, purpose, person_id, delegation_id, account, display_name,
                                  roles, floors, made_at, expires_at)
    values (id, hash, 'DELEGATION', person, delegation, called, shown_as, holds, on_floors, now(), now() + lasts);
    return true;
end
$$;

-- A stolen owner of a token must not make one for somebody who has left.
create or replace function access.issue_token(of_account text, hash bytea, id uuid, lasts interval)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with made as (
        insert into access.credential
               (credential_hash, ticket, credential_id, person_id, kind, started_at, last_used_at, expires_at)
        select hash, sha256('ticket'::bytea || hash), id, p.person_id, 'TOKEN', now(), now(), now() + lasts
          from access.person p
         where p.account = of_account
           and p.left_at is null
        returning credential_id)
    select exists (select from made)
$$;

revoke all on all functions in schema access from public;
grant execute on function
    access.open_reader(bytea),
    access.still_open(bytea[]),
    access.complete_my_enrolment(bytea, text, bytea, bigint, uuid, bytea, text, bytea, bigint, interval),
    access.invite(uuid, bytea, text, uuid, uuid, text, text, text[], text[], interval),
    access.my_enrolments(),
    access.withdraw_my_enrolment(uuid),
    access.end_my_other_credentials(),
    access.my_ways_in(),
    access.my_way_in_events(),
    access.my_passkeys(),
    access.add_my_passkey(uuid, bytea, text, bytea, bigint, integer),
    access.name_my_passkey(uuid, text),
    access.remove_my_passkey(uuid),
    access.begin_my_code(bytea),
    access.confirm_my_code(bytea, bigint),
    access.remove_my_code(),
    access.my_people(),
    access.end_person(uuid),
    access.begin_recovery(uuid, text, text),
    access.recoveries(uuid),
    access.agree_to_recovery(uuid, uuid, bytea, interval),
    access.stop_recovery(uuid)
to "${app}";
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
grant execute on function
    access.found_enrolment(uuid, bytea, uuid, uuid, text, text, text[], text[], interval)
to "${migrator}";
