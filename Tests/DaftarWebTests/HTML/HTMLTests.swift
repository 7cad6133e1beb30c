import DaftarWeb
import Foundation
import FoundationXML
import Testing

@Suite struct HTMLTests {
    @Test func `elements stand in each other as they are written`() {
        let page = div(.class("lede"), .id("x")) {
            "As of "
            b { "now" }
            for number in 1...2 { span { "\(number)" } }
        }
        #expect(
            page.markup == #"<div class="lede" id="x">As of <b>now</b><span>1</span><span>2</span></div>"#)
        #expect(br().markup == "<br>")
        #expect(td().markup == "<td></td>")
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x>", "' onclick='x", "a & b", "</title>", "{{name}}", "]]>",
        "Ҷабборов ва Раҳмон", "e\u{301}\u{1F469}\u{200D}\u{1F467}",
    ])
    func `text stays text, within elements and in values`(text: String) throws {
        let markup = p(Attribute("title", text)) { text }.markup
        let read = try Read(markup)
        #expect(read.text == text)
        #expect(read.attributes == ["title": text])
        #expect(read.elements == ["p"])
    }

    @Test func `what turns the reading order round or moves a cursor is shown instead`() {
        #expect(p { "a\u{202E}b\u{0}c\u{1B}" }.markup == #"<p>a\u{202e}b\u{0}c\u{1b}</p>"#)
    }

    @Test func `every character of ASCII comes out alone as it does beside others`() {
        let meant = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;", "\n": "\n"]
        for code in UInt8.min..<128 {
            let text = String(UnicodeScalar(code))
            let isPrinted = (0x20..<0x7F).contains(code)
            let expected = meant[text] ?? (isPrinted ? text : "\\u{\(String(code, radix: 16))}")
            #expect(b { text }.markup == "<b>\(expected)</b>")
            #expect(b { "ө\(text)ө" }.markup == "<b>ө\(expected)ө</b>")
        }
    }

    @Test func `an attribute without a value is left out, one that is only there is not`() {
        #expect(
            input(Attribute("value", nil), Attribute("disabled", if: true)).markup == #"<input disabled="">"#)
        #expect(input(Attribute("disabled", if: false)).markup == "<input>")
    }

    /// What Foundation's XML parser finds.
    private final class Read: NSObject, XMLParserDelegate {
        var text = ""
        var elements: [String] = []
        var attributes: [String: String] = [:]

        init(_ markup: String) throws {
            super.init()
            let parser = XMLParser(data: Data(markup.utf8))
            parser.delegate = self
            guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            elements.append(name)
            self.attributes.merge(attributes) { first, _ in first }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }
}

@Suite struct LinkTests {
    @Test func `a path and a query are encoded byte by byte`() {
        #expect(
            Link("/actors/a b", [("q", "Раҳмон & co"), ("none", nil), ("known", "#3")]).target
                == "/actors/a%20b?q=%D0%A0%D0%B0%D2%B3%D0%BC%D0%BE%D0%BD%20%26%20co&known=%233")
        #expect(Link("/", fragment: "d8").target == "/#d8")
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "//evil.example", "/d/8", "https://a\nb", "ftp://x",
    ])
    func `what is no address of a web page is no link`(address: String) {
        #expect(Link(elsewhere: address) == nil)
    }

    @Test func `addresses of web pages are links`() {
        #expect(Link(elsewhere: "https://example.org/a?b=c")?.target == "https://example.org/a?b=c")
        #expect(Link(elsewhere: "HTTP://example.org") != nil)
    }
}
