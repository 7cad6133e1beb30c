import DaftarDomain

/// The description of what the pages answer to programs (OpenAPI 3.1.0), served at `/openapi.json`.
///
/// A page is here once a program can ask it: a test holds these against ``Site/pages``, and the answers against their
/// schemas.
enum OpenAPI {
    struct Operation {
        /// That of the page: `/d/:id`.
        let page: String
        let summary: String
        /// In ``AnswerShapes``.
        let answer: String
        var parameters: [Parameter] = []

        init(_ page: String, _ summary: String, _ answer: String, _ parameters: Parameter...) {
            self.init(page, summary, answer, parameters)
        }

        init(_ page: String, _ summary: String, _ answer: String, _ parameters: [Parameter]) {
            self.page = page
            self.summary = summary
            self.answer = answer
            self.parameters = parameters
        }

        /// `/d/{id}.json`.
        var path: String {
            let path = page == "/" ? "/overview" : page
            return path.split(separator: "/").map { $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)" }
                .joined() + ".json"
        }

        /// The names in the path.
        var places: [String] {
            page.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
        }
    }

    struct Parameter {
        let name, meaning: String
        var schema: [String: JSONValue] = ["type": .string("string")]

        init(_ name: String, _ meaning: String, oneOf values: [String]? = nil) {
            self.name = name
            self.meaning = meaning
            if let values { schema["enum"] = .array(values.map(JSONValue.string)) }
        }

        /// A number.
        init(_ name: String, _ meaning: String, within limits: ClosedRange<Double>) {
            self.name = name
            self.meaning = meaning
            schema = [
                "type": .string("number"), "minimum": .number(limits.lowerBound),
                "maximum": .number(limits.upperBound),
            ]
        }
    }

    /// Every page that answers programs, in the order of the navigation.
    static let operations = [
        Operation(
            "/", "The world of a day: what had happened, where everybody stood, how tense it was", "replay"),
        Operation(
            "/timeline", "What happened, by date", "timeline",
            Parameter("q", "words that the title, place, note or a claim holds"),
            Parameter("from", "a date: what overlaps it or comes after"),
            Parameter("to", "a date: what overlaps it or comes before"),
            Parameter("kind", "one sort of development", oneOf: Kind.allCases.map(\.rawValue)),
            Parameter("issue", "one issue, by its short name"),
            Parameter("actor", "an actor or a party, by its short name"),
            Parameter("order", "latest first", oneOf: ["latest"]),
            Parameter("all", "also what was taken back")),
        Operation("/d/:id", "One development with its claims and stances", "show d8"),
        Operation("/d/:id/history", "All that was recorded about it", "changes"),
        Operation("/c/:id", "One claim with who says so, and its history", "show c22"),
        Operation(
            "/tension", "How tense it is between two parties, and why", "tension", tension),
        Operation("/tension/:date", "The same on another day", "tension", tension),
        Operation(
            "/stances", "Where everybody stands, or the course on one issue", "stances",
            Parameter("issue", "one issue, by its short name"),
            Parameter("actor", "one actor, by its short name")),
        Operation("/actors", "Who is who", "actors"),
        Operation("/actors/:id", "One actor, and its history", "show ACTOR"),
        Operation("/sources", "What hangs on each source", "sources"),
        Operation("/sources/:id", "What hangs on one source", "sources SLUG"),
        Operation("/audit", "What an editor would ask about", "audit"),
        Operation("/audit/:rule", "What one rule found", "audit"),
        Operation(
            "/changes", "The log itself, latest first", "changes",
            Parameter("upto", "the number of an event: none after it")),
        Operation("/search", "What holds the words", "search", Parameter("q", "the words")),
        Operation(
            "/diff", "What differs between two moments", "diff", Parameter("a", "a date, #N, or now"),
            Parameter("b", "a date, #N, or now")),
        Operation("/about/model", "How tension is reckoned", "model"),
    ]

    private static let tension =
        [
            Parameter("dyad", "two parties, by their short names, with a comma between"),
            Parameter("from", "a date: where the course begins"),
            Parameter("to", "a date: where it ends"),
            Parameter("without", "what if this had not happened: a development, such as d8"),
        ]
        + TensionModel.Parameter.all.map {
            Parameter("model.\($0.name)", "what if this were \($0.meaning)", within: $0.limits)
        }

    private static let moment = [
        Parameter("asof", "a date: the world as of its last day"),
        Parameter("reported", "a date: only what some source had published by then"),
        Parameter("known", "the number of an event, a date or an instant: as the journal knew it then"),
    ]

    // MARK: The document

    static func document(title: String) -> JSONValue {
        .object([
            "openapi": .string("3.1.0"),
            "info": .object([
                "title": .string(title), "version": .string("1"),
                "description": .string(
                    "What the pages of a daftar journal answer to programs. Every answer is of one moment."),
            ]),
            "paths": .object(
                Dictionary(
                    uniqueKeysWithValues: operations.map { ($0.path, .object(["get": get($0)])) })),
            "components": .object(["schemas": Schema.all]),
        ])
    }

    private static func get(_ operation: Operation) -> JSONValue {
        .object([
            "summary": .string(operation.summary),
            "parameters": .array(
                operation.places.map(place) + (operation.parameters + moment).map(parameter)),
            "responses": .object([
                "200": response("The answer", operation.answer),
                "400": response("What was asked cannot be understood", "error"),
                "404": response("There is no such thing", "error"),
                "503": response("The log is damaged", "error"),
            ]),
        ])
    }

    private static func place(_ name: String) -> JSONValue {
        .object([
            "name": .string(name), "in": .string("path"), "required": .bool(true),
            "schema": .object(["type": .string("string"), "minLength": .number(1)]),
        ])
    }

    private static func parameter(_ parameter: Parameter) -> JSONValue {
        .object([
            "name": .string(parameter.name), "in": .string("query"),
            "description": .string(parameter.meaning), "schema": .object(parameter.schema),
        ])
    }

    private static func response(_ words: String, _ shape: String) -> JSONValue {
        .object([
            "description": .string(words),
            "content": .object([
                "application/json": .object(["schema": Schema.reference(shape)])
            ]),
        ])
    }
}
