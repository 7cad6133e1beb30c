import Testing

/// `daftar log` with every one of its file operations going wrong in every way.
@Suite struct AppendFaultTests {
    private let words = [
        "log", "A remark", "--on", "2023-01-02", "--kind", "remark", "--key", "faulty", "--json",
    ]

    private func effects() throws -> [Faults.Effect] {
        let desk = try Desk()
        let faults = try Faults(under: desk.journal)
        #expect(try desk.run(words, environment: faults.environment).exitCode == 0)
        #expect(try faults.effects.count == faults.operations)
        return try faults.effects
    }

    @Test func `every operation is counted, each time alike`() throws {
        let effects = try effects()
        #expect(try self.effects() == effects)
        // The line, its hash, and what SQLite writes; their syncs.
        #expect(effects.count { $0 == .writes } > 5)
        #expect(effects.count { $0 == .changes } > 3)
    }

    @Test(arguments: Fault.Kind.allCases)
    func `what was acknowledged is there, and the journal goes on`(kind: Fault.Kind) throws {
        let effects = try effects()
        for fault in Fault.all(kind, over: effects) { try tryOut(fault) }
        // Behind the last operation nothing is left to go wrong.
        let desk = try Desk()
        let faults = try Faults(under: desk.journal, Fault(kind, at: effects.count + 1))
        #expect(try desk.run(words, environment: faults.environment).exitCode == 0)
        #expect(try faults.operations == effects.count)
    }

    private func tryOut(_ fault: Fault) throws {
        let desk = try Desk()
        var attempts = Attempts(before: try LogContents(desk.journal).ids, tried: ["faulty"])
        let faults = try Faults(under: desk.journal, fault)
        let outcome = try desk.run(words, environment: faults.environment)
        #expect(try faults.operations >= fault.operation, "\(fault) was reached")
        switch outcome.ending {
        case .exited(0):
            attempts.acknowledged = try JSON(outcome.stdout.data)["recorded"].each("eventID").compactMap(
                \.text)
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

        let next = try desk.run(
            "log", "Another", "--on", "2023-02-02", "--kind", "report", "--key", "next", "-q")
        #expect(next.exitCode == 0, "\(fault): \(next.stderr.text)")
        attempts.tried.append("next")
        attempts.acknowledged.append("next")
        attempts.check(try LogContents(desk.journal), "\(fault), then another")
    }
}
