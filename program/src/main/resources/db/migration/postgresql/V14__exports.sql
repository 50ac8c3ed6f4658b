alter table export_log alter column hash type varchar(64) collate "C";
alter table export_log alter column recorded type varchar(32) collate "C";
create trigger export_log_append_only before update or delete on export_log for each row execute function append_only();
