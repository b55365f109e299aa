-- Brokered sharing: an originator hands something to a broker, who passes copies on. Each row lies under the label of
-- whoever wrote it, so that a receiver reaches its own message and nothing else: what leads from a message to what it was
-- made from is kept in the access kernel, where no reader is shown it.

create table centre.brokered_share (
    share_id       uuid primary key,
    label_id       integer not null,
    originator_id  uuid not null,
    broker_id      uuid not null,
    record_kind    text check (record_kind in ('CLAIM', 'QUESTION', 'LIST')),
    record_id      uuid,
    record_ref     text,
    title          text not null,
    words          text not null,
    note           text,
    receivers      uuid[],
    handed_over_at timestamptz not null,
    check ((record_kind is null) = (record_id is null))
);
create index brokered_share_by_time on centre.brokered_share (label_id, handed_over_at desc, share_id);
call access.protect('centre.brokered_share');

-- That the broker has seen it, under the broker's label.
create table centre.brokered_sight (
    share_id uuid primary key,
    label_id integer not null,
    seen_at  timestamptz not null
);
call access.protect('centre.brokered_sight');

-- Under the label of its share, so that the broker sees it too.
create table centre.brokered_stop (
    share_id   uuid primary key,
    label_id   integer not null,
    stopped_at timestamptz not null
);
call access.protect('centre.brokered_stop');

-- What the broker passed on and to whom, for the broker and the originator.
create table centre.brokered_passing (
    passing_id uuid primary key,
    label_id   integer not null,
    share_id   uuid not null,
    receivers  uuid[] not null,
    title      text not null,
    words      text not null,
    passed_at  timestamptz not null
);
create index brokered_passing_by_share on centre.brokered_passing (share_id, passed_at);
call access.protect('centre.brokered_passing');

-- One row a receiver, so that no receiver meets another in it.
create table centre.brokered_message (
    message_id uuid primary key,
    label_id   integer not null,
    sender_id  uuid not null,
    title      text not null,
    words      text not null,
    passed_at  timestamptz not null
);
create index brokered_message_by_time on centre.brokered_message (label_id, passed_at desc, message_id);
call access.protect('centre.brokered_message');

grant select, insert on
    centre.brokered_share,
    centre.brokered_sight,
    centre.brokered_stop,
    centre.brokered_passing,
    centre.brokered_message
to "${app}";

create table access.brokered_share (
    share_id   uuid primary key,
    originator uuid not null references access.delegation,
    broker     uuid not null references access.delegation,
    stopped    boolean not null default false
);

create table access.brokered_copy (
    message_id uuid primary key,
    share_id   uuid not null references access.brokered_share,
    receiver   uuid not null references access.delegation
);

-- The originator is the reader's own delegation, whatever the caller says.
create function access.hand_over(share uuid, to_broker uuid)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.brokered_share (share_id, originator, broker)
    select share, r.delegation_id, to_broker
      from access.reader_of_ticket() r
$$;

-- False where it was stopped. Holds the share, so that nothing passes while it is being stopped.
create function access.pass_on(share uuid, messages uuid[], receivers uuid[])
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    open boolean;
begin
    select not s.stopped into open
      from access.brokered_share s
      join access.reader_of_ticket() r on r.delegation_id = s.broker
     where s.share_id = share
       for share of s;
    if open is null then
        raise exception 'not the broker of this';
    end if;
    if open then
        insert into access.brokered_copy (message_id, share_id, receiver)
        select m.message_id, share, m.receiver
          from unnest(messages, receivers) as m (message_id, receiver);
    end if;
    return open;
end
$$;

-- False where it was stopped before.
create function access.stop_share(share uuid)
returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with stopped as (
        update access.brokered_share s
           set stopped = true
          from access.reader_of_ticket() r
         where s.share_id = share
           and s.originator = r.delegation_id
           and not s.stopped
        returning s.share_id)
    select exists (select from stopped)
$$;

-- Which of these messages no longer hold, for those to whom they were passed.
create function access.withdrawn_messages(messages uuid[])
returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.message_id
      from access.reader_of_ticket() r
      join access.brokered_copy c on c.receiver = r.delegation_id
      join access.brokered_share s on s.share_id = c.share_id
     where c.message_id = any (messages)
       and s.stopped
$$;

revoke all on function
    access.hand_over(uuid, uuid),
    access.pass_on(uuid, uuid[], uuid[]),
    access.stop_share(uuid),
    access.withdrawn_messages(uuid[])
from public;
grant execute on function
    access.hand_over(uuid, uuid),
    access.pass_on(uuid, uuid[], uuid[]),
    access.stop_share(uuid),
    access.withdrawn_messages(uuid[])
to "${app}";
