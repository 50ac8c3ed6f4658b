-- What kind of claim it is and from when its report counts, beside each name: so the latest of a kind are found, and all are
-- counted, in an index alone.

alter table claim_actor add column kind varchar(10) collate "C" not null default '';
alter table claim_actor add column counts_from varchar(10) collate "C" not null default '';
alter table claim_voice add column kind varchar(10) collate "C" not null default '';
alter table claim_voice add column counts_from varchar(10) collate "C" not null default '';

drop trigger claim_actor_no_update on claim_actor;
update claim_actor set kind = claim.kind, counts_from = document.counts_from
from claim, document
where claim.id = claim_actor.claim and claim.reading = claim_actor.reading and document.id = claim.document;
create trigger claim_actor_no_update before update on claim_actor for each row execute function append_only();

drop trigger claim_voice_no_update on claim_voice;
update claim_voice set kind = claim.kind, counts_from = document.counts_from
from claim, document
where claim.id = claim_voice.claim and claim.reading = claim_voice.reading and document.id = claim.document;
create trigger claim_voice_no_update before update on claim_voice for each row execute function append_only();

drop index claim_actor_by_name;
drop index claim_voice_by_name;
create index claim_actor_by_kind on claim_actor (name, kind, counts_from, claim, reading);
create index claim_voice_by_kind on claim_voice (name, kind, counts_from, claim, reading);
