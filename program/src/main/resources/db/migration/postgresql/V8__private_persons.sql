-- The record keeps where a person is named, not the name: only a claim about a public role holds that.

drop trigger reading_no_update on reading;

update reading
set mentions = (
  select jsonb_agg(case when each.value ->> 3 = 'PERSON' then jsonb_set(each.value, '{2}', '""') else each.value end order by each.place)::text
  from jsonb_array_elements(reading.mentions::jsonb) with ordinality as each (value, place)
)
where mentions like '%"PERSON"%';

create trigger reading_no_update before update on reading for each row execute function append_only();
