-- Who is affected and absent, who claims to speak for them, and the comments of those who are outside.

create table centre.representation_gap (
    gap_id       uuid primary key,
    label_id     integer not null,
    maker_id     uuid not null,
    subject_kind text not null check (subject_kind in ('DECISION', 'PAPER', 'QUESTION', 'GROUP')),
    subject      text not null,
    affected     text not null,
    words        text,
    made_at      timestamptz not null
);
create index representation_gap_by_time on centre.representation_gap (label_id, made_at desc, gap_id);
call access.protect('centre.representation_gap');

-- A dated statement that somebody speaks for those who are absent; it may be disputed, and stays.
create table centre.speaking_claim (
    claim_id     uuid primary key,
    label_id     integer not null,
    maker_id     uuid not null,
    gap_id       uuid not null,
    speaker      text not null,
    speaks_for   text not null,
    stated_on    date,
    source_title text not null,
    source_urls  text[] not null,
    made_at      timestamptz not null
);
create index speaking_claim_by_gap on centre.speaking_claim (gap_id, made_at);
call access.protect('centre.speaking_claim');

create table centre.speaking_dispute (
    dispute_id uuid primary key,
    label_id   integer not null,
    maker_id   uuid not null,
    claim_id   uuid not null,
    disputant  text not null,
    ground     text not null,
    made_at    timestamptz not null
);
create index speaking_dispute_by_claim on centre.speaking_dispute (claim_id, made_at);
call access.protect('centre.speaking_dispute');

grant select, insert on
    centre.representation_gap,
    centre.speaking_claim,
    centre.speaking_dispute
to "${app}";

-- The channel of a delegation. Whoever comments is nobody here, so that nothing below has a reader's label: the running
-- application holds no right on these tables, and the functions give each side its own.
create table access.comment_channel (
    delegation_id uuid primary key references access.delegation,
    host          text not null check (host ~ '^voices\.[a-z0-9.-]{1,200}$'),
    floor         text references access.compartment,
    reply_days    integer not null check (reply_days between 1 and 90),
    is_on         boolean not null,
    opened_at     timestamptz not null
);

-- Of when it came only the day is kept, and of whoever left it nothing.
create table access.comment (
    comment_id   uuid primary key,
    channel      uuid not null references access.delegation,
    handed_in_by uuid references access.delegation,
    hand_in_id   uuid,
    came_on      date not null,
    reply_days   integer not null,
    said         text not null,
    may_publish  boolean not null,
    set_aside    boolean not null,
    code_hash    bytea not null unique check (length(code_hash) = 32),
    answer       text,
    answered_on  date,
    published_on date
);
create index comment_of_channel on access.comment (channel, set_aside, came_on desc, comment_id);
create index comment_of_hand_in on access.comment (hand_in_id);

-- How many came in an hour, and nothing else about them.
create table access.comment_hour (
    channel uuid not null references access.delegation,
    hour    timestamptz not null,
    came    integer not null,
    primary key (channel, hour)
);

-- Two of them, by two delegations, take a published comment away.
create table access.comment_removal (
    comment_id    uuid not null references access.comment,
    delegation_id uuid not null references access.delegation,
    reason        text not null,
    asked_on      date not null,
    primary key (comment_id, delegation_id)
);

create function access.channel_at(on_host text)
returns table (channel uuid, reply_days integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.delegation_id, c.reply_days
      from access.comment_channel c
     where c.host = on_host
       and c.is_on
     order by c.opened_at, c.delegation_id
     limit 1
$$;

create function access.my_channel()
returns table (host text, floor text, reply_days integer, is_on boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.host, c.floor, c.reply_days, c.is_on
      from access.reader_of_ticket() r
      join access.comment_channel c on c.delegation_id = r.delegation_id
     where c.floor is null
        or c.floor = any (r.compartments)
$$;

-- False where the channel is on a floor that the reader is not on.
create function access.turn_channel(to_host text, to_floor text, to_days integer, to_on boolean, at timestamptz)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own uuid;
    held text[];
begin
    select r.delegation_id, r.compartments into own, held from access.reader_of_ticket() r;
    if own is null or (to_floor is not null and not to_floor = any (held)) then
        raise exception 'a floor that the reader is not on';
    end if;
    if exists (select
                 from access.comment_channel c
                where c.delegation_id = own
                  and c.floor is not null
                  and not c.floor = any (held)) then
        return false;
    end if;
    insert into access.comment_channel (delegation_id, host, floor, reply_days, is_on, opened_at)
    values (own, to_host, to_floor, to_days, to_on, at)
    on conflict (delegation_id) do update
       set host = excluded.host,
           floor = excluded.floor,
           reply_days = excluded.reply_days,
           is_on = excluded.is_on;
    return true;
end
$$;

-- False where there is no such channel. What comes too often or twice is set aside, and what would fill the disk is
-- not kept; whoever left it is told the same.
create function access.leave_comment(on_host text, id uuid, words text, publish boolean, hash bytea)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    to_channel uuid;
    days integer;
    often integer;
begin
    select c.channel, c.reply_days into to_channel, days from access.channel_at(on_host) c;
    if to_channel is null then
        return false;
    end if;
    delete from access.comment_hour h
     where h.channel = to_channel
       and h.hour < date_trunc('hour', now());
    insert into access.comment_hour (channel, hour, came)
    values (to_channel, date_trunc('hour', now()), 1)
    on conflict (channel, hour) do update
       set came = comment_hour.came + 1
    returning came into often;
    if often > 5000 then
        return true;
    end if;
    insert into access.comment
           (comment_id, channel, came_on, reply_days, said, may_publish, set_aside, code_hash)
    select id,
           to_channel,
           now()::date,
           days,
           words,
           publish,
           often > 60
             or exists (select
                          from access.comment c
                         where c.channel = to_channel
                           and c.came_on = now()::date
                           and c.said = words),
           hash;
    return true;
end
$$;

create function access.hand_in_comments(on_host text, hand_in uuid, ids uuid[], words text[], hashes bytea[],
                                        publish boolean, on_day date)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own uuid;
    to_channel uuid;
    days integer;
begin
    select r.delegation_id into own from access.reader_of_ticket() r;
    select c.channel, c.reply_days into to_channel, days from access.channel_at(on_host) c;
    if own is null or to_channel is null then
        return false;
    end if;
    insert into access.comment
           (comment_id, channel, handed_in_by, hand_in_id, came_on, reply_days, said, may_publish, set_aside, code_hash)
    select n.id, to_channel, own, hand_in, on_day, days, n.said, publish, false, n.hash
      from unnest(ids, words, hashes) as n (id, said, hash);
    return true;
end
$$;

-- Those that came to the reader's own channel.
create function access.my_comments(aside boolean, after_on date, after_id uuid, most integer)
returns table (comment_id uuid, handed_in_by uuid, came_on date, due_on date, said text, may_publish boolean,
               answer text, answered_on date, published_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.comment_id, c.handed_in_by, c.came_on, c.came_on + c.reply_days, c.said, c.may_publish, c.answer,
           c.answered_on, c.published_on
      from access.reader_of_ticket() r
      join access.comment_channel h on h.delegation_id = r.delegation_id
      join access.comment c on c.channel = h.delegation_id
     where (h.floor is null or h.floor = any (r.compartments))
       and c.set_aside = aside
       and (after_on is null
            or c.came_on < after_on
            or (c.came_on = after_on and c.comment_id > after_id))
     order by c.came_on desc, c.comment_id
     limit most
$$;

-- The answer is published with the comment where whoever left it agreed to that.
create function access.answer_comment(id uuid, words text, on_day date)
returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    was text;
begin
    select coalesce(c.answer, '') into was
      from access.reader_of_ticket() r
      join access.comment_channel h on h.delegation_id = r.delegation_id
      join access.comment c on c.channel = h.delegation_id
     where c.comment_id = id
       and (h.floor is null or h.floor = any (r.compartments))
       for update of c;
    if was is null then
        return 'NOTHING_HERE';
    end if;
    if was <> '' then
        return 'ANSWERED';
    end if;
    update access.comment c
       set answer = words,
           answered_on = on_day,
           set_aside = false,
           published_on = case when c.may_publish then on_day end
     where c.comment_id = id;
    return 'DONE';
end
$$;

-- What whoever left a comment reads under its code; the same for a code that nothing was left under.
create function access.answer_at(on_host text, hash bytea)
returns table (answer text, answered_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.answer, c.answered_on
      from access.channel_at(on_host) h
      join access.comment c on c.channel = h.channel
     where c.code_hash = hash
       and c.handed_in_by is null
       and c.answer is not null
$$;

-- Those that the reader's delegation handed in together.
create function access.my_hand_in(hand_in uuid)
returns table (comment_id uuid, came_on date, due_on date, said text, answer text, answered_on date, published_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.comment_id, c.came_on, c.came_on + c.reply_days, c.said, c.answer, c.answered_on, c.published_on
      from access.reader_of_ticket() r
      join access.comment c on c.handed_in_by = r.delegation_id
     where c.hand_in_id = hand_in
     order by c.comment_id
$$;

-- Published comments with their answers, and those without one in time: of these the day alone. A removed one leaves
-- its mark.
create function access.published_comments(on_host text, today date, after_on date, after_id uuid, most integer)
returns table (comment_id uuid, host text, came_on date, said text, answer text, answered_on date, is_removed boolean,
               removal_asked boolean, reason text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.comment_id,
           h.host,
           c.came_on,
           case when c.published_on is not null and coalesce(v.asked, 0) < 2 then c.said end,
           case when c.published_on is not null and coalesce(v.asked, 0) < 2 then c.answer end,
           case when c.published_on is not null then c.answered_on end,
           coalesce(v.asked, 0) >= 2,
           coalesce(v.asked, 0) = 1,
           case when coalesce(v.asked, 0) >= 2 then v.reason end
      from access.comment_channel h
      join access.comment c on c.channel = h.delegation_id
      left join lateral (
                select count(*) as asked,
                       min(x.reason) as reason
                  from access.comment_removal x
                 where x.comment_id = c.comment_id) v on true
     where h.is_on
       and (on_host is null or h.host = on_host)
       and (c.published_on is not null
            or (c.answer is null and not c.set_aside and c.came_on + c.reply_days < coalesce(today, now()::date)))
       and (after_on is null
            or c.came_on < after_on
            or (c.came_on = after_on and c.comment_id > after_id))
     order by c.came_on desc, c.comment_id
     limit most
$$;

create function access.ask_removal(id uuid, why text, on_day date)
returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    own uuid;
    asked integer;
begin
    select r.delegation_id into own from access.reader_of_ticket() r;
    perform
       from access.comment c
       join access.comment_channel h on h.delegation_id = c.channel and h.is_on
      where c.comment_id = id
        and c.published_on is not null
        for update of c;
    if not found or own is null then
        return 'NOTHING_HERE';
    end if;
    select count(*) into asked from access.comment_removal x where x.comment_id = id;
    if asked >= 2 then
        return 'REMOVED_BEFORE';
    end if;
    insert into access.comment_removal (comment_id, delegation_id, reason, asked_on)
    values (id, own, why, on_day)
    on conflict do nothing;
    if not found then
        return 'ASKED_BEFORE';
    end if;
    return case when asked = 1 then 'REMOVED' else 'ASKED' end;
end
$$;

revoke all on function
    access.channel_at(text),
    access.my_channel(),
    access.turn_channel(text, text, integer, boolean, timestamptz),
    access.leave_comment(text, uuid, text, boolean, bytea),
    access.hand_in_comments(text, uuid, uuid[], text[], bytea[], boolean, date),
    access.my_comments(boolean, date, uuid, integer),
    access.answer_comment(uuid, text, date),
    access.answer_at(text, bytea),
    access.my_hand_in(uuid),
    access.published_comments(text, date, date, uuid, integer),
    access.ask_removal(uuid, text, date)
from public;
grant execute on function
    access.my_channel(),
    access.turn_channel(text, text, integer, boolean, timestamptz),
    access.hand_in_comments(text, uuid, uuid[], text[], bytea[], boolean, date),
    access.my_comments(boolean, date, uuid, integer),
    access.answer_comment(uuid, text, date),
    access.my_hand_in(uuid),
    access.published_comments(text, date, date, uuid, integer),
    access.ask_removal(uuid, text, date)
to "${app}";
grant execute on function
    access.channel_at(text),
    access.leave_comment(text, uuid, text, boolean, bytea),
    access.answer_at(text, bytea),
    access.published_comments(text, date, date, uuid, integer)
to "${door}";
