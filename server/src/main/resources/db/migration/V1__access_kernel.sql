-- The access kernel: who reads, which labels exist, and how a reader's transaction is opened.
-- Nobody but the owner's functions reaches these tables; the running application holds no right on any of them.

create schema access;
create schema centre;
create schema ledger;

create table access.delegation (
    delegation_id uuid primary key
);

create table access.compartment (
    compartment_id text primary key check (compartment_id ~ '^[a-z][a-z0-9-]{1,39}$'),
    name           text not null
);

create table access.person (
    person_id     uuid primary key,
    delegation_id uuid not null references access.delegation,
    account       text not null unique check (account ~ '^[a-z][a-z0-9.-]{1,63}$'),
    password_hash text not null,
    roles         text[] not null
);

create table access.person_compartment (
    person_id      uuid not null references access.person,
    compartment_id text not null references access.compartment,
    primary key (person_id, compartment_id)
);

-- One row a way in: a browser session or a token. Only hashes of the secrets are kept.
create table access.credential (
    credential_hash bytea primary key check (length(credential_hash) = 32),
    ticket          bytea not null unique,
    credential_id   uuid not null unique,
    person_id       uuid not null references access.person,
    kind            text not null check (kind in ('BROWSER', 'TOKEN')),
    started_at      timestamptz not null,
    last_used_at    timestamptz not null,
    expires_at      timestamptz not null,
    ended_at        timestamptz
);
create index credential_by_person on access.credential (person_id);

-- A label is immutable and interned: data rows carry only its number.
-- releasable_to null: every member of the compartments; empty: the originator alone.
create table access.label (
    label_id      integer generated always as identity primary key,
    originator    uuid not null references access.delegation,
    releasable_to uuid[],
    compartments  text[] not null,
    caveats       text[] not null
        check (caveats <@ array['DISPLAY_ONLY', 'NO_AGGREGATE', 'NOT_ATTRIBUTABLE', 'ORCON']),
    unique nulls not distinct (originator, releasable_to, compartments, caveats)
);

-- The person behind the ticket of this transaction; no row without a valid one.
create function access.reader_of_ticket()
returns table (person_id uuid, delegation_id uuid, kind text, compartments text[])
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select p.person_id,
           p.delegation_id,
           c.kind,
           array(select m.compartment_id
                   from access.person_compartment m
                  where m.person_id = p.person_id)
      from access.credential c
      join access.person p on p.person_id = c.person_id
     where c.ticket = decode(nullif(current_setting('cmcc.ticket', true), ''), 'hex')
       and c.ended_at is null
       and c.expires_at > now()
$$;

create function access.visible_labels()
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(l.label_id), '{}')
      from access.reader_of_ticket() r
      join access.label l
        on (l.originator = r.delegation_id
            or r.delegation_id = any (l.releasable_to)
            or (l.releasable_to is null and cardinality(l.compartments) > 0))
       and l.compartments <@ r.compartments
       and not (r.kind = 'TOKEN' and 'DISPLAY_ONLY' = any (l.caveats))
$$;

create function access.writable_labels()
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(l.label_id), '{}')
      from access.reader_of_ticket() r
      join access.label l
        on l.originator = r.delegation_id
       and l.compartments <@ r.compartments
$$;

-- Opens the reader's transaction: the secret's hash becomes a ticket that lasts until its end.
create function access.open_reader(presented bytea)
returns table (person_id uuid, delegation_id uuid, account text, roles text[], compartments text[],
               credential_id uuid, kind text, instant timestamptz)
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
               array(select m.compartment_id
                       from access.person_compartment m
                      where m.person_id = p.person_id
                      order by m.compartment_id),
               found.credential_id,
               found.kind,
               now()
          from access.person p
         where p.person_id = found.person_id;
end
$$;

-- The originator is always the reader's own delegation, whatever the caller says.
create function access.intern_label(released uuid[], floors text[], marks text[])
returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own uuid;
    held text[];
    known integer;
    released_sorted uuid[] := case when released is null then null
                                   else array(select distinct u from unnest(released) u order by u) end;
    floors_sorted text[] := array(select distinct f from unnest(floors) f order by f);
    marks_sorted text[] := array(select distinct m from unnest(marks) m order by m);
begin
    select r.delegation_id, r.compartments into own, held from access.reader_of_ticket() r;
    if own is null then
        raise exception 'no reader';
    end if;
    if not floors_sorted <@ held then
        raise exception 'a floor that the reader is not on';
    end if;
    insert into access.label (originator, releasable_to, compartments, caveats)
    values (own, released_sorted, floors_sorted, marks_sorted)
    on conflict do nothing;
    select l.label_id into known
      from access.label l
     where l.originator = own
       and l.releasable_to is not distinct from released_sorted
       and l.compartments = floors_sorted
       and l.caveats = marks_sorted;
    return known;
end
$$;

-- Only labels that the reader can see may be described to the reader.
create function access.describe_labels(wanted integer[])
returns table (label_id integer, originator uuid, releasable_to uuid[], compartments text[], caveats text[])
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select l.label_id, l.originator, l.releasable_to, l.compartments, l.caveats
      from access.label l
     where l.label_id = any (wanted)
       and l.label_id = any (access.visible_labels())
$$;

create function access.my_compartments()
returns table (compartment_id text, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.compartment_id, c.name
      from access.reader_of_ticket() r
      join access.compartment c on c.compartment_id = any (r.compartments)
     order by c.name, c.compartment_id
$$;

create function access.my_credentials()
returns table (credential_id uuid, kind text, started_at timestamptz, last_used_at timestamptz, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.credential_id, c.kind, c.started_at, c.last_used_at, c.expires_at
      from access.reader_of_ticket() r
      join access.credential c on c.person_id = r.person_id
     where c.ended_at is null
       and c.expires_at > now()
     order by c.started_at desc, c.credential_id
$$;

create function access.end_my_credential(which uuid)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with ended as (
        update access.credential c
           set ended_at = now()
          from access.reader_of_ticket() r
         where c.credential_id = which
           and c.person_id = r.person_id
           and c.ended_at is null
        returning c.credential_id)
    select exists (select from ended)
$$;

create function access.my_password_hash()
returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select p.password_hash
      from access.reader_of_ticket() r
      join access.person p on p.person_id = r.person_id
$$;

-- A new password ends every other way in of the same person.
create function access.change_my_password(replacement text, kept uuid)
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
end
$$;

-- The door: called only by the role that signs people in.
create function access.password_of(presented_account text)
returns table (person_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select p.person_id, p.password_hash
      from access.person p
     where p.account = presented_account
$$;

create function access.start_credential(owner_id uuid, hash bytea, id uuid, way text, lasts interval)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.credential
           (credential_hash, ticket, credential_id, person_id, kind, started_at, last_used_at, expires_at)
    values (hash, sha256('ticket'::bytea || hash), id, owner_id, way, now(), now(), now() + lasts)
$$;

-- Founding: called only by the role that migrates.
create function access.enrol_compartment(id text, called text)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.compartment (compartment_id, name) values (id, called)
$$;

create function access.enrol_delegation(id uuid)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.delegation (delegation_id) values (id)
$$;

create function access.enrol_person(id uuid, of_delegation uuid, called text, hash text, holds text[], floors text[])
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.person (person_id, delegation_id, account, password_hash, roles)
    values (id, of_delegation, called, hash, holds);
    insert into access.person_compartment (person_id, compartment_id)
    select id, f from unnest(floors) f
$$;

create function access.accounts()
returns table (account text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select p.account from access.person p order by p.account
$$;

create function access.reset_password(of_account text, hash text)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with changed as (
        update access.person p set password_hash = hash where p.account = of_account returning p.person_id),
    ended as (
        update access.credential c
           set ended_at = now()
          from changed
         where c.person_id = changed.person_id
           and c.kind = 'BROWSER'
           and c.ended_at is null)
    select exists (select from changed)
$$;

create function access.issue_token(of_account text, hash bytea, id uuid, lasts interval)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with made as (
        insert into access.credential
               (credential_hash, ticket, credential_id, person_id, kind, started_at, last_used_at, expires_at)
        select hash, sha256('ticket'::bytea || hash), id, p.person_id, 'TOKEN', now(), now(), now() + lasts
          from access.person p
         where p.account = of_account
        returning credential_id)
    select exists (select from made)
$$;

-- Puts a labelled table under the policy; the server refuses to start where one is without it.
create procedure access.protect(target regclass)
language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy seen on %s for select to "${app}"'
        ' using (label_id = any ((select access.visible_labels())::integer[]))', target);
    execute format('create policy added on %s for insert to "${app}"'
        ' with check (label_id = any ((select access.writable_labels())::integer[]))', target);
    execute format('create policy changed on %s for update to "${app}"'
        ' using (label_id = any ((select access.writable_labels())::integer[]))'
        ' with check (label_id = any ((select access.writable_labels())::integer[]))', target);
    execute format('create policy removed on %s for delete to "${app}"'
        ' using (label_id = any ((select access.writable_labels())::integer[]))', target);
end
$$;

-- One row a command, in the command's own transaction. Written by everybody, read by nobody through the application.
create table ledger.entry (
    entry_id      uuid primary key,
    at            timestamptz not null,
    person_id     uuid not null,
    delegation_id uuid not null,
    command       text not null,
    outcome       text not null,
    subject_id    uuid,
    facts         jsonb not null,
    nonce         bytea not null check (length(nonce) = 32)
);

revoke all on all functions in schema access from public;
revoke all on all procedures in schema access from public;
grant usage on schema access, centre, ledger to "${app}";
grant usage on schema access to "${door}";
grant insert on ledger.entry to "${app}";
grant execute on function
    access.open_reader(bytea),
    access.visible_labels(),
    access.writable_labels(),
    access.intern_label(uuid[], text[], text[]),
    access.describe_labels(integer[]),
    access.my_compartments(),
    access.my_credentials(),
    access.end_my_credential(uuid),
    access.my_password_hash(),
    access.change_my_password(text, uuid)
to "${app}";
grant usage on schema access to "${migrator}";
grant execute on function
    access.enrol_compartment(text, text),
    access.enrol_delegation(uuid),
    access.enrol_person(uuid, uuid, text, text, text[], text[]),
    access.accounts(),
    access.reset_password(text, text),
    access.issue_token(text, bytea, uuid, interval)
to "${migrator}";
grant execute on function
    access.password_of(text),
    access.start_credential(uuid, bytea, uuid, text, interval)
to "${door}";
