-- What a reader may see, and what lies behind the glass through which this one transaction reads. The person's own level
-- and an embargo hold there too; nobody else's floors or release do.
create or replace function access.visible_labels()
returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(x.label_id), '{}')
           || array(select l.label_id
                      from access.label l
                      join access.reader_of_ticket() g on l.sensitivity <= g.level
                     where l.label_id = (select access.label_behind_glass())
                       and (l.embargo_until is null or l.embargo_until <= now()))
      from access.reader_of_ticket() r
      join access.label_need n
        on n.sensitivity <= r.level
       and (n.compartments = '{}' or n.compartments <@ r.compartments)
       and not (n.display_only
                and (r.kind = 'TOKEN' or coalesce(current_setting('cmcc.carried', true), '') = 'on'))
      join access.label_reader x
        on x.need_id = n.need_id
       and x.delegation_id in (r.delegation_id, '00000000-0000-0000-0000-000000000000')
       and (x.since is null or x.since <= now())
       and (x.until is null or x.until > now())
$$;
