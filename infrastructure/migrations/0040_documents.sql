-- Documents are encrypted under the accounting key of their financial year: this is the key's id.
-- A row without one was written before and holds its bytes as they are.
alter table document add column key_id uuid;
