-- The application, for the person of its ticket: the own ways in, and links by which others come in.

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

revoke all on all functions in schema access from public;
grant execute on function
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
    access.remove_my_code()
to "${app}";
