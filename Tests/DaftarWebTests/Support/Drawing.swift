import Foundation
import FoundationXML

/// An SVG as Foundation's XML parser reads it: well-formed, or not there.
final class Drawing: NSObject, XMLParserDelegate {
    struct Element {
        var name: String
        var attributes: [String: String]
        /// What stands directly within, and what stands within that.
        var text = ""
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []

    /// Throws where the text is no well-formed XML.
    init(_ svg: String) throws {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// The corners of a path, as far as they are places to go to.
    func corners(ofPath index: Int) -> [(x: Double, y: Double)] {
        let numbers = all("path")[index].attributes["d"]!.split(whereSeparator: { " MLZ".contains($0) })
            .map { Double($0)! }
        return stride(from: 0, to: numbers.count, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
    }

    /// The titles of the marks.
    var marks: [String] {
        zip(elements, elements.dropFirst()).filter { $0.0.name == "polygon" }.map(\.1.text)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        for index in open { elements[index].text += string }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        open.removeLast()
    }
}
