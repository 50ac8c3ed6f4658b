-- What one reading has of each name, so that a record is counted by its reports and names and not by its claims; and
-- every place that a claim names, so that claims are found by it.
create table reading_actor (
  reading     bigint      not null references reading (id),
  name        text        not null,
  about       integer     not null,
  claims      integer     not null,
  counts_from varchar(10) not null,
  primary key (reading, name)
);
create index reading_actor_by_name on reading_actor (name, counts_from, about, claims, reading);

create table claim_place (
  reading     bigint      not null references reading (id),
  claim       varchar(17) not null,
  name        text        not null,
  kind        varchar(10) not null,
  counts_from varchar(10) not null,
  primary key (reading, claim, name)
);
create index claim_place_by_kind on claim_place (name, kind, counts_from, claim, reading);

-- How many claims and misses a reading has.
alter table reading add column claims integer not null default 0;
alter table reading add column misses integer not null default 0;

create index actor_note_by_name on actor_note (name, sort, in_lexicon);
drop index actor_note_name;
