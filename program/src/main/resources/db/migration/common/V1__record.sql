-- The record: documents, readings, claims and decisions. Rows are added, never changed.
-- Portable types: bigint ids given by the program, ISO 8601 text for dates and instants (UTC), text for JSON.

create table document (
  id                 varchar(200) not null primary key,
  hash               char(64)     not null,
  size               bigint       not null,
  title              text         not null,
  title_basis        varchar(10)  not null,
  title_evidence     text         not null,
  publisher          text         not null,
  publisher_basis    varchar(10)  not null,
  publisher_evidence text         not null,
  author             text         not null,
  author_basis       varchar(10)  not null,
  author_evidence    text         not null,
  published          varchar(10)  not null,
  published_basis    varchar(10)  not null,
  published_evidence text         not null,
  address            text         not null,
  address_basis      varchar(10)  not null,
  address_evidence   text         not null,
  counts_from        varchar(10)  not null,
  language           varchar(12)  not null,
  media_type         varchar(40)  not null,
  extractor          varchar(60)  not null,
  boilerplate        text         not null,
  recorded           varchar(32)  not null,
  unique (hash, publisher, address)
);

create table report_text (
  document varchar(200) not null primary key references document (id),
  hash     char(64)     not null,
  content  text         not null
);

create table reading (
  id        bigint       not null primary key,
  document  varchar(200) not null references document (id),
  reader    varchar(120) not null,
  not_read  text         not null,
  sentences text         not null,
  mentions  text         not null,
  recorded  varchar(32)  not null
);
create index reading_document on reading (document, id);

create table claim (
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
  primary key (id, reading)
);
create index claim_subject on claim (subject, kind);
create index claim_kind on claim (kind);
create index claim_document on claim (document, reading);
create index claim_reading on claim (reading);

-- Every actor that a claim names, its subject included: what is asked for when a group is asked for.
create table claim_actor (
  reading bigint   not null references reading (id),
  claim   char(17) not null,
  name    text     not null,
  primary key (reading, claim, name)
);
create index claim_actor_name on claim_actor (name);

create table miss (
  reading    bigint  not null references reading (id),
  position   integer not null,
  span_start integer not null,
  span_end   integer not null,
  reason     text    not null,
  primary key (reading, position)
);

create table actor_note (
  reading    bigint      not null references reading (id),
  name       text        not null,
  sort       varchar(20) not null,
  in_lexicon integer     not null check (in_lexicon in (0, 1)),
  primary key (reading, name)
);
create index actor_note_name on actor_note (name);

create table decision (
  id      bigint      not null primary key,
  claim   char(17)    not null,
  verdict varchar(20) not null,
  who     text        not null,
  decided varchar(32) not null,
  why     text        not null
);
create index decision_claim on decision (claim, id);

create table import_log (
  id       bigint       not null primary key,
  recorded varchar(32)  not null,
  file     text         not null,
  outcome  varchar(10)  not null check (outcome in ('added', 'known', 'refused')),
  document varchar(200) not null,
  note     text         not null
);
