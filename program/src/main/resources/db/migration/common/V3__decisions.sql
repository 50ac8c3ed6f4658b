-- What was decided, as JSON: a decision can now be about more than one claim. Where it is empty, an older Attest
-- wrote the row, and the claim and the verdict say all.
alter table decision add column act text not null default '{}';

-- Readings of the whole record by a newer reader are numbered from 1; what came with a new report is of run 0.
alter table reading add column run bigint not null default 0;
