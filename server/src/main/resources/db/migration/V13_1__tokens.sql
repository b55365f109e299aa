-- Tokens of people's programs. One without scopes is a trial's, made on the machine itself.

alter table access.credential
    add column name   text,
    add column scopes text[];

create function access.token_covers(purpose text)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(c.scopes is null or purpose = any (c.scopes), false)
      from access.credential c
     where c.ticket = decode(nullif(current_setting('cmcc.ticket', true), ''), 'hex')
$$;

-- Only somebody in a browser who has just shown to be there makes one; at most twenty live ones.
create function access.issue_my_token(hash bytea, id uuid, called text, covers text[], lasts interval)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with made as (
        insert into access.credential
               (credential_hash, ticket, credential_id, person_id, kind, started_at, last_used_at, expires_at, name, scopes)
        select hash, sha256('ticket'::bytea || hash), id, r.person_id, 'TOKEN', now(), now(), now() + lasts, called, covers
          from access.reader_of_ticket() r
         where r.kind = 'BROWSER'
           and r.person_id = access.proved_person()
           and lasts <= interval '366 days'
           and cardinality(covers) > 0
           and (select count(*)
                  from access.credential c
                 where c.person_id = r.person_id
                   and c.scopes is not null
                   and c.ended_at is null
                   and c.expires_at > now()) < 20
        returning credential_id)
    select exists (select from made)
$$;

create function access.my_tokens()
returns table (credential_id uuid, name text, scopes text[], started_at timestamptz, last_used_at timestamptz,
               expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.credential_id, c.name, c.scopes, c.started_at, c.last_used_at, c.expires_at
      from access.reader_of_ticket() r
      join access.credential c on c.person_id = r.person_id
     where c.kind = 'TOKEN'
       and c.scopes is not null
       and c.ended_at is null
       and c.expires_at > now()
     order by c.started_at desc, c.credential_id
$$;

create function access.end_my_token(which uuid)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with ended as (
        update access.credential c
           set ended_at = now()
          from access.reader_of_ticket() r
         where c.credential_id = which
           and c.person_id = r.person_id
           and c.kind = 'TOKEN'
           and c.scopes is not null
           and c.ended_at is null
           and c.expires_at > now()
        returning c.credential_id)
    select exists (select from ended)
$$;

revoke all on function
    access.token_covers(text),
    access.issue_my_token(bytea, uuid, text, text[], interval),
    access.my_tokens(),
    access.end_my_token(uuid)
from public;
grant execute on function
    access.token_covers(text),
    access.issue_my_token(bytea, uuid, text, text[], interval),
    access.my_tokens(),
    access.end_my_token(uuid)
to "${app}";
