import Testing

@testable import DaftarWeb

struct AnswerShapesTests {
    @Test func `what the description of the pages says of an answer is what its table says`() {
        let sections = Document.article("CommandOutput").sections.filter { $0.level == 3 }
        for line in AnswerShapes.text.split(separator: "\n") {
            let name = String(line.prefix { $0 != ":" })
            let table = sections.first { $0.title == name }?.tableRows.map { "\($0[0]) \($0[1])" }
            #expect(table.map { "\(name): " + $0.joined(separator: "; ") } == String(line))
        }
    }

    @Test func `every object that a description speaks of is described`() throws {
        let names = AnswerShapes.text.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
        let own = Set(names + ["string", "integer", "number", "boolean", "value"])
        for line in AnswerShapes.text.split(separator: "\n") {
            for field in line.drop(while: { $0 != ":" }).dropFirst(2).split(separator: "; ") {
                var type = String(field.drop { $0 != " " }.dropFirst())
                if type.hasSuffix("?") { type.removeLast() }
                if type.hasSuffix(" or null") { type.removeLast(8) }
                for prefix in ["list of ", "map of "] where type.hasPrefix(prefix) {
                    type.removeFirst(prefix.count)
                }
                #expect(own.contains(type), "\(line.prefix(20)): \(field)")
            }
        }
    }
}
