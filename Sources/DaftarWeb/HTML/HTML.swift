import DaftarAnswers

/// Markup that is safe by construction: text and values of attributes are escaped as they enter, and there is no
/// other way in. Elements are made by the functions in `Tags.swift`.
///
/// What it renders is HTML (WHATWG HTML Living Standard §13.1) and, for drawings, well-formed XML 1.0 as well.
package struct HTML: Sendable, Hashable {
    package private(set) var markup: String

    package static let empty = HTML(markup: "")

    /// Text that people read.
    package init(_ text: String) { markup = Escaped.text(text) }

    private init(markup: String) { self.markup = markup }

    package init(_ parts: some Sequence<HTML>) { markup = parts.lazy.map(\.markup).joined() }

    /// An element with what is in it.
    package init(_ name: StaticString, _ attributes: [Attribute], _ content: HTML) {
        markup = "<\(name)\(Self.text(of: attributes))>\(content.markup)</\(name)>"
    }

    /// An element that never holds anything, such as `<link>`: HTML closes it, XML does not know it.
    package init(void name: StaticString, _ attributes: [Attribute]) {
        markup = "<\(name)\(Self.text(of: attributes))>"
    }

    /// A drawing, which escapes what it shows itself.
    package init(_ chart: TensionChart) { markup = chart.svg }

    /// A whole page.
    package var document: String { "<!doctype html>\n\(markup)\n" }

    /// Whether an element in it has that id.
    func has(id: String) -> Bool { markup.contains(" id=\"\(Escaped.text(id))\"") }

    package var isEmpty: Bool { markup.isEmpty }

    package static func + (first: HTML, second: HTML) -> HTML { HTML(markup: first.markup + second.markup) }

    private static func text(of attributes: [Attribute]) -> String {
        attributes.map { attribute in
            guard let value = attribute.value else { return "" }
            return " \(attribute.name)=\"\(Escaped.text(value))\""
        }.joined()
    }
}

/// Part of an element's opening tag. Without a value it is left out.
package struct Attribute: Sendable {
    let name: StaticString
    let value: String?

    package init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
    }

    /// One whose being there says it all: `checked`.
    package init(_ name: StaticString, if isThere: Bool) { self.init(name, isThere ? "" : nil) }

    package static func `class`(_ names: String?) -> Attribute { Attribute("class", names) }
    package static func id(_ id: String) -> Attribute { Attribute("id", id) }
    package static func href(_ link: Link?) -> Attribute { Attribute("href", link?.target) }
    package static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    /// The scope of a table's heading.
    package static let column = Attribute("scope", "col")
    package static let row = Attribute("scope", "row")
    /// Not for those who listen: what it shows is said elsewhere.
    package static let hidden = Attribute("aria-hidden", "true")
}

enum Escaped {
    /// Text as it stands in markup. Controls and marks that turn the reading order round are shown, not obeyed; what XML has
    /// no place for is left out.
    static func text(_ text: String) -> String {
        // Most text is made of what stands for itself.
        guard !text.utf8.allSatisfy(isPlain) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in SafeText.escapeLines(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\u{FFFE}", "\u{FFFF}": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether a byte is a line end or printable ASCII that means nothing in markup.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            false
        case UInt8(ascii: "\n"), 0x20...0x7E: true
        default: false
        }
    }
}
