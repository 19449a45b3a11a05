-- Where the numbers of a need come from, and what they say together.

alter table need_rating add column assessed_source varchar(40); -- how the assessed level was found
alter table need_rating add column assessed_on date;
alter table need_rating add column combined_level numeric(6, 4); -- weighted mean of the known levels, null: none known
alter table need_rating add column combined_gap numeric(6, 4); -- with the performance, in levels

alter table needs_case add column predicate_shortfall numeric(6, 4); -- null: predicate not known
alter table needs_case add column indicator_shortfall numeric(6, 4); -- null: no indicator of the unit measured
