-- Append-only, kept by the database itself, and text in the order of its letters: the same order that SQLite has, whatever
-- the server's own. The originals lie in the database, so that all who share the record share them.

create table original (
  hash    varchar(64) collate "C" not null primary key,
  content bytea not null
);

-- A claim's id has always 17 letters; char would pad the ids that are left empty.
alter table claim_actor drop constraint claim_actor_pkey;
alter table claim_actor alter column claim type varchar(17) collate "C";
alter table claim_actor add primary key (reading, claim, name);
alter table claim alter column id type varchar(17) collate "C";
alter table decision alter column claim type varchar(17) collate "C";

alter table report_text drop constraint report_text_document_fkey;
alter table reading drop constraint reading_document_fkey;
alter table claim drop constraint claim_document_fkey;
alter table document alter column id type varchar(200) collate "C";
alter table document alter column hash type varchar(64) collate "C";
alter table document alter column published type varchar(10) collate "C";
alter table document alter column counts_from type varchar(10) collate "C";
alter table document alter column recorded type varchar(32) collate "C";
alter table document alter column title type text collate "C";
alter table document alter column publisher type text collate "C";
alter table document alter column author type text collate "C";
alter table document alter column address type text collate "C";
alter table report_text alter column document type varchar(200) collate "C";
alter table report_text alter column hash type varchar(64) collate "C";
alter table reading alter column document type varchar(200) collate "C";
alter table reading alter column recorded type varchar(32) collate "C";
alter table reading alter column reader type varchar(120) collate "C";
alter table reading alter column not_read type text collate "C";
alter table claim alter column document type varchar(200) collate "C";
alter table claim alter column kind type varchar(10) collate "C";
alter table claim alter column subject type text collate "C";
alter table claim alter column status type varchar(10) collate "C";
alter table claim alter column holds_from type varchar(10) collate "C";
alter table claim alter column holds_to type varchar(10) collate "C";
alter table claim alter column said type varchar(10) collate "C";
alter table claim alter column reader type varchar(120) collate "C";
alter table claim_actor alter column name type text collate "C";
alter table actor_note alter column name type text collate "C";
alter table actor_note alter column sort type varchar(20) collate "C";
alter table decision alter column decided type varchar(32) collate "C";
alter table import_log alter column recorded type varchar(32) collate "C";
alter table import_log alter column document type varchar(200) collate "C";
alter table report_text add foreign key (document) references document (id);
alter table reading add foreign key (document) references document (id);
alter table claim add foreign key (document) references document (id);

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger document_append_only before update or delete on document for each row execute function append_only();
create trigger report_text_append_only before update or delete on report_text for each row execute function append_only();
create trigger reading_append_only before update or delete on reading for each row execute function append_only();
create trigger claim_append_only before update or delete on claim for each row execute function append_only();
create trigger claim_actor_append_only before update or delete on claim_actor for each row execute function append_only();
create trigger miss_append_only before update or delete on miss for each row execute function append_only();
create trigger actor_note_append_only before update or delete on actor_note for each row execute function append_only();
create trigger decision_append_only before update or delete on decision for each row execute function append_only();
create trigger import_log_append_only before update or delete on import_log for each row execute function append_only();
create trigger original_append_only before update or delete on original for each row execute function append_only();
