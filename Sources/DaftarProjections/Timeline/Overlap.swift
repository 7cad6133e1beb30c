/// Finds the developments whose bounds overlap the days from `:first` to `:last`, without passing over
/// all that ever began before.
///
/// An index knows what had begun by the last day, but not whether it went on to the first. So what
/// lasted a month at most is looked for among what began in the month before; the few developments
/// with wider bounds have an index of their own.
enum Overlap {
    static let index = """
        CREATE INDEX developments_long ON developments (occurred_lo) WHERE occurred_hi - occurred_lo > 31;
        """

    /// The versions of developments known by `:known`, as a table `d`. The order of the join is the point: the planner
    /// would rather walk the dates.
    static let developments = """
        (SELECT id, known_from FROM developments INDEXED BY developments_by_date
            WHERE occurred_lo BETWEEN :first - 31 AND :last AND occurred_hi >= :first
                AND occurred_hi - occurred_lo <= 31 AND known_from <= :known
            UNION ALL SELECT id, known_from FROM developments INDEXED BY developments_long
            WHERE occurred_lo <= :last AND occurred_hi >= :first AND occurred_hi - occurred_lo > 31
        ) overlapping CROSS JOIN developments d
            ON d.id = overlapping.id AND d.known_from = overlapping.known_from
        """
}
