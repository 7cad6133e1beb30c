package import DaftarDomain

/// Given–when–then for ``decide(_:state:)``: given what was recorded, when a command comes, then
/// this is what it records.
///
///     #expect(try given(.journalOpened(…), .developmentLogged(…)).when(.retractDevelopment(…)) == .recorded(…))
///     #expect(try given(…).when(…) == .rejected(.noLongerStands("d1", .retracted)))
///
/// The outcome is a value, so that the test's own `#expect` says where it failed and what came
/// instead, and so that no product is linked with the test library.
package struct DeciderSpecification: Sendable {
    package private(set) var state = FoldedState()

    package enum Outcome: Hashable, Sendable {
        case recorded(JournalEvent)
        case rejected(Rejection)
    }

    /// A folder without a journal.
    package init() {}

    /// The same, with these events recorded after.
    package func given(_ events: JournalEvent...) throws -> DeciderSpecification {
        try adding(events) { event, _ in event }
    }

    /// The same, with these commands decided and recorded one after the other. Throws the
    /// ``Rejection`` of one that is refused.
    package func given(_ commands: Command...) throws -> DeciderSpecification { try adding(commands, decide) }

    package func when(_ command: Command) throws -> Outcome {
        do {
            return .recorded(try decide(command, state: state))
        } catch let rejection as Rejection {
            return .rejected(rejection)
        }
    }

    fileprivate func adding<Fact>(
        _ facts: [Fact], _ event: (Fact, FoldedState) throws -> JournalEvent
    ) throws -> DeciderSpecification {
        var next = self
        for fact in facts { try next.state.apply(event(fact, next.state)) }
        return next
    }
}

package func given(_ events: JournalEvent...) throws -> DeciderSpecification {
    try DeciderSpecification().adding(events) { event, _ in event }
}

package func given(_ commands: Command...) throws -> DeciderSpecification {
    try DeciderSpecification().adding(commands, decide)
}
