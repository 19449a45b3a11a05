-- What is decided of a person in one row, so that reports on a city read one row of each person and not one of each level.
-- Written together with the levels.

-- Competency, required level, level, gap and combined gap (in ten-thousandths), with colons between them and a blank between
-- two competencies, of those that have a level; null: nothing is decided.
alter table needs_case add column decided_levels varchar(1000);

alter table needs_case add column gaps integer; -- in how many competencies there is one, null: nothing is decided

update needs_case set
    decided_levels = (
        select string_agg(r.competency_id || ':' || r.required_level || ':' || r.actual_level || ':' || r.gap || ':'
            || cast(round(coalesce(r.combined_gap, r.gap) * 10000) as integer), ' ')
        from need_rating r
        where r.tenant = needs_case.tenant and r.for_year = needs_case.for_year and r.case_id = needs_case.case_id
          and r.actual_level is not null),
    gaps = (
        select sum(case when r.gap > 0 then 1 else 0 end) from need_rating r
        where r.tenant = needs_case.tenant and r.for_year = needs_case.for_year and r.case_id = needs_case.case_id
          and r.actual_level is not null);
