package import DaftarDomain
import DaftarJournal
import DaftarProjections

/// A list that programs come back to: an Atom feed (RFC 4287). Its entries say what changed.
package struct Feed {
    package struct Entry {
        /// The id of the event behind it, which no other has.
        package var id: String
        package var title: String
        package var updated: Timestamp
        package var author: String
        package var link: Link
        package var summary: String
    }

    /// As many entries as a list gives that is longer.
    static let length = 50

    package let title: String
    package let entries: [Entry]

    package init(_ title: String, _ entries: [Entry]) {
        self.title = title
        self.entries = entries
    }

    /// The document, whose links name the host that was asked.
    func document(_ visit: Visit) throws -> String {
        let origin = visit.request.origin
        let first = try visit.reader.change(0)
        let name = Naming(journal: visit.journal.slug, first: first?.eventID ?? "")
        let updated = entries.map(\.updated).max() ?? first?.recorded ?? Timestamp(seconds: 0)
        let feed = HTML(
            "feed", [Attribute("xmlns", "http://www.w3.org/2005/Atom"), Attribute("xml:lang", "en")],
            group {
                Self.element("title") { "\(visit.journal.title): \(title)" }
                Self.element("id") { name.urn(visit.path) }
                Self.element("updated") { updated.description }
                Self.link("self", origin, visit.here([], form: .atom))
                Self.link("alternate", origin, visit.here([]))
                for entry in entries { Self.entry(entry, name, origin) }
            })
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\(feed.markup)\n"
    }

    private static func entry(_ entry: Entry, _ name: Naming, _ origin: String) -> HTML {
        element("entry") {
            element("title") { entry.title }
            element("id") { name.urn(entry.id) }
            element("updated") { entry.updated.description }
            element("author") { element("name") { entry.author } }
            link("alternate", origin, entry.link)
            element("summary") { entry.summary }
        }
    }

    private static func element(_ name: StaticString, @Markup _ content: () -> HTML) -> HTML {
        HTML(name, [], content())
    }

    private static func link(_ relation: String, _ origin: String, _ link: Link) -> HTML {
        HTML("link", [Attribute("rel", relation), Attribute("href", origin + link.target)], .empty)
    }

    /// Names that stay the same wherever and whenever a journal is served: UUIDs of version 8 (RFC 9562 §5.8), cut from the
    /// SHA-256 of the journal's name, its first event and what is named.
    private struct Naming {
        let journal: Slug
        let first: String

        func urn(_ name: String) -> String {
            var digits = Array(
                SHA256Hex(of: [journal.text, first, name].joined(separator: "\n")).text.prefix(32))
            digits[12] = "8"
            digits[16] = ["8", "9", "a", "b"][digits[16].hexDigitValue! % 4]
            let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
            return "urn:uuid:" + groups.joined(separator: "-")
        }
    }
}
