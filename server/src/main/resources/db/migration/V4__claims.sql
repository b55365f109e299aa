-- Public figures as claims: who says which number of what, who disputes it, and the questions that put rivals side by
-- side. All of them are facts: the application may read and add, and neither change nor remove.

create table centre.question (
    question_id uuid primary key,
    label_id    integer not null,
    maker_id    uuid not null,
    theatre_key text,
    title       text not null,
    title_key   text not null,
    unit        text,
    words       text,
    made_at     timestamptz not null
);
call access.protect('centre.question');

-- A number, a range of which one side may be open, or words alone. The ref is short and not unique: whoever made the
-- claim saw no other under it, but may not have seen all.
create table centre.claim (
    claim_id         uuid primary key,
    label_id         integer not null,
    maker_id         uuid not null,
    ref              text not null check (ref ~ '^[0-9A-HJKMNP-TV-Z]{4,6}$'),
    question_id      uuid,
    supersedes       uuid,
    value            numeric,
    low              numeric,
    high             numeric,
    words            text,
    unit             text,
    unit_key         text not null,
    definition       text not null,
    count_definition text,
    period_from      date,
    period_to        date,
    period_words     text,
    place            text,
    claimant         text,
    claimant_key     text not null,
    source_title     text,
    source_urls      text[] not null,
    source_kind      text not null,
    published_on     date,
    published_words  text,
    method           text,
    confidence       text check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    origin_kind      text not null check (origin_kind in ('HAND', 'IMPORT', 'COUNT', 'THEATRE')),
    origin_key       text,
    origin_import    uuid,
    origin_row       integer,
    count_source     text,
    count_list       uuid,
    count_edition    integer,
    count_known_at   timestamptz,
    count_per_day    boolean,
    ordered_on       date not null,
    search_key       text not null,
    made_at          timestamptz not null,
    check (value is null or (low is null and high is null)),
    check (value is not null or low is not null or high is not null or words is not null),
    check (low is null or high is null or low <= high),
    check (period_from is null or period_to is null or period_from <= period_to)
);
create index claim_by_ref on centre.claim (ref);
create index claim_by_day on centre.claim (ordered_on desc, claim_id);
create index claim_by_question on centre.claim (question_id);
create index claim_by_older on centre.claim (supersedes);
call access.protect('centre.claim');

create table centre.claim_dispute (
    dispute_id   uuid primary key,
    label_id     integer not null,
    maker_id     uuid not null,
    claim_id     uuid not null,
    disputant    text not null,
    ground       text not null,
    source_title text,
    source_urls  text[] not null,
    made_at      timestamptz not null
);
create index claim_dispute_by_claim on centre.claim_dispute (claim_id);
call access.protect('centre.claim_dispute');

-- Under the label of its dispute, so that whoever sees the one sees the other.
create table centre.claim_dispute_withdrawal (
    dispute_id   uuid primary key,
    label_id     integer not null,
    withdrawn_at timestamptz not null
);
call access.protect('centre.claim_dispute_withdrawal');

grant select, insert on
    centre.question,
    centre.claim,
    centre.claim_dispute,
    centre.claim_dispute_withdrawal
to "${app}";
