import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// What an event is about, by its name.
struct EventSubject {
    private let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    func html(_ change: Change) throws -> HTML {
        let name = try name(of: change) ?? ""
        return try group {
            if Self.isNumbered(change) {
                code { change.subject }
                " "
            }
            if let link = try link(change) { a(.href(link)) { name } } else { HTML(name) }
        }
    }

    /// Its number alone where it has one, else its name: for a line among others.
    func brief(_ change: Change) throws -> HTML {
        let words = Self.isNumbered(change) ? change.subject : try name(of: change) ?? change.subject
        return try link(change).map { link in a(.href(link)) { words } } ?? HTML(words)
    }

    /// "development corrected: d8 Japarov and Rahmon meet".
    func title(_ change: Change) throws -> String {
        let number = Self.isNumbered(change) ? "\(change.subject) " : ""
        return "\(change.type.words): \(number)\(try name(of: change) ?? "")"
    }

    private static func isNumbered(_ change: Change) -> Bool {
        switch change.type.noun {
        case .development, .claim, .attribution, .stance: true
        default: false
        }
    }

    private func name(of change: Change) throws -> String? {
        switch change.type.noun {
        case .journal: return visit.journal.title
        case .snapshot: return try copied(change).map { try visit.name(source: $0) } ?? change.subject
        case .attribution:
            guard
                let account = try AttributionID(change.subject).flatMap({
                    try visit.reader.attribution($0, at: visit.moment)?.value
                })
            else { return nil }
            return "\(try visit.name(source: account.source)) \(account.relation.rawValue)"
        case .model: return change.subject
        case let noun?:
            return try RecordName(reader: visit.reader, moment: visit.moment).name(
                of: RecordReference(noun, change.subject))
        case nil: return change.subject
        }
    }

    private func link(_ change: Change) throws -> Link? {
        let subject = change.subject
        switch change.type.noun {
        case .journal: return visit.link("/")
        case .development: return DevelopmentID(subject).map { visit.link($0) }
        case .claim: return ClaimID(subject).map { visit.link($0) }
        case .attribution:
            return try AttributionID(subject).flatMap {
                try visit.reader.attribution($0, at: visit.moment)?.claim
            }
            .map { visit.link($0, fragment: subject) }
        case .stance:
            return try StanceID(subject).flatMap {
                try visit.reader.stance($0, at: visit.moment)?.development
            }
            .map { visit.link($0) }
        case .actor: return Slug(subject).map { visit.link(actor: $0) }
        case .source: return Slug(subject).map { visit.link(source: $0) }
        case .issue: return Slug(subject).map { visit.link(issue: $0) }
        case .snapshot: return try copied(change).map { visit.link(source: $0) }
        case .model: return visit.link("/about/model")
        default: return nil
        }
    }

    /// The source of a copy.
    private func copied(_ change: Change) throws -> Slug? {
        try SHA256Hex(change.subject).flatMap {
            try visit.reader.snapshots($0, at: visit.moment).first?.snapshot.source
        }
    }
}

/// An event in a sentence, for those who read a feed.
enum EventSummary {
    static func text(_ change: Change) -> String {
        let fields = ChangeRow(change).changes.map { field in
            "\(field.field): \(field.from ?? "(none)") → \(field.to ?? "(none)")"
        }
        let parts =
            ["#\(change.event) by \(change.recordedBy)"] + fields + [change.because].compactMap(\.self)
        return parts.joined(separator: ". ") + "."
    }
}
