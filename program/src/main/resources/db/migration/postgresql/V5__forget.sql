-- Rows go only with a report that has a tombstone; its lines in the logs lose what they told of it.

create function buried(name text) returns boolean language sql stable as $$
  select exists (select 1 from tombstone where document = name)
$$;

create function buried_reading(number bigint) returns boolean language sql stable as $$
  select exists (
    select 1 from tombstone join reading on reading.document = tombstone.document where reading.id = number)
$$;

drop trigger document_append_only on document;
create trigger document_no_update before update on document for each row execute function append_only();
create trigger document_no_delete before delete on document for each row when (not buried(old.id)) execute function append_only();

drop trigger report_text_append_only on report_text;
create trigger report_text_no_update before update on report_text for each row execute function append_only();
create trigger report_text_no_delete before delete on report_text for each row when (not buried(old.document)) execute function append_only();

drop trigger reading_append_only on reading;
create trigger reading_no_update before update on reading for each row execute function append_only();
create trigger reading_no_delete before delete on reading for each row when (not buried(old.document)) execute function append_only();

drop trigger claim_append_only on claim;
create trigger claim_no_update before update on claim for each row execute function append_only();
create trigger claim_no_delete before delete on claim for each row when (not buried(old.document)) execute function append_only();

drop trigger claim_actor_append_only on claim_actor;
create trigger claim_actor_no_update before update on claim_actor for each row execute function append_only();
create trigger claim_actor_no_delete before delete on claim_actor for each row when (not buried_reading(old.reading)) execute function append_only();

drop trigger miss_append_only on miss;
create trigger miss_no_update before update on miss for each row execute function append_only();
create trigger miss_no_delete before delete on miss for each row when (not buried_reading(old.reading)) execute function append_only();

drop trigger actor_note_append_only on actor_note;
create trigger actor_note_no_update before update on actor_note for each row execute function append_only();
create trigger actor_note_no_delete before delete on actor_note for each row when (not buried_reading(old.reading)) execute function append_only();

drop trigger import_log_append_only on import_log;
create trigger import_log_no_delete before delete on import_log for each row execute function append_only();
create trigger import_log_no_update before update on import_log for each row
when (not buried(old.document) or new.id <> old.id or new.recorded <> old.recorded
  or new.document <> old.document or new.outcome <> old.outcome) execute function append_only();

drop trigger decision_append_only on decision;
create trigger decision_no_delete before delete on decision for each row execute function append_only();
create trigger decision_no_update before update on decision for each row
when (new.verdict <> 'forgotten' or new.act <> '{}' or new.why <> ''
  or new.id <> old.id or new.who <> old.who or new.decided <> old.decided) execute function append_only();

-- The bytes go when no report of them is left.
drop trigger original_append_only on original;
create trigger original_no_update before update on original for each row execute function append_only();
create function held(digest text) returns boolean language sql stable as $$
  select exists (select 1 from document where hash = digest)
$$;
create trigger original_no_delete before delete on original for each row when (held(old.hash)) execute function append_only();

create trigger tombstone_append_only before update or delete on tombstone for each row execute function append_only();

alter table tombstone alter column document type varchar(200) collate "C";
alter table tombstone alter column buried type varchar(32) collate "C";
