-- The claims of one report lie together: those of a group are fetched from few pages.
create table claim_by_reading (
  id           char(17)     not null,
  reading      bigint       not null references reading (id),
  document     varchar(200) not null references document (id),
  span_start   integer      not null,
  span_end     integer      not null,
  quote        text         not null,
  kind         varchar(10)  not null,
  subject      text         not null,
  fields       text         not null,
  voice        text         not null,
  status       varchar(10)  not null,
  negated      integer      not null check (negated in (0, 1)),
  holds_from   varchar(10)  not null,
  holds_to     varchar(10)  not null,
  holds_approx integer      not null check (holds_approx in (0, 1)),
  said         varchar(10)  not null,
  rule         text         not null,
  reader       varchar(120) not null,
  primary key (reading, id)
);
insert into claim_by_reading select * from claim order by reading, rowid;
drop table claim;
alter table claim_by_reading rename to claim;
create index claim_id on claim (id);
create index claim_kind on claim (kind);
create index claim_document on claim (document, span_start, span_end);

create trigger claim_no_update before update on claim begin
  select raise(abort, 'claim is append-only');
end;

create trigger claim_no_delete before delete on claim
when not exists (select 1 from tombstone where document = old.document) begin
  select raise(abort, 'claim is append-only');
end;

insert into reading_actor
select named.reading, named.name, sum(claim.subject = named.name), count(*), min(named.counts_from)
from claim_actor as named join claim on claim.reading = named.reading and claim.id = named.claim
group by named.reading, named.name;

create trigger reading_actor_no_update before update on reading_actor begin
  select raise(abort, 'reading_actor is append-only');
end;

create trigger reading_actor_no_delete before delete on reading_actor
when not exists (
  select 1 from tombstone join reading on reading.document = tombstone.document where reading.id = old.reading
) begin
  select raise(abort, 'reading_actor is append-only');
end;

insert into claim_place
select distinct claim.reading, claim.id, place.value, claim.kind, document.counts_from
from claim join document on document.id = claim.document, json_each(claim.fields, '$.places') as place
where place.value <> '';

create trigger claim_place_no_update before update on claim_place begin
  select raise(abort, 'claim_place is append-only');
end;

create trigger claim_place_no_delete before delete on claim_place
when not exists (
  select 1 from tombstone join reading on reading.document = tombstone.document where reading.id = old.reading
) begin
  select raise(abort, 'claim_place is append-only');
end;

drop trigger reading_no_update;
update reading set
  claims = (select count(*) from claim where claim.reading = reading.id),
  misses = (select count(*) from miss where miss.reading = reading.id);
create trigger reading_no_update before update on reading begin
  select raise(abort, 'reading is append-only');
end;
