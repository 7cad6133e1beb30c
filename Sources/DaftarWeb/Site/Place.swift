/// Where a request goes: the page, what its path holds, and the form asked for.
struct Place {
    let page: any Page.Type
    let parameters: [String: String]
    let query: Query
    let form: Form
    /// Without the suffix of the form.
    let path: String

    /// Nil where there is nothing.
    init?(_ path: [String], _ query: Query, among pages: [any Page.Type]) {
        var path = path
        var form = Form.html
        if let last = path.last, let dot = last.lastIndex(of: "."),
            let suffix = Form(rawValue: String(last[last.index(after: dot)...])), suffix != .html
        {
            form = suffix
            path[path.count - 1] = String(last[..<dot])
            // The overview has no name to which a suffix could be added.
            if path == ["overview"] { path = [] }
        }
        for page in pages {
            guard let parameters = Self.match(path, page.path) else { continue }
            self.page = page
            self.parameters = parameters
            self.query = query
            self.form = form
            self.path = "/" + path.joined(separator: "/")
            return
        }
        return nil
    }

    private static func match(_ path: [String], _ pattern: String) -> [String: String]? {
        let names = pattern.split(separator: "/")
        guard names.count == path.count else { return nil }
        var parameters: [String: String] = [:]
        for (name, part) in zip(names, path) {
            if name.hasPrefix(":") {
                guard !part.isEmpty else { return nil }
                parameters[String(name.dropFirst())] = part
            } else if name != part {
                return nil
            }
        }
        return parameters
    }
}
