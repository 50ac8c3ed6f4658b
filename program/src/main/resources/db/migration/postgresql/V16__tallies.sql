-- The claims of one report lie together: those of a group are fetched from few pages.
alter table claim drop constraint claim_pkey;
alter table claim add primary key (reading, id);
create index claim_id on claim (id);
drop index claim_reading;
drop index claim_subject;
drop index claim_document;
create index claim_document on claim (document, span_start, span_end);

alter table reading_actor alter column name type text collate "C";
alter table reading_actor alter column counts_from type varchar(10) collate "C";
alter table claim_place alter column claim type varchar(17) collate "C";
alter table claim_place alter column name type text collate "C";
alter table claim_place alter column kind type varchar(10) collate "C";
alter table claim_place alter column counts_from type varchar(10) collate "C";

insert into reading_actor
select named.reading, named.name, sum(case when claim.subject = named.name then 1 else 0 end), count(*), min(named.counts_from)
from claim_actor as named join claim on claim.id = named.claim and claim.reading = named.reading
group by named.reading, named.name;

create trigger reading_actor_no_update before update on reading_actor for each row execute function append_only();
create trigger reading_actor_no_delete before delete on reading_actor for each row
when (not buried_reading(old.reading)) execute function append_only();

insert into claim_place
select distinct claim.reading, claim.id, place.name, claim.kind, document.counts_from
from claim join document on document.id = claim.document,
  lateral json_array_elements_text(coalesce(claim.fields::json -> 'places', '[]')) as place (name)
where place.name <> '';

create trigger claim_place_no_update before update on claim_place for each row execute function append_only();
create trigger claim_place_no_delete before delete on claim_place for each row
when (not buried_reading(old.reading)) execute function append_only();

drop trigger reading_no_update on reading;
update reading set
  claims = (select count(*) from claim where claim.reading = reading.id),
  misses = (select count(*) from miss where miss.reading = reading.id);
create trigger reading_no_update before update on reading for each row execute function append_only();

analyze;
