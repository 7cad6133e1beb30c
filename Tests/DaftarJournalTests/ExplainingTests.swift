import DaftarJournal
import Foundation
import Testing

/// What goes wrong outside of the journal's own doing is explained like all else.
struct ExplainingTests {
    @Test func `a file that went away meanwhile is named, in four lines`() {
        let error = #expect(throws: (any Error).self) {
            try FileManager.default.contentsOfDirectory(atPath: "/nowhere/.daftar")
        }
        guard let problem = error.map({ Problem($0) }) else { return }
        #expect(problem.kind == .failed)
        #expect(problem.place == "/nowhere/.daftar")
        #expect(problem.why?.isEmpty == false)
        #expect(!"\(problem)".contains("Domain"))
    }
}
