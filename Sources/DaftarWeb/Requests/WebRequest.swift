import DaftarJournal

/// What a browser asks, apart from how it came here.
package struct WebRequest: Sendable {
    package enum Method: String, Sendable { case get = "GET", head = "HEAD", post = "POST" }

    /// Nil for one that nothing here answers.
    package var method: Method?
    /// Still encoded: `/d/8?asof=2023-09-19`.
    package var target: String
    /// By lowercase name; values of repeated fields are joined by ", ".
    package var headers: [String: String]
    package var body: [UInt8]
    /// Whether more was sent than is taken; the body is empty then.
    package var isTooLarge = false

    package init(
        _ method: Method?, _ target: String, headers: [String: String] = [:], body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// The path as it is meant, and the query; nil where the target is no path of this site or its encoding is broken.
    package var place: (path: [String], query: Query)? {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts[0].hasPrefix("/"), target.utf8.count <= 8192,
            let query = Query(parts.count > 1 ? parts[1] : "")
        else { return nil }
        var path: [String] = []
        for part in parts[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let text = Percent.decoded(part), !text.contains("\0"), !text.contains("/") else {
                return nil
            }
            path.append(text)
        }
        return (path == [""] ? [] : path, query)
    }

    /// The site as whoever asks knows it, to begin absolute links with. A server in front that speaks TLS says so in
    /// `X-Forwarded-Proto`.
    package var origin: String {
        let scheme = headers["x-forwarded-proto"]?.lowercased() == "https" ? "https" : "http"
        return "\(scheme)://\(headers["host"] ?? "localhost")"
    }

    package var cookies: [String: String] {
        let pairs = (headers["cookie"] ?? "").split(separator: ";").map {
            $0.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
        }
        return Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
    }
}

/// Names and values of a query or a form (WHATWG URL §5, `application/x-www-form-urlencoded`).
package struct Query: Sendable, Hashable {
    package private(set) var items: [Item] = []

    package struct Item: Sendable, Hashable {
        package let name: String
        package let value: String
    }

    package init() {}

    /// Nil where the encoding is broken.
    package init?(_ text: Substring) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Percent.decoded(parts[0], plusIsSpace: true),
                let value = parts.count > 1 ? Percent.decoded(parts[1], plusIsSpace: true) : ""
            else { return nil }
            items.append(Item(name: name, value: value))
        }
    }

    /// The first value of that name that says anything, without the spaces around it.
    package subscript(name: String) -> String? {
        items.lazy.filter { $0.name == name }.map(\.value.trimmed).first { !$0.isEmpty }
    }

    package func all(_ name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value.trimmed).filter { !$0.isEmpty }
    }

    /// Whether it is named, with a value or without.
    package func has(_ name: String) -> Bool { items.contains { $0.name == name } }
}
