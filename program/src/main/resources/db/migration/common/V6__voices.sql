-- Every speaker of a claim: a group's dossier also shows what the group says.
create table claim_voice (
  reading bigint      not null references reading (id),
  claim   varchar(17) not null,
  name    text        not null,
  primary key (reading, claim, name)
);
create index claim_voice_by_name on claim_voice (name, claim, reading);
