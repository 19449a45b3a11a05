-- Unit plans that are proved to be the best within their ceiling, and the life of money.

-- What the system's proposal comes to, and what no other choice within the money exceeds. Equal when it is proved.
alter table unit_plan add column optimum_total numeric(16, 4);
alter table unit_plan add column optimum_bound numeric(16, 4);
