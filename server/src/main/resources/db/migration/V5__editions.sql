-- Equal for rows of one list on one day that are the same truck written twice, as far as the list can say; null where
-- the row's own columns cannot tell its truck from another alike.
alter table centre.import_chunk add column twin_hash bigint[] storage external;
alter table centre.list_row add column twin_hash bigint;
