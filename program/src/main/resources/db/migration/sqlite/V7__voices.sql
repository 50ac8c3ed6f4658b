insert into claim_voice
select distinct claim.reading, claim.id, voice.value from claim, json_each(claim.voice) as voice where voice.value <> '';

create trigger claim_voice_no_update before update on claim_voice begin
  select raise(abort, 'claim_voice is append-only');
end;

create trigger claim_voice_no_delete before delete on claim_voice
when not exists (
  select 1 from tombstone join reading on reading.document = tombstone.document where reading.id = old.reading
) begin
  select raise(abort, 'claim_voice is append-only');
end;
