/// The tables of tension: what bears on which dyad, and the model in use. A score is reckoned from them when it is
/// asked for, since it fades every day.
enum TensionSchema {
    static let tables = """
        CREATE TABLE impulses (
            development INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            first_party TEXT NOT NULL, second_party TEXT NOT NULL, direction INTEGER NOT NULL,
            day INTEGER NOT NULL, occurred_lo INTEGER NOT NULL, occurred_hi INTEGER NOT NULL,
            plover TEXT NOT NULL, score REAL NOT NULL,
            deaths_low INTEGER, deaths_best INTEGER, deaths_high INTEGER, part_of INTEGER,
            PRIMARY KEY (development, known_from, first_party, second_party)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE models (
            known_from INTEGER PRIMARY KEY, known_to INTEGER, name TEXT NOT NULL, because TEXT
        ) STRICT;
        CREATE TABLE model_parameters (
            name TEXT NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER, value REAL NOT NULL,
            PRIMARY KEY (name, known_from)
        ) STRICT, WITHOUT ROWID;
        """

    /// The day fades by the model, so `current_weights` stops short of it: age and decay are for the query.
    static let indexes = """
        CREATE INDEX impulses_by_dyad ON impulses (first_party, second_party, day, development, known_from, known_to,
            occurred_lo, occurred_hi, direction, plover, deaths_low, deaths_best, deaths_high, part_of);
        CREATE VIEW current_impulses AS
            SELECT 'd' || development AS development, first_party, second_party, direction,
                date(day * 86400, 'unixepoch') AS day, plover, score, deaths_low, deaths_best, deaths_high,
                'd' || part_of AS part_of
            FROM impulses WHERE known_to IS NULL;
        CREATE VIEW current_model AS SELECT name, value FROM model_parameters WHERE known_to IS NULL;
        CREATE VIEW current_roots AS
            SELECT 'd' || t.development AS development, coalesce(s.actor, t.source) AS root,
                max((r.value + c.value) / 2 * h.value) AS belief
            FROM attributions t
            JOIN claims k ON k.id = t.claim AND k.known_to IS NULL AND k.standing = 'stands'
            JOIN sources s ON s.id = t.source AND s.known_to IS NULL
            JOIN current_model r ON r.name = 'reliability-' || coalesce(s.grade, 'F')
            JOIN current_model c ON c.name = 'credibility-' || coalesce(t.credibility, 6)
            JOIN current_model h ON h.name = 'hedge-' || t.hedge
            WHERE t.known_to IS NULL AND t.standing = 'stands' AND t.relation = 'asserts'
            GROUP BY 1, 2;
        """
}
