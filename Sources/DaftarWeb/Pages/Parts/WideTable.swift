/// A table that may be wider than the window: it is moved within its own frame, by the keyboard too, and the page is not.
enum WideTable {
    /// - Parameters:
    ///   - name: what it holds, for those who listen.
    ///   - columns: the headings, with those over numbers named again in `numbers`.
    static func html(
        _ name: String, _ columns: [String], numbers: Set<String> = [], isSticky: Bool = false,
        caption: String? = nil, @Markup rows: () throws -> HTML
    ) rethrows -> HTML {
        let head = tr {
            for column in columns {
                th(.column, .class(numbers.contains(column) ? "n" : nil)) { column }
            }
        }
        return try html(name, head: head, isSticky: isSticky, caption: caption, rows: rows)
    }

    static func html(
        _ name: String, head: HTML, isSticky: Bool = false, caption: String? = nil,
        @Markup rows: () throws -> HTML
    ) rethrows -> HTML {
        try div(
            .class("wrap"), .label(name), Attribute("role", "region"), Attribute("tabindex", "0")
        ) {
            try table(.class(isSticky ? "sticky" : nil)) {
                if let caption { DaftarWeb.caption { caption } }
                thead { head }
                try tbody { try rows() }
            }
        }
    }
}
