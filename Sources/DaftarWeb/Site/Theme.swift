/// Light, dark, or as the system has it: a choice that a link makes and a cookie keeps.
enum Theme: String, CaseIterable {
    case system, light, dark

    init(_ request: WebRequest) {
        self = request.cookies["theme"].flatMap(Theme.init(rawValue:)) ?? .system
    }

    /// The answer to `/theme?to=dark&back=/timeline`.
    static func choice(_ query: Query) throws -> WebResponse {
        guard let theme = query["to"].flatMap(Theme.init(rawValue:)) else { throw NoSuchPage() }
        var response = WebResponse.redirect(to: Link(back: query["back"] ?? "/"))
        response.headers["Set-Cookie"] =
            "theme=\(theme); Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly"
        return response
    }
}

extension Link {
    /// A place that a query names: within this site, whatever it says.
    fileprivate init(back target: String) {
        let request = WebRequest(.get, target)
        guard let (path, query) = request.place else {
            self.init("/")
            return
        }
        self.init(
            "/" + path.filter { !$0.isEmpty }.joined(separator: "/"), query.items.map { ($0.name, $0.value) })
    }
}
