-- Rows go only with a report that has a tombstone; its lines in the logs lose what they told of it.

drop trigger document_no_delete;
create trigger document_no_delete before delete on document
when not exists (select 1 from tombstone where document = old.id) begin
  select raise(abort, 'document is append-only');
end;

drop trigger report_text_no_delete;
create trigger report_text_no_delete before delete on report_text
when not exists (select 1 from tombstone where document = old.document) begin
  select raise(abort, 'report_text is append-only');
end;

drop trigger reading_no_delete;
create trigger reading_no_delete before delete on reading
when not exists (select 1 from tombstone where document = old.document) begin
  select raise(abort, 'reading is append-only');
end;

drop trigger claim_no_delete;
create trigger claim_no_delete before delete on claim
when not exists (select 1 from tombstone where document = old.document) begin
  select raise(abort, 'claim is append-only');
end;

drop trigger claim_actor_no_delete;
create trigger claim_actor_no_delete before delete on claim_actor
when not exists (
  select 1 from tombstone join reading on reading.document = tombstone.document where reading.id = old.reading
) begin
  select raise(abort, 'claim_actor is append-only');
end;

drop trigger miss_no_delete;
create trigger miss_no_delete before delete on miss
when not exists (
  select 1 from tombstone join reading on reading.document = tombstone.document where reading.id = old.reading
) begin
  select raise(abort, 'miss is append-only');
end;

drop trigger actor_note_no_delete;
create trigger actor_note_no_delete before delete on actor_note
when not exists (
  select 1 from tombstone join reading on reading.document = tombstone.document where reading.id = old.reading
) begin
  select raise(abort, 'actor_note is append-only');
end;

drop trigger import_log_no_update;
create trigger import_log_no_update before update on import_log
when not exists (select 1 from tombstone where document = old.document)
  or new.id <> old.id or new.recorded <> old.recorded or new.document <> old.document or new.outcome <> old.outcome begin
  select raise(abort, 'import_log is append-only');
end;

drop trigger decision_no_update;
create trigger decision_no_update before update on decision
when new.verdict <> 'forgotten' or new.act <> '{}' or new.why <> ''
  or new.id <> old.id or new.who <> old.who or new.decided <> old.decided begin
  select raise(abort, 'decision is append-only');
end;

create trigger tombstone_no_update before update on tombstone begin
  select raise(abort, 'tombstone is append-only');
end;

create trigger tombstone_no_delete before delete on tombstone begin
  select raise(abort, 'tombstone is append-only');
end;
