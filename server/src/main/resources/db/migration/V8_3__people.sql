-- The people of a delegation: seeing somebody off, and bringing somebody back. And the first link of a centre.

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
    access.my_people(),
    access.end_person(uuid),
    access.begin_recovery(uuid, text, text),
    access.recoveries(uuid),
    access.agree_to_recovery(uuid, uuid, bytea, interval),
    access.stop_recovery(uuid)
to "${app}";
grant execute on function
    access.found_enrolment(uuid, bytea, uuid, uuid, text, text, text[], text[], interval)
to "${migrator}";
