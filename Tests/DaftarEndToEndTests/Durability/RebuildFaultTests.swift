import Foundation
import Testing

/// `daftar rebuild` with every one of its file operations going wrong in every way.
@Suite struct RebuildFaultTests {
    private func effects() throws -> [Faults.Effect] {
        let desk = try Desk()
        let faults = try Faults(under: desk.journal)
        #expect(try desk.run("rebuild", environment: faults.environment).exitCode == 0)
        return try faults.effects
    }

    @Test(arguments: [
        Fault.Kind.inputOutputError, .diskFull, .shortWrite, .killBefore, .killInTheMiddle, .killAfter,
    ])
    func `the old read models serve until the new ones are whole`(kind: Fault.Kind) throws {
        let intact = try Desk()
        let before = try intact.answer("timeline")
        let log = try Data(contentsOf: URL(filePath: intact.log))
        for fault in Fault.all(kind, over: try effects()) {
            let desk = try Desk()
            let faults = try Faults(under: desk.journal, fault)
            let outcome = try desk.run("rebuild", "--json", environment: faults.environment)
            #expect(try faults.operations >= fault.operation, "\(fault) was reached")
            if case .exited(let code) = outcome.ending, code != 0 {
                let refusal = try Refusal(json: outcome)
                #expect(code == 1, "\(fault): \(refusal)")
                #expect(refusal.what != "something failed that was not foreseen", "\(fault): \(refusal)")
            }
            let timeline = try desk.run("timeline", "--json")
            #expect(timeline.exitCode == 0, "\(fault): \(timeline.stderr.text)")
            #expect(try JSON(timeline.stdout.data) == before, "\(fault)")
            let verify = try desk.run("verify")
            #expect(verify.exitCode == 0, "\(fault): \(verify.stdout.text)\(verify.stderr.text)")
            #expect(try Data(contentsOf: URL(filePath: desk.log)) == log, "\(fault)")
            let models = try FileManager.default.contentsOfDirectory(
                atPath: desk.daftar.folder.appending(".daftar")
            )
            .filter { $0.hasPrefix("readmodel-") && $0.hasSuffix(".sqlite") }
            #expect(!models.isEmpty, "\(fault)")
        }
    }

    @Test func `what a dead rebuild left behind goes with the next one`() throws {
        let count = try effects().count
        let desk = try Desk()
        for operation in stride(from: 5, through: count, by: 7) {
            let faults = try Faults(under: desk.journal, Fault(.killBefore, at: operation))
            _ = try desk.run("rebuild", environment: faults.environment)
        }
        try desk.record("rebuild")
        let left = try FileManager.default.contentsOfDirectory(
            atPath: desk.daftar.folder.appending(".daftar"))
        // The one that was just replaced stays for whoever is about to open it.
        #expect(left.filter { $0.hasSuffix(".sqlite") }.count <= 2, "\(left)")
        #expect(!left.contains { $0.hasPrefix("building") }, "\(left)")
    }
}
