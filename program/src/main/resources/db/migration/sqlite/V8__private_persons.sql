-- The record keeps where a person is named, not the name: only a claim about a public role holds that.

drop trigger reading_no_update;

update reading
set mentions = (
  select json_group_array(json(case when json_extract(each.value, '$[3]') = 'PERSON' then json_set(each.value, '$[2]', '') else each.value end))
  from json_each(reading.mentions) as each
)
where mentions like '%"PERSON"%';

create trigger reading_no_update before update on reading begin
  select raise(abort, 'reading is append-only');
end;
