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

revoke all on all functions in schema access from public;
grant execute on function
    access.open_reader(bytea),
    access.still_open(bytea[])
to "${app}";
