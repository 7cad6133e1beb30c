import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections
import DaftarTesting
import Foundation
import Testing

/// A log that is damaged stays readable up to there, and nothing is added to it.
struct DamagedLogTests {
    /// Something wrong with event #3 of six, in segments of four.
    enum Damage: CaseIterable {
        case unreadable, unknownType, newerVersion, foreign, unterminated, tooLong

        func happen(to journal: TemporaryJournal) throws {
            let segment = journal.layout.segment(0)
            try journal.change(segment) { data in
                var lines = data.split(separator: UInt8(ascii: "\n")).map {
                    String(decoding: $0, as: UTF8.self)
                }
                let line = lines[3]
                switch self {
                case .unreadable: lines[3] = line.replacingOccurrences(of: "\"kind\"", with: "kind")
                case .unknownType:
                    lines[3] = line.replacingOccurrences(of: "development.logged", with: "development.dreamt")
                case .newerVersion:
                    lines[3] = line.replacingOccurrences(
                        of: "\"schemaversion\":1", with: "\"schemaversion\":9")
                case .foreign:
                    lines[3] = line.replacingOccurrences(
                        of: "/journals/two-states", with: "/journals/three-states")
                case .unterminated: lines[3] = String(line.dropLast(3))
                case .tooLong: lines[3] = line + String(repeating: " ", count: 70_000)
                }
                data = Data(lines.map { $0 + "\n" }.joined().utf8)
                if self == .unterminated { data.removeLast() }
            }
        }
    }

    private func expectPrefix(_ opened: Journal, _ comment: Comment? = nil) throws {
        #expect(opened.damage?.index == 3, comment)
        #expect(try opened.head == 2, comment)
        #expect(try opened.titles(AsOf(known: 2)) == ["a", "b"], comment)
        #expect(try opened.moment(known: .event(2)) == AsOf(known: 2), comment)
        #expect(throws: (any Error).self) { try opened.moment(known: .event(3)) }
        #expect(throws: (any Error).self, "the present is out of reach") { try opened.moment() }
        #expect(throws: (any Error).self) { try opened.record([.logging("z")], at: 9) }
    }

    @Test(arguments: Damage.allCases) func `found while rebuilding`(damage: Damage) throws {
        let journal = try TemporaryJournal(segmentSize: 4).log("a", "b", "c", "d", "e")
        try damage.happen(to: journal)
        try FileManager.default.removeItem(atPath: journal.derived)
        let before = try Data(contentsOf: URL(fileURLWithPath: journal.layout.segment(0)))
        try expectPrefix(try journal.open(), "when made anew")
        try expectPrefix(try journal.open(), "when opened again")
        #expect(try Data(contentsOf: URL(fileURLWithPath: journal.layout.segment(0))) == before)
    }

    @Test(arguments: Damage.allCases) func `found while catching up`(damage: Damage) throws {
        let journal = try TemporaryJournal(segmentSize: 4).log("a", "b")
        let kept = journal.folder("kept")
        try FileManager.default.copyItem(atPath: journal.derived, toPath: kept)
        try journal.log("c", "d", "e")
        try FileManager.default.removeItem(atPath: journal.derived)
        try FileManager.default.copyItem(atPath: kept, toPath: journal.derived)
        try damage.happen(to: journal)
        try expectPrefix(try journal.open(), "when caught up")
        try expectPrefix(try journal.open(), "when opened again")
    }

    @Test func `a segment that is gone`() throws {
        let journal = try TemporaryJournal(segmentSize: 4).log("a", "b", "c", "d", "e", "f", "g", "h")
        let segment = journal.layout.segment(4)
        try FileManager.default.moveItem(atPath: segment, toPath: journal.folder("away"))
        #expect(try journal.open().head == 8, "read models that were made before still serve")
        try FileManager.default.removeItem(atPath: journal.derived)
        let opened = try journal.open()
        #expect(opened.damage?.index == 4)
        #expect(try opened.titles(AsOf(known: 3)) == ["a", "b", "c"])
        try FileManager.default.moveItem(atPath: journal.folder("away"), toPath: segment)
        let mended = try journal.open()
        #expect(mended.damage == nil)
        #expect(try mended.titles() == ["a", "b", "c", "d", "e", "f", "g", "h"])
        #expect(try journal.differences() == [])
    }

    @Test func `damage in the first event leaves nothing to open`() throws {
        let journal = try TemporaryJournal()
        try journal.change(journal.layout.segment(0)) { $0.replaceSubrange(0..<1, with: [UInt8(ascii: "[")]) }
        try FileManager.default.removeItem(atPath: journal.derived)
        #expect(throws: LogError.self) { try journal.open() }
    }

    @Test func `a restored line is read on from there`() throws {
        let journal = try TemporaryJournal().log("a", "b")
        let whole = try Data(contentsOf: URL(fileURLWithPath: journal.layout.segment(0)))
        try journal.change(journal.layout.segment(0)) { data in
            let last = data.dropLast().lastIndex(of: UInt8(ascii: "\n"))!
            data[last + 1] = UInt8(ascii: "[")
        }
        try FileManager.default.removeItem(atPath: journal.derived)
        #expect(try journal.open().damage?.index == 2)
        try journal.change(journal.layout.segment(0)) { $0 = whole }
        #expect(try journal.open().damage == nil)
        #expect(try journal.open().titles() == ["a", "b"])
    }

    @Test func `an event that does not fit stops a read model, and nothing is recorded until that is mended`()
        throws
    {
        let journal = try TemporaryJournal().log("a")
        try journal.append(.developmentRetracted(DevelopmentID(99), because: "an error"), id: "stray")
        try journal.append(.issueAdded(DaftarDomain.Issue(id: Slug("arms"), name: "Arms")), id: "after")
        let opened = try journal.open()
        #expect(opened.damage == nil)
        #expect(try opened.head == 3)
        let stopped = try opened.read { try $0.statuses() }.filter { $0.stopped != nil }
        #expect(stopped.map(\.name) == ["timeline", "stances", "tension"])
        #expect(stopped.allSatisfy { $0.stopped?.event == 2 })
        #expect(try opened.read { try $0.issue(Slug("arms"), at: .now) } != nil)
        let refusal = #expect(throws: ReadModelError.self) { try opened.record([.logging("b")], at: 1) }
        guard case .stopped(projector: "timeline", event: 2, reason: _)? = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        let failure = #expect(throws: ReadModelError.self) { try opened.rebuild() }
        guard case .cannotProject(event: 2, projector: "timeline", reason: _)? = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(try opened.titles() == ["a"], "the old read models serve on")
        #expect(try journal.lines().count == 4)
    }
}
