-- What left the record: a file, what was in it, for whom it was meant, and the hash by which it is known again.
create table export_log (
  id       bigint       not null primary key,
  recorded varchar(32)  not null,
  who      text         not null,
  what     text         not null,
  form     varchar(10)  not null,
  target   text         not null,
  tlp      varchar(20)  not null,
  withheld integer      not null,
  size     bigint       not null,
  hash     char(64)     not null
);
