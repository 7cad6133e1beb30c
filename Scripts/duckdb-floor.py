"""What DuckDB needs for the questions of Scripts/bench: the same rows in its tables, the same answers in its SQL.

    duckdb-floor.py MODEL QUESTIONS

Loads the tables of the read model MODEL into a DuckDB database in memory, which is not timed. Then asks every question of
QUESTIONS (known, day, first party, second party) and prints "duckdb.NAME=seconds", the median. With --answers it prints
what was found instead.
"""

import statistics
import subprocess
import sys
import tempfile
import time

import duckdb

TABLES = """developments development_actors claims attributions stances stance_holders sources impulses models
    model_parameters""".split()


def known(table):
    return f"{table}.known_from <= $known AND ({table}.known_to IS NULL OR {table}.known_to > $known)"


FIRST = f"""
    WITH page AS (
        SELECT id, occurred, occurred_lo, occurred_hi, kind, title FROM developments d
        WHERE {known("d")} AND standing = 'stands' AND occurred_lo <= $day
        ORDER BY occurred_lo DESC, occurred_hi DESC, id DESC LIMIT 50),
    actors AS (
        SELECT a.development, string_agg(a.part || ' ' || a.actor, ', ' ORDER BY a.position) AS actors
        FROM development_actors a JOIN page p ON p.id = a.development WHERE {known("a")} GROUP BY 1),
    accounts AS (
        SELECT c.development, c.id AS claim, t.relation, t.source FROM claims c
        JOIN page p ON p.id = c.development
        LEFT JOIN attributions t ON t.claim = c.id AND t.standing = 'stands' AND {known("t")}
        WHERE c.standing = 'stands' AND {known("c")})
    SELECT page.id, page.occurred, page.kind, page.title, actors.actors, count(DISTINCT claim) AS claims,
        count(DISTINCT source) AS sources
    FROM page LEFT JOIN actors ON actors.development = page.id LEFT JOIN accounts ON accounts.development = page.id
    GROUP BY ALL ORDER BY max(page.occurred_lo) DESC, max(page.occurred_hi) DESC, page.id DESC
    """

STANCES = f"""
    WITH held AS (
        SELECT h.issue, h.development, h.bond, s.id, s.actor, s.direction, s.words, d.occurred,
            dense_rank() OVER (PARTITION BY h.issue
                ORDER BY h.occurred_lo DESC, h.occurred_hi DESC, h.development DESC) AS place
        FROM stance_holders h JOIN stances s ON s.id = h.stance JOIN developments d ON d.id = h.development
        WHERE h.holder = $first AND h.occurred_lo <= $day AND {known("h")} AND {known("s")} AND {known("d")})
    SELECT * FROM held WHERE place = 1 ORDER BY issue, id
    """

WEIGHTS = f"""
    parameters AS (SELECT name, value FROM model_parameters m WHERE {known("m")}),
    dyad AS (
        SELECT * FROM impulses i WHERE first_party = $first AND second_party = $second AND day <= $day AND {known("i")}),
    roots AS (
        SELECT t.development, coalesce(s.actor, t.source) AS root, max((r.value + c.value) / 2 * h.value) AS belief
        FROM dyad JOIN attributions t ON t.development = dyad.development
        JOIN claims k ON k.id = t.claim AND k.standing = 'stands' AND {known("k")}
        JOIN sources s ON s.id = t.source AND {known("s")}
        JOIN parameters r ON r.name = 'reliability-' || coalesce(s.grade, 'F')
        JOIN parameters c ON c.name = 'credibility-' || coalesce(t.credibility, 6)
        JOIN parameters h ON h.name = 'hedge-' || t.hedge
        WHERE {known("t")} AND t.standing = 'stands' AND t.relation = 'asserts' GROUP BY 1, 2),
    firm AS (SELECT development, 1 - product(1 - belief) AS firmness FROM roots GROUP BY 1),
    weighed AS (
        SELECT i.development, i.day, i.plover,
            CASE WHEN i.score < 0 THEN 1 ELSE -(SELECT value FROM parameters WHERE name = 'cooperation') END
                * abs(i.score) / 10 * (1 + log10(1 + coalesce(i.deaths_best, 0))) * f.firmness AS x,
            CASE WHEN split_part(i.plover, ':', 1) IN ('AID', 'ASSAULT', 'COERCE', 'COOPERATE', 'MOBILIZE', 'PROTEST',
                'RETREAT', 'SANCTION') THEN 60 ELSE 30 END AS half
        FROM dyad i JOIN firm f USING (development)
        QUALIFY row_number() OVER (PARTITION BY i.day, i.direction, i.plover ORDER BY x DESC, i.development) = 1)
    """

TENSION = f"""
    WITH {WEIGHTS},
    faded AS (
        SELECT *, x * (0.8 * pow(2, -($day - day) / half) + 0.2 * pow(2, -($day - day) / 365)) AS now FROM weighed),
    score AS (SELECT sum(now) AS sum, 100 * (1 - exp(-greatest(0, sum(now)) / 1.3)) AS score FROM faded)
    SELECT round(score, 1), faded.development, d.title, d.occurred, faded.plover, now, score * now / sum AS points
    FROM faded, score JOIN developments d ON d.id = faded.development AND {known("d")}
    ORDER BY abs(now) DESC LIMIT 10
    """

CHART = f"""
    WITH {WEIGHTS},
    days AS (SELECT unnest(range($day - 364, $day + 1)) AS day)
    SELECT days.day, round(100 * (1 - exp(-greatest(0, coalesce(sum(
        x * (0.8 * pow(2, -(days.day - w.day) / half) + 0.2 * pow(2, -(days.day - w.day) / 365))), 0)) / 1.3)), 1)
    FROM days LEFT JOIN weighed w ON w.day <= days.day GROUP BY 1 ORDER BY 1
    """

QUESTIONS = {"first": FIRST, "stances": STANCES, "tension": TENSION, "chart": CHART}


TYPES = {"INTEGER": "BIGINT", "REAL": "DOUBLE", "TEXT": "VARCHAR"}


def load(model):
    db = duckdb.connect()
    sqlite = ["sqlite3", "-readonly", "-csv", model]
    for table in TABLES:
        info = subprocess.run(
            sqlite + [f"SELECT name, type FROM pragma_table_info('{table}')"], capture_output=True, text=True, check=True)
        types = {name: TYPES[kind] for name, kind in (line.split(",") for line in info.stdout.split())}
        db.execute(f"CREATE TABLE {table} ({', '.join(f'{name} {kind}' for name, kind in types.items())})")
        with tempfile.NamedTemporaryFile(suffix=".csv") as rows:
            subprocess.run(sqlite + [f"SELECT * FROM {table}"], stdout=rows, check=True)
            db.execute(f"COPY {table} FROM '{rows.name}' (FORMAT csv, DELIMITER ',', QUOTE '\"', AUTO_DETECT false)")
    return db


def main():
    arguments = [word for word in sys.argv[1:] if word != "--answers"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    db = load(arguments[0])
    with open(arguments[1]) as lines:
        moments = [line.rstrip("\n").split("\t") for line in lines]
    for name, sql in QUESTIONS.items():
        times = []
        for k, day, first, second in moments:
            values = {"known": int(k), "day": int(day), "first": first, "second": second}
            values = {key: value for key, value in values.items() if "$" + key in sql}
            start = time.perf_counter()
            rows = db.execute(sql, values).fetchall()
            times.append(time.perf_counter() - start)
            if "--answers" in sys.argv:
                print(name, k, day, first, second, *rows, sep="\t")
        if "--answers" not in sys.argv:
            print(f"duckdb.{name}={statistics.median(times)}")


main()
