-- Who came in, was refused, wrote and took out. Beside the log of decisions, which tells what the record says; this tells who used it.
create table audit_log (
  id       bigint       not null primary key,
  recorded varchar(32)  not null,
  who      text         not null,
  address  varchar(100) not null,
  deed     varchar(20)  not null,
  outcome  varchar(10)  not null check (outcome in ('done', 'refused')),
  detail   text         not null
);
