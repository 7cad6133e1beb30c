package import DaftarDomain

/// Given–when–then for ``decide(_:state:)``: given what was recorded, when a command comes, then this is what it records.
///
///     #expect(try given(.journalOpened(…), .developmentLogged(…)).when(.retractDevelopment(…)) == .recorded(…))
///     #expect(try given(…).when(…) == .rejected(.noLongerStands("d1", .retracted)))
///
/// The outcome is a value, so that the test's own `#expect` says where it failed and what came instead.
package struct DeciderSpecification {
    package private(set) var state = FoldedState()

    package enum Outcome: Hashable, Sendable {
        case recorded(JournalEvent)
        case rejected(Rejection)
    }

    /// The same, with these events recorded after.
    package func given(_ events: JournalEvent...) throws -> DeciderSpecification {
        var next = self
        for event in events { try next.state.apply(event) }
        return next
    }

    /// The same, with these commands decided and recorded one after the other. Throws the ``Rejection`` of one that is refused.
    package func given(_ commands: Command...) throws -> DeciderSpecification {
        var next = self
        for command in commands { try next.state.apply(decide(command, state: next.state)) }
        return next
    }

    package func when(_ command: Command) throws -> Outcome {
        do {
            return .recorded(try decide(command, state: state))
        } catch let rejection as Rejection {
            return .rejected(rejection)
        }
    }
}

package func given(_ events: JournalEvent...) throws -> DeciderSpecification {
    var specification = DeciderSpecification()
    for event in events { specification = try specification.given(event) }
    return specification
}

package func given(_ commands: Command...) throws -> DeciderSpecification {
    var specification = DeciderSpecification()
    for command in commands { specification = try specification.given(command) }
    return specification
}
