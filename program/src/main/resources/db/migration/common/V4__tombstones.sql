-- What is left of a report that was forgotten: that it was here, and who took it out, when and why.
create table tombstone (
  document varchar(200) not null primary key,
  who      text         not null,
  buried   varchar(32)  not null,
  why      text         not null,
  claims   integer      not null
);

-- A group's claims are found in the index alone; versions of one address beside each other.
create index claim_actor_by_name on claim_actor (name, claim, reading);
drop index claim_actor_name;
create index document_address on document (address, recorded);
