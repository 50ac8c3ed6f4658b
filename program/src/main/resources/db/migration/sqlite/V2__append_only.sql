-- Append-only, kept by the database itself: a slip in the program cannot change or remove a row.

create trigger document_no_update before update on document begin
  select raise(abort, 'document is append-only');
end;

create trigger document_no_delete before delete on document begin
  select raise(abort, 'document is append-only');
end;

create trigger report_text_no_update before update on report_text begin
  select raise(abort, 'report_text is append-only');
end;

create trigger report_text_no_delete before delete on report_text begin
  select raise(abort, 'report_text is append-only');
end;

create trigger reading_no_update before update on reading begin
  select raise(abort, 'reading is append-only');
end;

create trigger reading_no_delete before delete on reading begin
  select raise(abort, 'reading is append-only');
end;

create trigger claim_no_update before update on claim begin
  select raise(abort, 'claim is append-only');
end;

create trigger claim_no_delete before delete on claim begin
  select raise(abort, 'claim is append-only');
end;

create trigger claim_actor_no_update before update on claim_actor begin
  select raise(abort, 'claim_actor is append-only');
end;

create trigger claim_actor_no_delete before delete on claim_actor begin
  select raise(abort, 'claim_actor is append-only');
end;

create trigger miss_no_update before update on miss begin
  select raise(abort, 'miss is append-only');
end;

create trigger miss_no_delete before delete on miss begin
  select raise(abort, 'miss is append-only');
end;

create trigger actor_note_no_update before update on actor_note begin
  select raise(abort, 'actor_note is append-only');
end;

create trigger actor_note_no_delete before delete on actor_note begin
  select raise(abort, 'actor_note is append-only');
end;

create trigger decision_no_update before update on decision begin
  select raise(abort, 'decision is append-only');
end;

create trigger decision_no_delete before delete on decision begin
  select raise(abort, 'decision is append-only');
end;

create trigger import_log_no_update before update on import_log begin
  select raise(abort, 'import_log is append-only');
end;

create trigger import_log_no_delete before delete on import_log begin
  select raise(abort, 'import_log is append-only');
end;
