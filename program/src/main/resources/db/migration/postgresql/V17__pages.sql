-- Where the pages of a PDF begin in its text, as [[place, page], …]; empty for a report without pages.
alter table document add column pages text not null default '';
-- The media type of a Word file has 71 characters.
alter table document alter column media_type type varchar(100);
