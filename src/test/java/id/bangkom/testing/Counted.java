package id.bangkom.testing;

/**
 * What was asked of H2: counted, because a clock on a busy machine says little.
 *
 * @param statements how many were run
 * @param rows how many they answered
 */
public record Counted(long statements, long rows) {

    public static Counted in(Database db, Runnable work) {
        db.jdbc().sql("set query_statistics_max_entries 1000").update();
        db.jdbc().sql("set query_statistics false").update();
        db.jdbc().sql("set query_statistics true").update();
        work.run();
        return db.jdbc()
                .sql(
                        """
                        select coalesce(sum(execution_count), 0), coalesce(sum(cumulative_row_count), 0)
                        from information_schema.query_statistics where lower(sql_statement) not like '%query_statistics%'
                        """)
                .query((row, n) -> new Counted(row.getLong(1), row.getLong(2)))
                .single();
    }
}
