-- Delegations as others know them, the register, imports, lists and their daily counts: all labelled.

create table centre.delegation (
    delegation_id      uuid primary key,
    label_id           integer not null,
    name               text not null,
    kind               text not null,
    agreement_role     text not null,
    participation      text not null,
    public_attribution text not null
);
call access.protect('centre.delegation');

create table centre.person (
    person_id     uuid primary key,
    label_id      integer not null,
    delegation_id uuid not null,
    account       text not null,
    display_name  text not null
);
call access.protect('centre.person');

-- The curated register of names, and the spellings that lead to them.
create table centre.register_entry (
    entry_id uuid primary key,
    label_id integer not null,
    kind     text not null,
    name     text not null,
    name_key text not null,
    name_ar  text,
    name_he  text,
    origin   text not null,
    unique (label_id, kind, name_key)
);
call access.protect('centre.register_entry');

-- entry_id null: a person settled that this spelling stays as written.
create table centre.register_alias (
    alias_id    uuid primary key,
    label_id    integer not null,
    kind        text not null,
    written_key text not null,
    written     text not null,
    entry_id    uuid,
    origin      text not null,
    settled_at  timestamptz not null,
    unique (label_id, kind, written_key)
);
call access.protect('centre.register_alias');

create table centre.import (
    import_id       uuid primary key,
    import_no       bigint generated always as identity unique,
    label_id        integer not null,
    holder_id       uuid not null,
    person_id       uuid not null,
    file_name       text not null,
    file_bytes      bigint not null,
    sha256          bytea not null,
    profile         text,
    source          text,
    source_name     text,
    list_label_id   integer not null,
    state           text not null check (state in
        ('RECEIVED', 'READING', 'PREVIEW', 'COMMITTING', 'COMMITTED', 'DISCARDED', 'FAILED')),
    work_until      timestamptz,
    asked_from      date,
    asked_to        date,
    coverage_from   date,
    coverage_to     date,
    rows_read       integer not null default 0,
    accepted        integer not null default 0,
    refused         integer not null default 0,
    flagged         integer not null default 0,
    added           integer not null default 0,
    unchanged       integer not null default 0,
    corrected       integer not null default 0,
    withdrawn       integer not null default 0,
    edition_no      integer,
    summary         jsonb not null default '{}',
    failure_code    text,
    failure_message text,
    started_at      timestamptz not null,
    committed_at    timestamptz
);
create index import_newest on centre.import (label_id, started_at desc, import_id);
call access.protect('centre.import');

create table centre.import_file (
    import_no bigint not null,
    part_no   integer not null,
    label_id  integer not null,
    bytes     bytea storage external not null,
    primary key (import_no, part_no)
);
call access.protect('centre.import_file');

-- A thousand rows of a file side by side, one array a column, so that staging costs a few inserts and
-- committing is one statement over sets. Reading them quickly matters more than their size, so they are not compressed.
create table centre.import_chunk (
    import_no     bigint not null,
    chunk_no      integer not null,
    label_id      integer not null,
    row_no        integer[] storage external not null,
    accepted      boolean[] storage external not null,
    day           date[] storage external not null,
    pattern_no    smallint[] storage external not null,
    source_row_id text[] storage external not null,
    crossing      text[] storage external not null,
    category      text[] storage external not null,
    donor         text[] storage external not null,
    donor_key     text[] storage external not null,
    cargo         text[] storage external not null,
    quantity      numeric[] storage external not null,
    unit          text[] storage external not null,
    tonnes        numeric[] storage external not null,
    pallets       numeric[] storage external not null,
    flags         text[] storage external not null,
    content_hash  bigint[] storage external not null,
    as_written    text[] storage external not null,
    primary key (import_no, chunk_no)
);
call access.protect('centre.import_chunk');

create table centre.import_problem (
    import_no   bigint not null,
    problem_no  integer not null,
    label_id    integer not null,
    row_no      integer,
    column_name text,
    code        text not null,
    severity    text not null check (severity in ('REFUSED', 'FLAGGED')),
    message     text not null,
    primary key (import_no, problem_no)
);
create index import_problem_by_row on centre.import_problem (import_no, row_no);
call access.protect('centre.import_problem');

-- Each spelling of a file with the rows that carry it.
create table centre.import_name (
    import_no   bigint not null,
    kind        text not null,
    written_key text not null,
    label_id    integer not null,
    written     text not null,
    row_count   integer not null,
    primary key (import_no, kind, written_key)
);
call access.protect('centre.import_name');

-- A list belongs to the delegation that handed it in and carries one label for all its rows.
create table centre.list (
    list_id     uuid primary key,
    list_no     bigint generated always as identity unique,
    label_id    integer not null,
    holder_id   uuid not null,
    source      text not null,
    source_name text not null,
    editions    integer not null default 0,
    row_count   integer not null default 0,
    unique (label_id, holder_id, source)
);
call access.protect('centre.list');

create table centre.edition (
    list_no       bigint not null,
    edition_no    integer not null,
    label_id      integer not null,
    import_id     uuid not null,
    coverage_from date not null,
    coverage_to   date not null,
    committed_at  timestamptz not null,
    columns       text[] not null,
    primary key (list_no, edition_no)
);
call access.protect('centre.edition');

-- Each spelling of an edition with the rows that carry it, for those who may read the list.
create table centre.list_name (
    list_no     bigint not null,
    edition_no  integer not null,
    kind        text not null,
    written_key text not null,
    label_id    integer not null,
    written     text not null,
    row_count   integer not null,
    primary key (list_no, edition_no, kind, written_key)
);
call access.protect('centre.list_name');

-- Which definitions count a row: the few combinations that an edition has, numbered.
create table centre.counting_pattern (
    list_no     bigint not null,
    edition_no  integer not null,
    pattern_no  smallint not null,
    label_id    integer not null,
    definitions text[] not null,
    primary key (list_no, edition_no, pattern_no)
);
call access.protect('centre.counting_pattern');

-- A row of a list holds from one edition until another corrects or withdraws it; nothing is overwritten.
-- Its key is the order in which rows are read, and the only index: every further one makes committing slower.
create table centre.list_row (
    list_no       bigint not null,
    label_id      integer not null,
    edition_from  integer not null,
    edition_to    integer,
    row_no        integer not null,
    day           date not null,
    pattern_no    smallint not null,
    source_row_id text,
    crossing      text,
    category      text,
    donor         text,
    donor_key     text,
    cargo         text,
    quantity      numeric,
    unit          text,
    tonnes        numeric,
    pallets       numeric,
    flags         text,
    content_hash  bigint not null,
    as_written    text not null,
    primary key (list_no, day, edition_from, row_no)
);
call access.protect('centre.list_row');

-- What an edition adds to a day's count, so that a sum is right under corrections and as known on any day.
create table centre.daily_count (
    list_no      bigint not null,
    definition   text not null,
    day          date not null,
    edition_no   integer not null,
    label_id     integer not null,
    trucks       integer not null,
    tonnes       numeric not null,
    tonnes_rows  integer not null,
    pallets      numeric not null,
    pallets_rows integer not null,
    primary key (list_no, definition, day, edition_no)
);
call access.protect('centre.daily_count');

create table centre.daily_count_by_crossing (
    list_no      bigint not null,
    definition   text not null,
    crossing     text not null,
    day          date not null,
    edition_no   integer not null,
    label_id     integer not null,
    trucks       integer not null,
    tonnes       numeric not null,
    tonnes_rows  integer not null,
    pallets      numeric not null,
    pallets_rows integer not null,
    primary key (list_no, definition, crossing, day, edition_no)
);
call access.protect('centre.daily_count_by_crossing');

grant select, insert on all tables in schema centre to "${app}";
grant update on centre.import, centre.list, centre.list_row, centre.person to "${app}";
grant delete on centre.import_file, centre.import_chunk, centre.import_problem, centre.import_name to "${app}";
