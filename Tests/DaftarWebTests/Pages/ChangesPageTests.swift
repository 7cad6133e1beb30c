import DaftarDomain
import DaftarWeb
import Foundation
import FoundationXML
import Testing

@Suite struct ChangesPageTests {
    @Test func `every event is there once, the latest first, with what changed and why`() throws {
        let table = rows(try Newsroom().page("/changes"))
        #expect(table.dropFirst().map { $0[0] } == (0...8).reversed().map { "#\($0)" })
        #expect(
            table[1] == [
                "#8", "2023-09-20 08:00 UTC", "ana", "d1 The ferry <stops> running",
                "development correctedtitle The ferry <stops> The ferry <stops> running undo",
                "the second report",
            ])
        #expect(table[9][3...4] == ["The lake & its shores", "journal opened"])
    }

    @Test func `an event can be gone to, and pages lead on`() throws {
        let room = try Newsroom()
        for number in 0..<60 {
            try room.log("They talk \(number)", .talks, on: "2023-09-20")
        }
        let last = room.page("/changes")
        #expect(rows(last).count == 51)
        #expect(rows(last)[1][0] == "#68" && rows(last)[50][0] == "#19")
        #expect(last.contains(#"<a href="/changes?upto=18" rel="next">"#) && !last.contains("Later events"))
        let first = room.page("/changes?upto=18")
        #expect(rows(first).last?[0] == "#0")
        #expect(first.contains(#"<a href="/changes" rel="prev">"#) && !first.contains("Earlier events"))
        #expect(rows(room.page("/changes?upto=%2325"))[1][0] == "#25")
    }

    @Test func `what was known then limits it`() throws {
        let room = try Newsroom()
        #expect(rows(room.page("/changes?known=3"))[1][0] == "#3")
        #expect(rows(room.page("/changes?known=3&upto=7"))[1][0] == "#3")
        for broken in ["x", "-1", "1.5"] { #expect(room.get("/changes?upto=\(broken)").status == 400) }
    }

    @Test func `the feed says what changed, in entries that keep their names`() throws {
        let room = try Newsroom()
        let response = room.get("/changes.atom")
        #expect(response.headers["Content-Type"] == "application/atom+xml")
        let feed = try Atom(response.text)
        #expect(feed.entries.count == 9)
        #expect(feed.entries[0]["title"] == "development corrected: d1 The ferry <stops> running")
        #expect(
            feed.entries[0]["summary"]
                == "#8 by ana. title: The ferry <stops> → The ferry <stops> running. the second report.")
        #expect(feed.entries[0]["updated"] == "2023-09-20T08:00:00Z")
        #expect(feed.links.contains("http://127.0.0.1:8042/changes?upto=8#e8"))
        let secure = try Atom(room.get("/changes.atom", headers: ["x-forwarded-proto": "https"]).text)
        #expect(secure.links.allSatisfy { $0.hasPrefix("https://127.0.0.1:8042/") })
        let ids = feed.entries.compactMap { $0["id"] }
        #expect(Set(ids).count == 9)
        #expect(
            ids.allSatisfy {
                $0.wholeMatch(
                    of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
            })
        try room.log("They part", .remark, on: "2023-09-20")
        let later = try Atom(room.page("/changes.atom"))
        #expect(later.entries.dropFirst().compactMap { $0["id"] } == ids)
    }

    @Test func `the timeline is a feed of its developments`() throws {
        let feed = try Atom(try Newsroom().page("/timeline.atom?kind=clash"))
        #expect(feed.entries.map { $0["title"] } == ["The ferry <stops> running"])
        #expect(
            feed.entries[0]["summary"]?.hasPrefix("14 September 2023, clash. Last #8 by ana. title:") == true)
        #expect(try Newsroom().get("/actors.atom").status == 404)
    }
}

/// A feed as an XML parser reads it.
private final class Atom: NSObject, XMLParserDelegate {
    private(set) var entries: [[String: String]] = []
    private(set) var links: [String] = []
    private var text = ""

    init(_ document: String) throws {
        super.init()
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = self
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        text = ""
        if name == "entry" { entries.append([:]) }
        if name == "link", let target = attributes["href"] { links.append(target) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if !entries.isEmpty { entries[entries.count - 1][name] = text }
    }
}
