internal import CLibXML2

/// The words of an HTML document as somebody reads them, by the HTML parser of libxml2.
///
/// Nothing is fetched and no entity but HTML's own is known. The document is walked, never held as a tree.
enum HTMLText {
    /// More elements within each other than a page has.
    static let deepest = 5000

    /// - Parameter bytes: UTF-8, whatever the page declares.
    static func text(of bytes: [UInt8]) throws(EvidenceError) -> String {
        guard let parser = htmlNewParserCtxt() else { throw .notHTML }
        defer { htmlFreeParserCtxt(parser) }
        let words = ReadWords(parser)
        parser.pointee.sax.pointee = handlers()
        parser.pointee.userData = Unmanaged.passUnretained(words).toOpaque()
        let options = [
            HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET,
            HTML_PARSE_IGNORE_ENC,
        ]
        // libxml2 keeps this for each thread. Without it, some errors go to stderr.
        xmlSetStructuredErrorFunc(nil) { _, _ in }
        withExtendedLifetime(words) {
            bytes.withUnsafeBytes { buffer in
                let start = buffer.bindMemory(to: CChar.self).baseAddress
                _ = htmlCtxtReadMemory(
                    parser, start, Int32(buffer.count), nil, "UTF-8",
                    Int32(options.reduce(0) { $0 | $1.rawValue }))
            }
        }
        if words.isTooDeep { throw .htmlTooDeep(limit: deepest) }
        return String(decoding: words.text, as: UTF8.self)
    }

    private static func handlers() -> xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.startElement = { words, name, _ in ReadWords.from(words).begin(name) }
        handlers.endElement = { words, name in ReadWords.from(words).end(name) }
        handlers.characters = { words, start, count in ReadWords.from(words).add(start, count) }
        handlers.cdataBlock = { words, start, count in ReadWords.from(words).add(start, count) }
        handlers.ignorableWhitespace = { words, start, count in ReadWords.from(words).add(start, count) }
        return handlers
    }
}

/// The text read so far: a line for each block, white space within it as one space.
private final class ReadWords {
    private(set) var text: [UInt8] = []
    private(set) var isTooDeep = false
    private let parser: htmlParserCtxtPtr
    private var depth = 0
    /// How deep the element stands whose content nobody reads.
    private var unreadDepth: Int?
    private var isSpaceDue = false
    private var isBreakDue = false

    init(_ parser: htmlParserCtxtPtr) { self.parser = parser }

    static func from(_ pointer: UnsafeMutableRawPointer?) -> ReadWords {
        Unmanaged<ReadWords>.fromOpaque(pointer!).takeUnretainedValue()
    }

    func begin(_ name: UnsafePointer<xmlChar>?) {
        depth += 1
        if depth > HTMLText.deepest {
            isTooDeep = true
            xmlStopParser(parser)
        }
        let name = Self.string(name)
        if unreadDepth == nil, Self.unread.contains(name) { unreadDepth = depth }
        if Self.blocks.contains(name) { isBreakDue = true }
    }

    func end(_ name: UnsafePointer<xmlChar>?) {
        if unreadDepth == depth { unreadDepth = nil }
        depth -= 1
        if Self.blocks.contains(Self.string(name)) { isBreakDue = true }
    }

    func add(_ start: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard unreadDepth == nil else { return }
        for byte in UnsafeBufferPointer(start: start, count: Int(count)) {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
                isSpaceDue = true
                continue
            default: break
            }
            if !text.isEmpty {
                if isBreakDue { text.append(0x0A) } else if isSpaceDue { text.append(0x20) }
            }
            (isBreakDue, isSpaceDue) = (false, false)
            text.append(byte)
        }
    }

    private static func string(_ name: UnsafePointer<xmlChar>?) -> String {
        name.map { String(cString: $0) } ?? ""
    }

    private static let unread: Set = ["head", "script", "style", "template", "noscript", "iframe"]

    private static let blocks: Set = [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
        "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5",
        "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre",
        "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
}
