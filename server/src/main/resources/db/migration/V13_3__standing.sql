-- Whether this centre is a trial's or in earnest: said once, at its first start, and never changed. People from before
-- there was such a word were a trial's.
create table access.standing (
    one  boolean primary key default true check (one),
    kind text not null check (kind in ('TRIAL', 'EARNEST'))
);

-- Whether it is what this start takes it for.
create function access.stands_as(wanted text)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    insert into access.standing (kind)
    select case when exists (select from access.person) then 'TRIAL' else wanted end
    on conflict do nothing;
    return (select s.kind = wanted from access.standing s);
end
$$;

-- A floor of the founding, which a founding that was cut off may have laid.
create function access.lay_floor(id text, called text)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    insert into access.compartment (compartment_id, name) values (id, called) on conflict do nothing
$$;

revoke all on function access.stands_as(text), access.lay_floor(text, text) from public;
grant execute on function access.stands_as(text), access.lay_floor(text, text) to "${migrator}";
