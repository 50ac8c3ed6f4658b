-- The day on which a publisher last changed a report: what orders the versions of one address.
alter table document add column modified varchar(10) not null default '';
alter table document add column modified_basis varchar(10) not null default 'UNKNOWN';
alter table document add column modified_evidence text not null default '';
