-- A reading whose answer is carried away as a file sees what a program sees: nothing that is for display only.
create or replace function access.visible_labels()
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(l.label_id), '{}')
      from access.reader_of_ticket() r
      join access.label l
        on (l.originator = r.delegation_id
            or r.delegation_id = any (l.releasable_to)
            or (l.releasable_to is null and cardinality(l.compartments) > 0))
       and l.compartments <@ r.compartments
       and not ('DISPLAY_ONLY' = any (l.caveats)
                and (r.kind = 'TOKEN' or coalesce(current_setting('cmcc.carried', true), '') = 'on'))
$$;
