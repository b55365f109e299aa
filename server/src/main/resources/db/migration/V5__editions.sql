-- Equal for rows of one list on one day that are the same truck written twice, as far as the list can say; null where
-- the row's own columns cannot tell its truck from another alike.
alter table centre.import_chunk add column twin_hash bigint[] storage external;
alter table centre.list_row add column twin_hash bigint;

-- As what a file was taken, and how many rows its list had then; null for editions that were entered before it was kept.
alter table centre.edition add column reading text check (reading in ('FIRST', 'EDITION', 'ADDITION'));
alter table centre.edition add column row_count integer;

-- What committing would do to the list, in each way in which the file can be read; afterwards, what it did.
alter table centre.import add column reading jsonb;
