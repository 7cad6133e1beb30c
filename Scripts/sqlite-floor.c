/* What SQLite itself costs: the rows of a rebuilt read model, inserted again through prepared statements.
 *
 *     sqlite-floor MODEL COPY
 *
 * Reads every row of MODEL into memory, which is not timed. Then makes COPY with the same tables and rows, the rows in the order of
 * their keys, the indexes and views after them, the search index optimized, the file synced; and prints "seconds=…" for that
 * and, as "processor=…", the processor time of it.
 * The words of the search index are read back from the index itself, so that the same words are indexed again. */

#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

typedef struct {
    char *bytes;
    size_t count, capacity;
} Buffer;

typedef struct {
    char name[64];
    int columns;
    long rows;
    Buffer values; /* a value: a type, then 8 bytes of number or of length, then the text */
} Table;

static void stop(sqlite3 *db, const char *what) {
    fprintf(stderr, "sqlite-floor: %s: %s\n", what, db ? sqlite3_errmsg(db) : "failed");
    exit(1);
}

static void append(Buffer *buffer, const void *bytes, size_t count) {
    if (buffer->count + count > buffer->capacity) {
        buffer->capacity = (buffer->count + count) * 2;
        buffer->bytes = realloc(buffer->bytes, buffer->capacity);
        if (!buffer->bytes) stop(NULL, "out of memory");
    }
    memcpy(buffer->bytes + buffer->count, bytes, count);
    buffer->count += count;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) stop(db, sql);
    return statement;
}

static void execute(sqlite3 *db, const char *sql) {
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) stop(db, sql);
}

static void append_text(Buffer *buffer, const char *text, int64_t length) {
    append(buffer, "t", 1);
    append(buffer, &length, sizeof length);
    append(buffer, text, length);
}

static void read_table(sqlite3 *db, Table *table) {
    char sql[128];
    snprintf(sql, sizeof sql, "SELECT * FROM \"%s\"", table->name);
    sqlite3_stmt *statement = prepare(db, sql);
    table->columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        table->rows++;
        for (int column = 0; column < table->columns; column++) {
            int64_t number = sqlite3_column_int64(statement, column);
            switch (sqlite3_column_type(statement, column)) {
            case SQLITE_NULL: append(&table->values, "n", 1); break;
            case SQLITE_INTEGER:
                append(&table->values, "i", 1);
                append(&table->values, &number, sizeof number);
                break;
            default:
                append_text(&table->values, (const char *)sqlite3_column_text(statement, column),
                    sqlite3_column_bytes(statement, column));
            }
        }
    }
    sqlite3_finalize(statement);
}

/* The documents of the search index, each as its words in order. */
static void read_documents(sqlite3 *db, Table *table) {
    typedef struct { int64_t document, place, term; } Instance;
    Buffer terms = {0}, instances = {0};
    int64_t last = 0, term = 0;
    execute(db, "CREATE VIRTUAL TABLE temp.instances USING fts5vocab(main, search_words, instance)");
    sqlite3_stmt *statement = prepare(db, "SELECT term, doc, \"offset\" FROM temp.instances");
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(statement, 0);
        if (!terms.count || strcmp(text, terms.bytes + term)) {
            term = terms.count;
            append(&terms, text, strlen(text) + 1);
        }
        Instance one = {sqlite3_column_int64(statement, 1), sqlite3_column_int64(statement, 2), term};
        if (one.document > last) last = one.document;
        append(&instances, &one, sizeof one);
    }
    sqlite3_finalize(statement);

    Instance *all = (Instance *)instances.bytes;
    size_t count = instances.count / sizeof(Instance);
    size_t *starts = calloc(last + 2, sizeof *starts);
    int64_t *words = malloc((count + 1) * sizeof *words);
    if (!starts || !words) stop(NULL, "out of memory");
    for (size_t i = 0; i < count; i++) starts[all[i].document + 1]++;
    for (int64_t i = 0; i <= last; i++) starts[i + 1] += starts[i];
    for (size_t i = 0; i < count; i++) words[starts[all[i].document] + all[i].place] = all[i].term;

    Buffer text = {0};
    table->columns = 2;
    for (int64_t document = 1; document <= last; document++) {
        text.count = 0;
        for (size_t i = starts[document]; i < starts[document + 1]; i++) {
            const char *word = terms.bytes + words[i];
            if (text.count) append(&text, " ", 1);
            append(&text, word, strlen(word));
        }
        append(&table->values, "i", 1);
        append(&table->values, &document, sizeof document);
        append_text(&table->values, text.bytes, text.count);
        table->rows++;
    }
    free(terms.bytes), free(instances.bytes), free(starts), free(words), free(text.bytes);
}

static void write_table(sqlite3 *db, const Table *table) {
    char sql[256];
    int length = snprintf(sql, sizeof sql, "INSERT INTO \"%s\" %s VALUES (?", table->name,
        strcmp(table->name, "search_words") ? "" : "(rowid, words)");
    for (int column = 1; column < table->columns; column++) length += snprintf(sql + length, sizeof sql - length, ", ?");
    snprintf(sql + length, sizeof sql - length, ")");
    sqlite3_stmt *statement = prepare(db, sql);
    const char *value = table->values.bytes;
    for (long row = 0; row < table->rows; row++) {
        for (int column = 1; column <= table->columns; column++) {
            char type = *value++;
            int64_t number = 0;
            if (type != 'n') {
                memcpy(&number, value, sizeof number);
                value += sizeof number;
            }
            if (type == 'n') sqlite3_bind_null(statement, column);
            else if (type == 'i') sqlite3_bind_int64(statement, column, number);
            else {
                sqlite3_bind_text(statement, column, value, (int)number, SQLITE_STATIC);
                value += number;
            }
        }
        if (sqlite3_step(statement) != SQLITE_DONE) stop(db, sql);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

static double now(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc != 3) return fprintf(stderr, "usage: sqlite-floor MODEL COPY\n"), 64;
    sqlite3 *model, *copy;
    if (sqlite3_open_v2(argv[1], &model, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) stop(model, argv[1]);

    Table tables[64] = {0};
    int count = 0;
    Buffer schema = {0}, after = {0};
    sqlite3_stmt *statement = prepare(model,
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_words\\_%' ESCAPE '\\'");
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const char *sql = (const char *)sqlite3_column_text(statement, 2);
        int is_table = !strcmp((const char *)sqlite3_column_text(statement, 0), "table");
        append(is_table ? &schema : &after, sql, strlen(sql));
        append(is_table ? &schema : &after, ";", 1);
        if (is_table && count < 64)
            snprintf(tables[count++].name, sizeof tables->name, "%s", sqlite3_column_text(statement, 1));
    }
    sqlite3_finalize(statement);
    append(&schema, "", 1), append(&after, "", 1);
    for (int i = 0; i < count; i++) {
        if (strcmp(tables[i].name, "search_words")) read_table(model, &tables[i]);
        else read_documents(model, &tables[i]);
    }
    sqlite3_close(model);
    unlink(argv[2]);

    double start = now(CLOCK_MONOTONIC), processor = now(CLOCK_PROCESS_CPUTIME_ID);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(argv[2], &copy, flags, NULL) != SQLITE_OK) stop(copy, argv[2]);
    execute(copy, "PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY; BEGIN EXCLUSIVE");
    execute(copy, schema.bytes);
    for (int i = 0; i < count; i++) write_table(copy, &tables[i]);
    execute(copy, after.bytes);
    execute(copy, "INSERT INTO search_words (search_words) VALUES ('optimize'); COMMIT; PRAGMA journal_mode = WAL");
    sqlite3_close(copy);
    int file = open(argv[2], O_RDONLY);
    if (file < 0 || fsync(file) != 0) stop(NULL, argv[2]);
    printf("seconds=%.6f\n", now(CLOCK_MONOTONIC) - start);
    printf("processor=%.6f\n", now(CLOCK_PROCESS_CPUTIME_ID) - processor);
    return 0;
}
