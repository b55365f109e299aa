-- What a delegation keeps of itself, sealed under its own key; and the little of it that others may know.

alter table centre.delegation
    add column public_posture  text,
    add column standing_caveats text[] not null default '{}'
        check (standing_caveats <@ array['NOT_IN_PICTURES', 'NOT_NAMED', 'NO_POSITIONS']);
grant update (label_id, participation, public_attribution, public_posture, standing_caveats)
    on centre.delegation to "${app}";

-- How the delegation takes part, and why it stays or leaves: appended, never changed.
create table centre.own_status (
    status_id uuid primary key,
    label_id  integer not null,
    at        timestamptz not null,
    sealed    bytea not null
);
create index own_status_newest on centre.own_status (label_id, at desc);
call access.protect('centre.own_status');

-- Working posture and standing caveats: a working text with a version.
create table centre.own_paper (
    paper_id  uuid not null,
    label_id  integer not null,
    version   integer not null,
    edited_at timestamptz not null,
    sealed    bytea not null,
    primary key (label_id, paper_id)
);
call access.protect('centre.own_paper');

create table centre.post (
    post_id   uuid primary key,
    label_id  integer not null,
    version   integer not null,
    edited_at timestamptz not null,
    sealed    bytea not null
);
create index post_by_label on centre.post (label_id);
call access.protect('centre.post');

create table centre.secondment (
    secondment_id uuid primary key,
    label_id      integer not null,
    post_id       uuid not null,
    made_at       timestamptz not null,
    sealed        bytea not null
);
create index secondment_by_label on centre.secondment (label_id);
call access.protect('centre.secondment');

create table centre.secondment_step (
    step_id       uuid primary key,
    label_id      integer not null,
    secondment_id uuid not null,
    step_no       integer not null,
    at            timestamptz not null,
    sealed        bytea not null,
    unique (label_id, secondment_id, step_no)
);
call access.protect('centre.secondment_step');

create table centre.presence (
    presence_id uuid primary key,
    label_id    integer not null,
    post_id     uuid not null,
    at          timestamptz not null,
    sealed      bytea not null
);
create index presence_newest on centre.presence (label_id, post_id, at desc);
call access.protect('centre.presence');

-- What a delegation said plainly of one post to a floor, sealed under that floor's key.
create table centre.presence_shown (
    shown_id      uuid primary key,
    label_id      integer not null,
    delegation_id uuid not null,
    floor         text not null,
    at            timestamptz not null,
    sealed        bytea not null
);
create index presence_shown_newest on centre.presence_shown (label_id, at desc);
call access.protect('centre.presence_shown');

-- Whether somebody answers for a function; only for one that at least three people hold. A day, never a time.
create table centre.function_cover (
    label_id      integer not null,
    delegation_id uuid not null,
    function      text not null,
    covered       boolean not null,
    day           date not null,
    primary key (label_id, delegation_id, function)
);
call access.protect('centre.function_cover');

-- Who objects to whose admission, on what ground, and who answered. Facts: nothing is changed or removed.
create table centre.admission_objection (
    objection_id uuid primary key,
    label_id     integer not null,
    maker_id     uuid not null,
    objector     text not null,
    against      text not null,
    ground       text not null,
    words        text,
    made_at      timestamptz not null
);
create index admission_objection_newest on centre.admission_objection (label_id, made_at desc);
call access.protect('centre.admission_objection');

create table centre.admission_answer (
    answer_id    uuid primary key,
    label_id     integer not null,
    maker_id     uuid not null,
    objection_id uuid not null,
    answerer     text not null,
    words        text not null,
    made_at      timestamptz not null
);
create index admission_answer_by_objection on centre.admission_answer (objection_id);
call access.protect('centre.admission_answer');

create table centre.admission_withdrawal (
    objection_id uuid not null,
    label_id     integer not null,
    withdrawn_at timestamptz not null,
    primary key (label_id, objection_id)
);
call access.protect('centre.admission_withdrawal');

grant select, insert on
    centre.own_status,
    centre.own_paper,
    centre.post,
    centre.secondment,
    centre.secondment_step,
    centre.presence,
    centre.presence_shown,
    centre.function_cover,
    centre.admission_objection,
    centre.admission_answer,
    centre.admission_withdrawal
to "${app}";
grant update (version, edited_at, sealed) on centre.own_paper, centre.post to "${app}";
grant update (sealed) on centre.own_status, centre.secondment, centre.secondment_step, centre.presence to "${app}";
grant update (covered, day) on centre.function_cover to "${app}";
grant delete on centre.function_cover to "${app}";
