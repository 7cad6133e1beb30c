import Foundation
import Testing

struct JournalFormatTests {
    private static let article = Document.article("JournalFormat")

    private static let golden = try! String(
        contentsOf: Document.repository.appending(path: "Events/golden/v1.jsonl"), encoding: .utf8
    ).split(separator: "\n").map(String.init)

    private static func type(of line: String) throws -> String { try JSON(line)["type"].text ?? "" }

    @Test func `every type of event has a section, with a line that is kept for ever`() throws {
        let sections = Self.article.sections.filter { $0.title.contains(/^[a-z]+\.[a-z]+$/) }
        #expect(Set(sections.map(\.title)) == Set(try Self.golden.map(Self.type)))
        for section in sections {
            let lines = section.fences.filter { $0.language == "json" }.flatMap(\.lines)
            #expect(lines.count == 1, "\(section.title)")
            for line in lines {
                #expect(Self.golden.contains(line), "\(section.title)")
                #expect(try Self.type(of: line) == section.title)
            }
        }
    }

    @Test func `the fields of every event are those of its table, and none is listed that never occurs`()
        throws
    {
        var shapes = Shapes(Self.article.sections.filter { $0.level == 3 })
        for line in Self.golden {
            let event = try JSON(line)
            #expect(shapes.objections(to: event, as: "line") == [])
            #expect(shapes.objections(to: event["data"], as: try Self.type(of: line)) == [])
        }
        #expect(shapes.neverMet == [])
    }

    @Test func `every value that a field can have is listed`() throws {
        let help = try Home().daftar(["help", "log"]).stdout + Home().daftar(["help", "claim"]).stdout
        let listed = Set(Self.article.codeSpans)
        for option in ["--kind", "--hedge", "--basis"] {
            let text =
                help.split(separator: "\(option) <").dropFirst().first?.split(separator: ".").first ?? ""
            let values =
                text.split(separator: ":").last?.matches(of: /[a-z][a-z-]+/).map { String($0.0) } ?? []
            #expect(values.count > 3 && listed.isSuperset(of: values), "\(option)")
        }
    }
}
