/// The tables of developments, claims, attributions and stances. Numbers are those of the ids: 8 is
/// `d8`, `c8`, `a8` or `s8` by table.
enum TimelineSchema {
    static let tables = """
        CREATE TABLE developments (
            id INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            title TEXT NOT NULL,
            occurred TEXT NOT NULL, occurred_lo INTEGER NOT NULL, occurred_hi INTEGER NOT NULL,
            date_basis TEXT NOT NULL, kind TEXT NOT NULL, plover TEXT, place TEXT,
            deaths_low INTEGER, deaths_best INTEGER, deaths_high INTEGER, note TEXT, part_of INTEGER,
            standing TEXT NOT NULL,
            PRIMARY KEY (id, known_from)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE development_days (day INTEGER PRIMARY KEY, known_from INTEGER NOT NULL) STRICT;
        CREATE TABLE development_actors (
            development INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            part TEXT NOT NULL, position INTEGER NOT NULL, actor TEXT NOT NULL, role TEXT,
            PRIMARY KEY (development, known_from, part, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE development_issues (
            development INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            position INTEGER NOT NULL, issue TEXT NOT NULL,
            PRIMARY KEY (development, known_from, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE development_responses (
            development INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            position INTEGER NOT NULL, responds_to INTEGER NOT NULL, inferred INTEGER NOT NULL,
            PRIMARY KEY (development, known_from, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE claims (
            id INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            development INTEGER NOT NULL, text TEXT NOT NULL, standing TEXT NOT NULL,
            PRIMARY KEY (id, known_from)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE attributions (
            id INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            development INTEGER NOT NULL, claim INTEGER NOT NULL, relation TEXT NOT NULL, source TEXT NOT NULL, via TEXT,
            hedge TEXT NOT NULL, basis TEXT NOT NULL, credibility INTEGER, said TEXT, said_lo INTEGER, said_hi INTEGER,
            quote_exact TEXT, quote_prefix TEXT, quote_suffix TEXT,
            quote_start INTEGER, quote_end INTEGER, quote_sha256 TEXT, snapshot TEXT,
            note TEXT, standing TEXT NOT NULL,
            PRIMARY KEY (id, known_from)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE stances (
            id INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER,
            development INTEGER NOT NULL, claim INTEGER, actor TEXT NOT NULL, issue TEXT NOT NULL,
            direction INTEGER, words TEXT NOT NULL, standing TEXT NOT NULL,
            PRIMARY KEY (id, known_from)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX stances_by_development ON stances (development, id);
        """

    /// Of a development: whether it gave way to another.
    static let isMerged = "standing NOT IN ('stands', 'retracted')"

    static let indexes = """
        CREATE INDEX developments_by_date ON developments (occurred_lo, occurred_hi, id);
        \(Overlap.index)
        CREATE INDEX developments_by_whole ON developments (part_of) WHERE part_of IS NOT NULL;
        CREATE INDEX developments_merged ON developments (standing) WHERE \(isMerged);
        CREATE INDEX development_responses_by_earlier ON development_responses (responds_to);
        CREATE INDEX development_actors_by_actor ON development_actors (actor, development);
        CREATE INDEX claims_by_development ON claims (development, id);
        CREATE INDEX attributions_by_claim ON attributions (claim, id);
        CREATE INDEX attributions_by_development ON attributions (development, standing, relation, claim, source,
            hedge, credibility, said_lo, said_hi, known_from, known_to);
        CREATE INDEX attributions_by_source ON attributions (source, claim);
        CREATE VIEW current_developments AS
            SELECT 'd' || id AS development, title, occurred, kind, place, standing,
                (SELECT group_concat(actor, ', ') FROM development_actors a
                 WHERE a.development = developments.id AND a.known_to IS NULL AND a.part = 'actor') AS actors
            FROM developments WHERE known_to IS NULL;
        CREATE VIEW current_claims AS
            SELECT 'c' || id AS claim, 'd' || development AS development, text, standing
            FROM claims WHERE known_to IS NULL;
        CREATE VIEW current_attributions AS
            SELECT 'a' || id AS attribution, 'c' || claim AS claim, 'd' || development AS development, relation, source, via, hedge, basis,
                credibility, said, standing
            FROM attributions WHERE known_to IS NULL;
        CREATE VIEW current_stances AS
            SELECT 's' || id AS stance, 'd' || development AS development, actor, issue, direction, words,
                standing
            FROM stances WHERE known_to IS NULL;
        """
}
