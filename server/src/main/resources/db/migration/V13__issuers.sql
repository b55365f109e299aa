-- A delegation's own issuer (OpenID Connect), which vouches for that delegation's people and for nobody else's.
-- The centre's secret at the issuer is sealed in the application; the key is not in the database.

create table access.issuer (
    delegation_id uuid primary key references access.delegation,
    issuer        text not null,
    client_id     text not null,
    client_secret bytea,
    allowed       boolean not null,
    link          text not null unique check (link ~ '^[0-9a-f]{32}$'),
    changed_at    timestamptz not null
);

-- One subject of one issuer is one person of the delegation whose issuer it is. Another delegation may use the same
-- issuer and mean somebody else by the same subject.
create table access.issuer_subject (
    delegation_id uuid not null references access.delegation,
    issuer        text not null,
    subject       text not null,
    person_id     uuid not null unique references access.person,
    linked_at     timestamptz not null,
    primary key (delegation_id, issuer, subject)
);

-- person_id null: to sign in; else: to link the account of that person.
create table access.issuer_attempt (
    state_hash    bytea primary key check (length(state_hash) = 32),
    delegation_id uuid not null references access.delegation,
    person_id     uuid references access.person,
    expires_at    timestamptz not null
);
create index issuer_attempt_by_end on access.issuer_attempt (expires_at);

create function access.begin_issuer_attempt(presented_link text, state bytea, lasts interval)
returns table (delegation_id uuid, issuer text, client_id text, client_secret bytea, instant timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    delete from access.issuer_attempt a where a.expires_at <= now();
    insert into access.issuer_attempt (state_hash, delegation_id, expires_at)
    select state, i.delegation_id, now() + lasts
      from access.issuer i
     where i.link = presented_link
       and i.allowed;
    return query
        select i.delegation_id, i.issuer, i.client_id, i.client_secret, now()
          from access.issuer i
         where i.link = presented_link
           and i.allowed;
end
$$;

-- Taken away before anything is checked, so that a second try finds nothing.
create function access.take_issuer_attempt(state bytea)
returns table (delegation_id uuid, issuer text, client_id text, client_secret bytea, instant timestamptz)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with taken as (
        delete from access.issuer_attempt a
         where a.state_hash = state
           and a.person_id is null
        returning a.delegation_id, a.expires_at)
    select i.delegation_id, i.issuer, i.client_id, i.client_secret, now()
      from taken t
      join access.issuer i on i.delegation_id = t.delegation_id and i.allowed
     where t.expires_at > now()
$$;

create function access.person_of_subject(vouching uuid, by_issuer text, presented_subject text)
returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select p.person_id
      from access.issuer_subject s
      join access.issuer i on i.delegation_id = s.delegation_id and i.issuer = s.issuer and i.allowed
      join access.person p on p.person_id = s.person_id and p.delegation_id = s.delegation_id and p.left_at is null
     where s.delegation_id = vouching
       and s.issuer = by_issuer
       and s.subject = presented_subject
$$;

create function access.my_issuer()
returns table (issuer text, client_id text, has_secret boolean, allowed boolean, link text, people integer,
               changed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select i.issuer,
           i.client_id,
           i.client_secret is not null,
           i.allowed,
           i.link,
           (select count(*)::integer
              from access.issuer_subject s
             where s.delegation_id = i.delegation_id
               and s.issuer = i.issuer),
           i.changed_at
      from access.reader_of_ticket() r
      join access.person p on p.person_id = r.person_id and 'DELEGATION_HEAD' = any (p.roles)
      join access.issuer i on i.delegation_id = r.delegation_id
$$;

-- A changed issuer is another one: what was linked with the old one is gone.
create function access.keep_my_issuer(called text, client text, secret_changed boolean, secret bytea, may boolean,
                                      new_link text)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own uuid;
begin
    select r.delegation_id into own
      from access.reader_of_ticket() r
      join access.person p on p.person_id = access.proved_person() and 'DELEGATION_HEAD' = any (p.roles)
     where p.person_id = r.person_id;
    if own is null then
        raise exception 'no head of a delegation';
    end if;
    insert into access.issuer as i (delegation_id, issuer, client_id, client_secret, allowed, link, changed_at)
    values (own, called, client, secret, may, new_link, now())
    on conflict (delegation_id) do update
       set issuer = called,
           client_id = client,
           client_secret = case when secret_changed then secret else i.client_secret end,
           allowed = may,
           changed_at = now();
    delete from access.issuer_subject s where s.delegation_id = own and s.issuer <> called;
    delete from access.issuer_attempt a where a.delegation_id = own;
end
$$;

create function access.renew_my_issuer_link(new_link text)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with renewed as (
        update access.issuer i
           set link = new_link,
               changed_at = now()
          from access.reader_of_ticket() r
          join access.person p on p.person_id = access.proved_person() and 'DELEGATION_HEAD' = any (p.roles)
         where p.person_id = r.person_id
           and i.delegation_id = r.delegation_id
        returning i.delegation_id)
    select exists (select from renewed)
$$;

create function access.remove_my_issuer()
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own uuid;
begin
    select r.delegation_id into own
      from access.reader_of_ticket() r
      join access.person p on p.person_id = access.proved_person() and 'DELEGATION_HEAD' = any (p.roles)
     where p.person_id = r.person_id;
    delete from access.issuer_subject s where s.delegation_id = own;
    delete from access.issuer_attempt a where a.delegation_id = own;
    delete from access.issuer i where i.delegation_id = own;
    return found;
end
$$;

create function access.has_issuer()
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select
          from access.reader_of_ticket() r
          join access.issuer i on i.delegation_id = r.delegation_id and i.allowed)
$$;

create function access.is_linked()
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select
          from access.reader_of_ticket() r
          join access.issuer_subject s on s.person_id = r.person_id)
$$;

create function access.begin_my_linking(state bytea, lasts interval)
returns table (delegation_id uuid, issuer text, client_id text, client_secret bytea, instant timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    insert into access.issuer_attempt (state_hash, delegation_id, person_id, expires_at)
    select state, i.delegation_id, r.person_id, now() + lasts
      from access.reader_of_ticket() r
      join access.issuer i on i.delegation_id = r.delegation_id and i.allowed
     where r.person_id = access.proved_person();
    return query
        select i.delegation_id, i.issuer, i.client_id, i.client_secret, now()
          from access.reader_of_ticket() r
          join access.issuer i on i.delegation_id = r.delegation_id and i.allowed
         where r.person_id = access.proved_person();
end
$$;

create function access.take_my_linking(state bytea)
returns table (delegation_id uuid, issuer text, client_id text, client_secret bytea, instant timestamptz)
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with taken as (
        delete from access.issuer_attempt a
         using access.reader_of_ticket() r
         where a.state_hash = state
           and a.person_id = r.person_id
        returning a.delegation_id, a.expires_at)
    select i.delegation_id, i.issuer, i.client_id, i.client_secret, now()
      from taken t
      join access.issuer i on i.delegation_id = t.delegation_id and i.allowed
     where t.expires_at > now()
$$;

create function access.link_my_subject(by_issuer text, presented_subject text)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me uuid;
    own uuid;
begin
    select r.person_id, r.delegation_id into me, own
      from access.reader_of_ticket() r
      join access.issuer i on i.delegation_id = r.delegation_id and i.allowed and i.issuer = by_issuer
     where r.person_id = access.proved_person();
    if me is null then
        return false;
    end if;
    delete from access.issuer_subject s where s.person_id = me;
    insert into access.issuer_subject (delegation_id, issuer, subject, person_id, linked_at)
    values (own, by_issuer, presented_subject, me, now())
    on conflict do nothing;
    return exists (
        select
          from access.issuer_subject s
         where s.delegation_id = own
           and s.issuer = by_issuer
           and s.subject = presented_subject
           and s.person_id = me);
end
$$;

create function access.unlink_my_subject()
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with gone as (
        delete from access.issuer_subject s
         using access.reader_of_ticket() r
         where s.person_id = r.person_id
        returning s.person_id)
    select exists (select from gone)
$$;

revoke all on function
    access.begin_issuer_attempt(text, bytea, interval),
    access.take_issuer_attempt(bytea),
    access.person_of_subject(uuid, text, text),
    access.my_issuer(),
    access.keep_my_issuer(text, text, boolean, bytea, boolean, text),
    access.renew_my_issuer_link(text),
    access.remove_my_issuer(),
    access.has_issuer(),
    access.is_linked(),
    access.begin_my_linking(bytea, interval),
    access.take_my_linking(bytea),
    access.link_my_subject(text, text),
    access.unlink_my_subject()
from public;
grant execute on function
    access.begin_issuer_attempt(text, bytea, interval),
    access.take_issuer_attempt(bytea),
    access.person_of_subject(uuid, text, text)
to "${door}";
grant execute on function
    access.my_issuer(),
    access.keep_my_issuer(text, text, boolean, bytea, boolean, text),
    access.renew_my_issuer_link(text),
    access.remove_my_issuer(),
    access.has_issuer(),
    access.is_linked(),
    access.begin_my_linking(bytea, interval),
    access.take_my_linking(bytea),
    access.link_my_subject(text, text),
    access.unlink_my_subject()
to "${app}";
