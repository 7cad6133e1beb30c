import DaftarDomain
import DaftarJournal
import Testing

struct FaultlessTests {
    @Test func `in a journal kept faultlessly no rule finds anything`() throws {
        let newsroom = try Newsroom()
        try newsroom.log()
        try newsroom.log { $0.occurred = "2022-09-14/2022-09-15" }
        let audit = try newsroom.journal.audit()
        #expect(audit.findings == [])
        #expect(audit.applied.count == Audit.rules.count)
    }

    @Test func `rules have numbers without gaps, in order`() {
        let numbers = (1...Audit.rules.count).map { $0 < 10 ? "A0\($0)" : "A\($0)" }
        #expect(Audit.rules.map { $0.id } == numbers)
    }

    @Test func `an empty journal has nothing to find`() throws {
        let folder = try TemporaryJournal()
        #expect(try folder.open().audit().findings == [])
    }
}
