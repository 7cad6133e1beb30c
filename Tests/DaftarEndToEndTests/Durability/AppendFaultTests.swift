import Testing

/// `daftar log` with every one of its file operations going wrong in every way.
@Suite struct AppendFaultTests {
    private let words = ["log", "A remark", "--on", "2023-01-02", "--kind", "remark", "--key", "faulty", "--json"]

    private func operations() throws -> Int {
        let desk = try Desk()
        let faults = try Faults(under: desk.journal)
        #expect(try desk.run(words, environment: faults.environment).exitCode == 0)
        return try faults.operations
    }

    @Test func `every operation is counted, each time alike`() throws {
        let count = try operations()
        #expect(try operations() == count)
        // The log's own: the line, its sync, its hash. SQLite adds the rest.
        #expect(count > 20)
    }

    @Test(arguments: [Fault.Kind.inputOutputError, .diskFull, .readOnly, .shortWrite, .killBefore, .killInTheMiddle, .killAfter])
    func `what was acknowledged is there, and the journal goes on`(kind: Fault.Kind) throws {
        let count = try operations()
        for operation in 1...count { try tryOut(Fault(kind, at: operation)) }
        // Behind the last operation nothing is left to go wrong.
        let desk = try Desk()
        let faults = try Faults(under: desk.journal, Fault(kind, at: count + 1))
        #expect(try desk.run(words, environment: faults.environment).exitCode == 0)
        #expect(try faults.operations == count)
    }

    private func tryOut(_ fault: Fault) throws {
        let desk = try Desk()
        var attempts = Attempts(before: try LogContents(desk.journal).ids, tried: ["faulty"])
        let faults = try Faults(under: desk.journal, fault)
        let outcome = try desk.run(words, environment: faults.environment)
        #expect(try faults.operations >= fault.operation, "\(fault) was reached")
        switch outcome.ending {
        case .exited(0):
            attempts.acknowledged = try JSON(outcome.stdout.data)["recorded"].each("eventID").compactMap(\.text)
            #expect(attempts.acknowledged == ["faulty"], "\(fault)")
        case .exited:
            let refusal = try Refusal(json: outcome)
            #expect(refusal.exitCode == 1, "\(fault): \(refusal)")
            #expect(refusal.what != "something failed that was not foreseen", "\(fault): \(refusal)")
        default: #expect(outcome.ending == .killed(signal: 9), "\(fault)")
        }
        let verify = try desk.run("verify")
        #expect(verify.exitCode == 0, "\(fault): \(verify.stdout.text)\(verify.stderr.text)")
        attempts.check(try LogContents(desk.journal), "\(fault)")

        let next = try desk.run("log", "Another", "--on", "2023-02-02", "--kind", "report", "--key", "next", "-q")
        #expect(next.exitCode == 0, "\(fault): \(next.stderr.text)")
        attempts.tried.append("next")
        attempts.acknowledged.append("next")
        attempts.check(try LogContents(desk.journal), "\(fault), then another")
    }
}
