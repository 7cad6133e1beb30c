import DaftarDomain

/// A copy of a source that is not there, or is not what it was.
enum A10NoCopy: AuditRule {
    static let id = "A10"
    static let severity = Severity.error
    static let title = "copy of a source missing, or not what it was"
    static let condition = """
        A copy has other bytes than its SHA-256 says, or a file given with --snapshot is no copy that the journal names. A \
        warning where a copy that a source or a quote names is neither kept nor given; a note where it was erased.
        """
    static let why = "without the copy, nobody can tell whether a source still says what was quoted from it"
    static let mend =
        "give the text that was read: daftar audit --snapshot FILE; or correct the SHA-256 of the source"

    static func findings(in subject: AuditSubject) -> [Finding] {
        let copies = subject.copies
        let strangers = copies.strangers.map { stranger in
            let wanted = stranger.standsFor.map { "the copy \(short($0)) that the journal names" }
            return finding(
                "\(stranger.name) is not \(wanted ?? "a copy that the journal names"): its SHA-256 is \(short(stranger.sha256))",
                about: [])
        }
        return strangers
            + subject.namedCopies.sorted { $0.key.text < $1.key.text }.compactMap { sha256, named in
                if copies.texts[sha256] != nil { return nil }
                let records = named.sources.isEmpty ? named.claims.map { RecordReference($0) } : named.sources
                let quotes = named.claims.count
                let unchecked =
                    quotes == 0
                    ? ""
                    : ", so \(quotes == 1 ? "1 claim's quote" : "\(quotes) claims' quotes") cannot be checked"
                switch copies.states[sha256] {
                case .changed(let found):
                    return finding(
                        "the copy \(short(sha256)) has other bytes, of SHA-256 \(short(found))",
                        about: records)
                case .notText:
                    return finding(
                        "the copy \(short(sha256)) holds no text\(unchecked)", about: records, .note)
                case .erased(let because):
                    return finding("the copy \(short(sha256)) was erased: \(because)", about: records, .note)
                case nil:
                    return finding(
                        "the copy \(short(sha256)) is not here\(unchecked)", about: records, .warning)
                }
            }
    }

    private static func short(_ sha256: SHA256Hex) -> String { "\(sha256.text.prefix(12))…" }
}
