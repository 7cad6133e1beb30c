import DaftarDomain

/// A copy of a source that is not there, or is not what it was.
enum A10NoCopy: AuditRule {
    static let id = "A10"
    static let looksIntoCopies = true
    static let severity = Severity.error
    static let title = "copy of a source missing, or not what it was"
    static let condition = """
        A kept copy is gone or has other bytes, or a file given with --snapshot is no copy that the journal names. A warning \
        where a copy that a source or a quote names is neither kept nor given; a note where it was erased or has no text.
        """
    static let why = "without the copy, nobody can tell whether a source still says what was quoted from it"
    static let mend =
        "give the text that was read: daftar audit --snapshot FILE; or keep it: daftar snapshot FILE --source WHO"

    static func findings(in subject: AuditSubject) -> [Finding] {
        let copies = subject.copies
        let strangers = copies.strangers.map { stranger in
            let wanted = stranger.standsFor.map { "the copy \($0.shortened) that the journal names" }
            return finding(
                "\(stranger.name) is not \(wanted ?? "a copy that the journal names"): its SHA-256 is \(stranger.sha256.shortened)",
                about: [])
        }
        return strangers
            + subject.namedCopies.sorted { $0.key.text < $1.key.text }.compactMap { sha256, named in
                let state = copies.states[sha256]
                if state == .read { return nil }
                let records = named.sources.isEmpty ? named.claims.map { RecordReference($0) } : named.sources
                let copy = "the copy \(sha256.shortened)"
                return switch state {
                case nil: finding("\(copy) is not here\(consequence(named))", about: records, .warning)
                case .gone:
                    finding("\(copy) was kept, and its file is gone\(consequence(named))", about: records)
                case .altered:
                    finding("\(copy) has other bytes in its place\(consequence(named))", about: records)
                case .notText: finding("\(copy) holds no text\(consequence(named))", about: records, .note)
                case .erased(let because): finding("\(copy) was erased: \(because)", about: records, .note)
                case .read: nil
                }
            }
    }

    private static func consequence(_ named: NamedCopy) -> String {
        switch named.claims.count {
        case 0: ""
        case 1: ", so 1 claim's quote cannot be checked"
        case let count: ", so \(count) claims' quotes cannot be checked"
        }
    }
}
