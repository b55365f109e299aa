-- Data keys, wrapped by a key that no database holds: one line of generations for each delegation and compartment.
-- A wrapped key is handed to a reader in its scope and to nobody else.

create table access.data_key (
    scope_kind text not null check (scope_kind in ('DELEGATION', 'COMPARTMENT')),
    scope_name text not null,
    generation integer not null check (generation > 0),
    wrapped_by text not null,
    wrapped    bytea not null,
    primary key (scope_kind, scope_name, generation)
);

create function access.is_in_scope(of_kind text, of_name text)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select
          from access.reader_of_ticket() r
         where (of_kind = 'DELEGATION' and r.delegation_id::text = of_name)
            or (of_kind = 'COMPARTMENT' and of_name = any (r.compartments)))
$$;

create function access.data_keys(of_kind text, of_name text)
returns table (generation integer, wrapped_by text, wrapped bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select k.generation, k.wrapped_by, k.wrapped
      from access.data_key k
     where k.scope_kind = of_kind
       and k.scope_name = of_name
       and access.is_in_scope(of_kind, of_name)
     order by k.generation
$$;

-- Generations follow each other without a gap; of two that somebody makes at once the first holds.
create function access.add_data_key(of_kind text, of_name text, next integer, by text, bytes bytea)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not access.is_in_scope(of_kind, of_name) then
        raise exception 'not in the scope of this key';
    end if;
    if next > 1 and not exists (
        select
          from access.data_key k
         where k.scope_kind = of_kind
           and k.scope_name = of_name
           and k.generation = next - 1) then
        raise exception 'a generation without the one before it';
    end if;
    insert into access.data_key (scope_kind, scope_name, generation, wrapped_by, wrapped)
    values (of_kind, of_name, next, by, bytes)
    on conflict do nothing;
end
$$;

-- For the start and for tools beside the server: what is wrapped by which key, and wrapping it anew.
create function access.wrapped_keys()
returns table (scope_kind text, scope_name text, generation integer, wrapped_by text, wrapped bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select k.scope_kind, k.scope_name, k.generation, k.wrapped_by, k.wrapped
      from access.data_key k
     order by k.scope_kind, k.scope_name, k.generation
$$;

create function access.replace_wrapped_key(of_kind text, of_name text, which integer, known text, by text, bytes bytea)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    update access.data_key k
       set wrapped_by = by,
           wrapped = bytes
     where k.scope_kind = of_kind
       and k.scope_name = of_name
       and k.generation = which
       and k.wrapped_by = known
$$;

revoke all on function
    access.is_in_scope(text, text),
    access.data_keys(text, text),
    access.add_data_key(text, text, integer, text, bytea),
    access.wrapped_keys(),
    access.replace_wrapped_key(text, text, integer, text, text, bytea)
from public;
grant execute on function
    access.data_keys(text, text),
    access.add_data_key(text, text, integer, text, bytea)
to "${app}";
grant execute on function
    access.wrapped_keys(),
    access.replace_wrapped_key(text, text, integer, text, text, bytea)
to "${migrator}";
