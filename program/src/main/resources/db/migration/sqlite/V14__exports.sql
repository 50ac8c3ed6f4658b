create trigger export_log_no_update before update on export_log begin
  select raise(abort, 'export_log is append-only');
end;

create trigger export_log_no_delete before delete on export_log begin
  select raise(abort, 'export_log is append-only');
end;
