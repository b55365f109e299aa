-- Two lists held against each other: one record a month and definition, appended each time that it is computed anew.
-- The sources stand in the order of their ids, so that asking from the other side is the same record.
create table centre.reconciliation (
    reconciliation_id uuid primary key,
    label_id          integer not null,
    left_list_no      bigint not null,
    right_list_no     bigint not null,
    left_source       text not null,
    right_source      text not null,
    definition        text not null,
    month             date not null,
    computed_at       timestamptz not null,
    left_edition      integer not null,
    right_edition     integer not null,
    left_covered      boolean[] not null,
    right_covered     boolean[] not null,
    left_trucks       integer[] not null,
    right_trucks      integer[] not null,
    left_rest         integer[] not null,
    right_rest        integer[] not null,
    unexplained       integer[] not null,
    rules             text[] not null,
    evidence          text[] not null,
    if_reversed       integer[] not null,
    parts             integer[] not null
);
create index reconciliation_of_lists
    on centre.reconciliation (left_list_no, right_list_no, definition, month, computed_at desc);
create index reconciliation_of_sources
    on centre.reconciliation (label_id, left_source, right_source, computed_at desc);
call access.protect('centre.reconciliation');

-- The cells of a record side by side, one place in each array a cell and day, in the order of the days.
create table centre.reconciliation_cells (
    reconciliation_id uuid primary key,
    label_id          integer not null,
    day               date[] not null,
    goods             text[] not null,
    donor             text[] not null,
    left_trucks       integer[] not null,
    right_trucks      integer[] not null,
    unexplained       integer[] not null
);
call access.protect('centre.reconciliation_cells');

-- The rows that show a part, of one side: a place in each array a row, in the order in which they are read.
create table centre.reconciliation_rows (
    reconciliation_id uuid not null,
    rule              text not null,
    side              text not null check (side in ('LEFT', 'RIGHT')),
    label_id          integer not null,
    day               date[] not null,
    other_day         date[] not null,
    edition_from      integer[] not null,
    row_no            integer[] not null,
    closed            boolean[] not null,
    goods             text[] not null,
    donor             text[] not null,
    primary key (reconciliation_id, rule, side)
);
call access.protect('centre.reconciliation_rows');

-- What a named party says about a list: no row shows it, and it is on for nobody who does not ask for it.
create table centre.assertion (
    assertion_id uuid primary key,
    label_id     integer not null,
    rule         text not null,
    source       text not null,
    factor       numeric check (factor > 0 and factor < 1),
    claimant     text not null,
    words        text not null,
    from_day     date,
    to_day       date,
    said_when    text,
    title        text not null,
    urls         text[] not null,
    origin       text not null,
    made_at      timestamptz not null
);
create index assertion_newest on centre.assertion (label_id, made_at desc, assertion_id);
call access.protect('centre.assertion');

grant select, insert on centre.reconciliation, centre.reconciliation_cells, centre.reconciliation_rows, centre.assertion
    to "${app}";
