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
