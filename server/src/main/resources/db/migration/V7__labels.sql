-- Labels whole: a sensitivity against each person's level, words for handling, an embargo until which a record is its
-- originator's own, and two caveats more.

create type access.sensitivity as enum ('LOW', 'MODERATE', 'HIGH', 'SEVERE');

alter table access.person add column level access.sensitivity not null default 'HIGH';

alter table access.label
    add column sensitivity   access.sensitivity not null default 'MODERATE',
    add column handling      text check (handling in ('CLEAR', 'GREEN', 'AMBER', 'RED')),
    add column embargo_until timestamptz,
    drop constraint label_originator_releasable_to_compartments_caveats_key,
    drop constraint label_caveats_check,
    add check (caveats <@ array['CHATHAM_HOUSE', 'DISPLAY_ONLY', 'NO_AGGREGATE', 'NOT_ATTRIBUTABLE', 'ORCON',
        'SOURCE_PROTECTED']),
    add unique nulls not distinct
        (originator, releasable_to, compartments, caveats, sensitivity, handling, embargo_until);

drop function access.reader_of_ticket();
create function access.reader_of_ticket()
returns table (person_id uuid, delegation_id uuid, kind text, level access.sensitivity, compartments text[])
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select p.person_id,
           p.delegation_id,
           c.kind,
           p.level,
           array(select m.compartment_id
                   from access.person_compartment m
                  where m.person_id = p.person_id)
      from access.credential c
      join access.person p on p.person_id = c.person_id
     where c.ticket = decode(nullif(current_setting('cmcc.ticket', true), ''), 'hex')
       and c.ended_at is null
       and c.expires_at > now()
$$;

-- Cheap tests first: this runs once a statement over all labels that there are.
create or replace function access.visible_labels()
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(l.label_id), '{}')
      from access.reader_of_ticket() r
      join access.label l
        on l.sensitivity <= r.level
       and (l.originator = r.delegation_id
            or ((l.embargo_until is null or l.embargo_until <= now())
                and (r.delegation_id = any (l.releasable_to)
                     or (l.releasable_to is null and l.compartments <> '{}'))))
       and l.compartments <@ r.compartments
       and not ('DISPLAY_ONLY' = any (l.caveats)
                and (r.kind = 'TOKEN' or coalesce(current_setting('cmcc.carried', true), '') = 'on'))
$$;

create or replace function access.writable_labels()
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(l.label_id), '{}')
      from access.reader_of_ticket() r
      join access.label l
        on l.originator = r.delegation_id
       and l.sensitivity <= r.level
       and l.compartments <@ r.compartments
$$;

drop function access.open_reader(bytea);
create function access.open_reader(presented bytea)
returns table (person_id uuid, delegation_id uuid, account text, roles text[], level access.sensitivity,
               compartments text[], credential_id uuid, kind text, instant timestamptz)
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
               now()
          from access.person p
         where p.person_id = found.person_id;
end
$$;

-- The originator is always the reader's own delegation, whatever the caller says.
drop function access.intern_label(uuid[], text[], text[]);
create function access.intern_label(released uuid[], floors text[], marks text[], grade text, way text,
                                    until timestamptz)
returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own uuid;
    held text[];
    reach access.sensitivity;
    known integer;
    released_sorted uuid[] := case when released is null then null
                                   else array(select distinct u from unnest(released) u order by u) end;
    floors_sorted text[] := array(select distinct f from unnest(floors) f order by f);
    marks_sorted text[] := array(select distinct m from unnest(marks) m order by m);
begin
    select r.delegation_id, r.compartments, r.level into own, held, reach from access.reader_of_ticket() r;
    if own is null then
        raise exception 'no reader';
    end if;
    if not floors_sorted <@ held then
        raise exception 'a floor that the reader is not on';
    end if;
    if grade::access.sensitivity > reach then
        raise exception 'a sensitivity above the level of the reader';
    end if;
    insert into access.label (originator, releasable_to, compartments, caveats, sensitivity, handling, embargo_until)
    values (own, released_sorted, floors_sorted, marks_sorted, grade::access.sensitivity, way, until)
    on conflict do nothing;
    select l.label_id into known
      from access.label l
     where l.originator = own
       and l.releasable_to is not distinct from released_sorted
       and l.compartments = floors_sorted
       and l.caveats = marks_sorted
       and l.sensitivity = grade::access.sensitivity
       and l.handling is not distinct from way
       and l.embargo_until is not distinct from until;
    return known;
end
$$;

drop function access.describe_labels(integer[]);
create function access.describe_labels(wanted integer[])
returns table (label_id integer, originator uuid, releasable_to uuid[], compartments text[], caveats text[],
               sensitivity text, handling text, embargo_until timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select l.label_id, l.originator, l.releasable_to, l.compartments, l.caveats, l.sensitivity::text, l.handling,
           l.embargo_until
      from access.label l
     where l.label_id = any (wanted)
       and l.label_id = any ((select access.visible_labels())::integer[])
$$;

drop function access.enrol_person(uuid, uuid, text, text, text[], text[]);
create function access.enrol_person(id uuid, of_delegation uuid, called text, hash text, holds text[], floors text[],
                                    reach text)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.person (person_id, delegation_id, account, password_hash, roles, level)
    values (id, of_delegation, called, hash, holds, reach::access.sensitivity);
    insert into access.person_compartment (person_id, compartment_id)
    select id, f from unnest(floors) f
$$;

revoke all on function
    access.reader_of_ticket(),
    access.open_reader(bytea),
    access.intern_label(uuid[], text[], text[], text, text, timestamptz),
    access.describe_labels(integer[]),
    access.enrol_person(uuid, uuid, text, text, text[], text[], text)
from public;
grant execute on function
    access.open_reader(bytea),
    access.intern_label(uuid[], text[], text[], text, text, timestamptz),
    access.describe_labels(integer[])
to "${app}";
grant execute on function access.enrol_person(uuid, uuid, text, text, text[], text[], text) to "${migrator}";

-- A record moves to another label of its originator's, whole; nothing else of a fact may change.
grant update (label_id) on
    centre.question,
    centre.claim,
    centre.claim_dispute,
    centre.claim_dispute_withdrawal,
    centre.assertion,
    centre.register_entry,
    centre.register_alias,
    centre.import_file,
    centre.import_chunk,
    centre.import_problem,
    centre.import_name,
    centre.edition,
    centre.list_name,
    centre.counting_pattern,
    centre.daily_count,
    centre.daily_count_by_crossing
to "${app}";

-- Of the labels of others that the reader can see: those with this caveat.
create function access.labels_of_others_with(caveat text)
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(l.label_id), '{}')
      from access.reader_of_ticket() r
      join access.label l on l.originator <> r.delegation_id and caveat = any (l.caveats)
     where l.label_id = any ((select access.visible_labels())::integer[])
$$;
revoke all on function access.labels_of_others_with(text) from public;
grant execute on function access.labels_of_others_with(text) to "${app}";

-- The day by which a claim is put in order must not tell of a source that has become a protected one.
grant update (ordered_on) on centre.claim to "${app}";

-- Floors: who decides about membership, and what was proposed and decided. A proposal names an account as it was typed:
-- whether there is such a person is said to nobody.
create table access.compartment_authority (
    compartment_id text not null references access.compartment,
    delegation_id  uuid not null references access.delegation,
    primary key (compartment_id, delegation_id)
);

create table access.membership_proposal (
    proposal_id    uuid primary key,
    compartment_id text not null references access.compartment,
    account        text not null,
    admits         boolean not null,
    reason         text not null,
    proposed_by    uuid not null references access.person,
    proposed_at    timestamptz not null,
    decided_by     uuid references access.person,
    decided_at     timestamptz,
    approved       boolean
);

-- The floors about which the reader may propose and decide.
create function access.floors_in_my_authority()
returns table (compartment_id text, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.compartment_id, c.name
      from access.reader_of_ticket() r
      join access.person p on p.person_id = r.person_id and 'MEMBERSHIP_AUTHORITY' = any (p.roles)
      join access.compartment_authority a on a.delegation_id = r.delegation_id
      join access.compartment c on c.compartment_id = a.compartment_id
     order by c.name, c.compartment_id
$$;

-- Of those delegations: the ones that decide about a floor that the reader is on or decides about.
create function access.authority_among(known uuid[])
returns table (compartment_id text, delegation_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select a.compartment_id, a.delegation_id
      from access.compartment_authority a
     where a.delegation_id = any (known)
       and (a.compartment_id = any (array(select unnest(r.compartments) from access.reader_of_ticket() r))
            or a.compartment_id in (select f.compartment_id from access.floors_in_my_authority() f))
$$;

-- Of those delegations: the ones with somebody on all of these floors who may read what is so sensitive. The reader is
-- on all of the floors, and may read it too.
create function access.delegations_on(floors text[], grade text, known uuid[])
returns table (delegation_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select distinct p.delegation_id
      from access.reader_of_ticket() r
      join access.person p on p.delegation_id = any (known) and p.level >= grade::access.sensitivity
     where floors <@ r.compartments
       and r.level >= grade::access.sensitivity
       and floors <@ array(select m.compartment_id
                             from access.person_compartment m
                            where m.person_id = p.person_id)
$$;

-- Of those people: the ones on a floor that the reader is on.
create function access.people_on(floor text, known uuid[])
returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select m.person_id
      from access.reader_of_ticket() r
      join access.person_compartment m on m.compartment_id = floor
     where floor = any (r.compartments)
       and m.person_id = any (known)
$$;

-- A new floor has its founder on it and nobody else.
create function access.found_compartment(id text, called text, authority uuid[])
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me uuid;
    own uuid;
begin
    select r.person_id, r.delegation_id into me, own
      from access.reader_of_ticket() r
      join access.person p on p.person_id = r.person_id and 'MEMBERSHIP_AUTHORITY' = any (p.roles);
    if me is null or not own = any (authority)
       or (select count(distinct a) from unnest(authority) a) < 2 then
        return false;
    end if;
    insert into access.compartment (compartment_id, name) values (id, called);
    insert into access.compartment_authority (compartment_id, delegation_id)
    select distinct id, a from unnest(authority) a;
    insert into access.person_compartment (person_id, compartment_id) values (me, id);
    return true;
end
$$;

create function access.propose_membership(id uuid, floor text, of_account text, admit boolean, why text,
                                          instant timestamptz)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with proposed as (
        insert into access.membership_proposal
               (proposal_id, compartment_id, account, admits, reason, proposed_by, proposed_at)
        select id, f.compartment_id, of_account, admit, why, r.person_id, instant
          from access.floors_in_my_authority() f
          cross join access.reader_of_ticket() r
         where f.compartment_id = floor
        returning proposal_id)
    select exists (select from proposed)
$$;

create function access.membership_proposals()
returns table (proposal_id uuid, compartment_id text, account text, admits boolean, reason text, proposed_by uuid,
               proposer_delegation uuid, proposed_at timestamptz, decider_delegation uuid, decided_at timestamptz,
               approved boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select m.proposal_id, m.compartment_id, m.account, m.admits, m.reason, m.proposed_by, p.delegation_id,
           m.proposed_at, d.delegation_id, m.decided_at, m.approved
      from access.floors_in_my_authority() f
      join access.membership_proposal m on m.compartment_id = f.compartment_id
      join access.person p on p.person_id = m.proposed_by
      left join access.person d on d.person_id = m.decided_by
     order by m.decided_at desc nulls first, m.proposed_at desc, m.proposal_id
$$;

-- Decided by a person of another delegation of the floor's authority, about somebody else, once. What is approved holds
-- from the next request on, in sessions that are open too.
create function access.decide_membership(id uuid, approve boolean, instant timestamptz)
returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    asked access.membership_proposal;
    me access.person;
    proposer uuid;
begin
    select m.* into asked
      from access.membership_proposal m
     where m.proposal_id = id
       and m.compartment_id in (select f.compartment_id from access.floors_in_my_authority() f)
       for update;
    if asked.proposal_id is null then
        return 'NOTHING_HERE';
    end if;
    select p.* into me from access.reader_of_ticket() r join access.person p on p.person_id = r.person_id;
    select p.delegation_id into proposer from access.person p where p.person_id = asked.proposed_by;
    if asked.decided_at is not null then
        return 'DECIDED_BEFORE';
    end if;
    if proposer = me.delegation_id then
        return 'OWN_PROPOSAL';
    end if;
    if asked.account = me.account then
        return 'ABOUT_YOU';
    end if;
    update access.membership_proposal m
       set decided_by = me.person_id,
           decided_at = instant,
           approved = approve
     where m.proposal_id = id;
    if approve and asked.admits then
        insert into access.person_compartment (person_id, compartment_id)
        select p.person_id, asked.compartment_id
          from access.person p
         where p.account = asked.account
        on conflict do nothing;
    elsif approve then
        delete from access.person_compartment m
         using access.person p
         where p.account = asked.account
           and m.person_id = p.person_id
           and m.compartment_id = asked.compartment_id;
    end if;
    return 'DONE';
end
$$;

-- Founding: called only by the role that migrates.
create function access.enrol_authority(floor text, of_delegation uuid)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.compartment_authority (compartment_id, delegation_id) values (floor, of_delegation)
    on conflict do nothing
$$;

revoke all on function
    access.floors_in_my_authority(),
    access.authority_among(uuid[]),
    access.delegations_on(text[], text, uuid[]),
    access.people_on(text, uuid[]),
    access.found_compartment(text, text, uuid[]),
    access.propose_membership(uuid, text, text, boolean, text, timestamptz),
    access.membership_proposals(),
    access.decide_membership(uuid, boolean, timestamptz),
    access.enrol_authority(text, uuid)
from public;
grant execute on function
    access.floors_in_my_authority(),
    access.authority_among(uuid[]),
    access.delegations_on(text[], text, uuid[]),
    access.people_on(text, uuid[]),
    access.found_compartment(text, text, uuid[]),
    access.propose_membership(uuid, text, text, boolean, text, timestamptz),
    access.membership_proposals(),
    access.decide_membership(uuid, boolean, timestamptz)
to "${app}";
grant execute on function access.enrol_authority(text, uuid) to "${migrator}";

-- Each move of a record to another label, for its originator's own people; and what others ask of an originator, with
-- the answer. An answer that does not come is no.
create table centre.relabelling (
    relabelling_id uuid primary key,
    label_id       integer not null,
    record_id      uuid not null,
    record_type    text not null,
    from_label     integer not null,
    to_label       integer not null,
    reason         text,
    request_id     uuid,
    moved_by       text not null,
    moved_at       timestamptz not null
);
create index relabelling_of_record on centre.relabelling (record_id, moved_at desc);
call access.protect('centre.relabelling');

create table centre.relabelling_request (
    request_id  uuid primary key,
    label_id    integer not null,
    record_id   uuid not null,
    record_type text not null,
    asker_id    uuid not null,
    wish        jsonb not null,
    reason      text not null,
    asked_by    text not null,
    asked_at    timestamptz not null
);
create index relabelling_request_newest on centre.relabelling_request (label_id, asked_at desc);
call access.protect('centre.relabelling_request');

create table centre.relabelling_answer (
    request_id  uuid primary key,
    label_id    integer not null,
    consents    boolean not null,
    reason      text,
    answered_by text not null,
    answered_at timestamptz not null
);
call access.protect('centre.relabelling_answer');

grant select, insert on centre.relabelling, centre.relabelling_request, centre.relabelling_answer to "${app}";
