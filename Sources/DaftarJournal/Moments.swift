package import DaftarDomain
import DaftarProjections

extension Journal {
    /// The last event that can be read; −1 in an empty journal.
    package var head: Int {
        get throws { try models.read { try $0.position.index } - 1 }
    }

    /// The moment, with `known` as an index, checked against what can be read.
    ///
    /// Throws the journal's damage where the moment would need events beyond it.
    package func moment(asof: Day? = nil, reported: Day? = nil, known: KnownBy? = nil) throws -> AsOf {
        try models.read { try $0.moment(asof: asof, reported: reported, known: known, unless: damage) }
    }
}

extension ReadModelReader {
    /// The last event that was read; −1 in an empty journal.
    package var head: Int {
        get throws { try position.index - 1 }
    }

    /// The moment, with `known` as an index, checked against what was read.
    ///
    /// Throws the damage where the moment would need events beyond it.
    package func moment(
        asof: Day?, reported: Day?, known: KnownBy?, unless damage: Journal.Damage?
    ) throws -> AsOf {
        let head = try self.head
        let index: Int?
        switch known {
        case nil: index = nil
        case .event(let event)?:
            if let damage, event >= damage.index { throw damage.error }
            guard (0...max(0, head)).contains(event) else {
                throw JournalError.noSuchEvent(event, last: head)
            }
            index = event
        case .time(let time)?:
            let event = try lastEvent(by: time) ?? -1
            if let damage, event == head { throw damage.error }
            index = event
        }
        if index == nil, let damage { throw damage.error }
        return AsOf(asof: asof, reported: reported, known: index)
    }
}

/// How a person names a prefix of the log.
package enum KnownBy: Hashable, Sendable {
    /// `#27`: up to and including that event.
    case event(Int)
    /// Everything recorded by that second; a date means its last second, in UTC.
    case time(Timestamp)

    package init?(_ text: String) {
        if text.hasPrefix("#") {
            guard let index = Int(text.dropFirst()), index >= 0 else { return nil }
            self = .event(index)
        } else if let time = Timestamp(text) {
            self = .time(time)
        } else if let day = Day(text) {
            self = .time(Timestamp(endOf: day))
        } else {
            return nil
        }
    }
}
