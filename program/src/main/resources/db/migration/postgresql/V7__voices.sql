alter table claim_voice alter column claim type varchar(17) collate "C";
alter table claim_voice alter column name type text collate "C";

insert into claim_voice
select distinct claim.reading, claim.id, voice.name
from claim, lateral json_array_elements_text(claim.voice::json) as voice (name) where voice.name <> '';

create trigger claim_voice_no_update before update on claim_voice for each row execute function append_only();
create trigger claim_voice_no_delete before delete on claim_voice for each row
when (not buried_reading(old.reading)) execute function append_only();
