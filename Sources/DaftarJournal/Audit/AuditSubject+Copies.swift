import DaftarDomain
import DaftarProjections

extension AuditSubject {
    /// What rests on which copy. An account that names none is looked up in the kept copies of the text that was read, and
    /// in the one that its source names.
    func copiesNamed(_ reader: ReadModelReader) throws -> [SHA256Hex: NamedCopy] {
        var named: [SHA256Hex: NamedCopy] = [:]
        var kept: [Slug: [SHA256Hex]] = [:]
        for copy in try reader.snapshots(at: moment) where copy.erasure == nil {
            kept[copy.snapshot.source, default: []].append(copy.snapshot.sha256)
        }
        for source in sources.values {
            let copies = Set((kept[source.id] ?? []) + (source.snapshot.map { [$0] } ?? []))
            for copy in copies {
                named[copy, default: NamedCopy()].sources.append(RecordReference(.source, source.id.text))
            }
        }
        forEachAccount { _, claim, account in
            guard let evidence = account.evidence else { return }
            let own = (kept[account.read] ?? []) + (sources[account.read]?.snapshot.map { [$0] } ?? [])
            for copy in evidence.snapshot.map({ [$0] }) ?? Set(own) {
                named[copy, default: NamedCopy()].quotes.append(account)
                if named[copy]?.claims.last != claim.id { named[copy]?.claims.append(claim.id) }
            }
        }
        return named
    }

    /// Looks at the copies that the journal keeps, as they are now.
    mutating func take(_ kept: SnapshotReader) throws {
        for sha256 in namedCopies.keys {
            switch try kept.read(sha256) {
            case .text(let text): hold(text, called: "the copy \(sha256.shortened)", as: sha256)
            case .notText: copies.states[sha256] = .notText
            case .missing: copies.states[sha256] = .gone
            case .altered: copies.states[sha256] = .altered
            case .erased(_, let because): copies.states[sha256] = .erased(because: because)
            case .notStored: break
            }
        }
    }

    /// Looks at files that were given: those the journal names are its copies; of the others it is guessed which one they
    /// were meant to be, by how many quotes they hold.
    mutating func take(_ given: [GivenCopy]) {
        for copy in given {
            let sha256 = SHA256Hex(of: copy.bytes)
            let text = copy.text
            if namedCopies[sha256] != nil {
                if let text {
                    hold(text, called: copy.name, as: sha256)
                } else {
                    copies.states[sha256] = .notText
                }
            } else {
                let standsFor = text.flatMap(likeliest)
                copies.strangers.append(.init(name: copy.name, sha256: sha256, standsFor: standsFor))
                if let text, let standsFor { read(text, called: copy.name, as: standsFor) }
            }
        }
    }

    private mutating func hold(_ text: SourceText, called name: String, as sha256: SHA256Hex) {
        copies.states[sha256] = .read
        read(text, called: name, as: sha256)
    }

    /// Of an account with several copies, one that holds its words counts.
    private mutating func read(_ text: SourceText, called name: String, as sha256: SHA256Hex) {
        for account in namedCopies[sha256]?.quotes ?? [] where quotes[account.id]?.check.isFound != true {
            quotes[account.id] = QuoteReading(account, in: text, called: name)
        }
    }

    /// Of the copies that are not at hand, the one of whose quotes a text holds most; half counts what it holds the
    /// beginning of.
    private func likeliest(for text: SourceText) -> SHA256Hex? {
        let candidates = namedCopies.filter { copies.states[$0.key] != .read && !$0.value.quotes.isEmpty }
        let scores = candidates.mapValues { copy in
            copy.quotes.map { account in
                let check = QuoteReading(account, in: text, called: "").check
                return check.isFound ? 2 : check.isBegun ? 1 : 0
            }.reduce(0, +)
        }
        let best = scores.max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }
        // With a single candidate there is nothing to choose.
        return best.flatMap { scores.count == 1 || $0.value > 0 ? $0.key : nil }
    }
}

extension SHA256Hex {
    /// As many digits as tell copies apart in a sentence.
    var shortened: String { "\(text.prefix(12))…" }
}

extension QuoteCheck {
    /// Whether the words stand where they were, spaces and quote marks aside.
    var isFound: Bool {
        switch self {
        case .holds, .holdsLoosely: true
        case .elsewhere, .notFound, .outOfBounds, .otherWords: false
        }
    }

    fileprivate var isBegun: Bool {
        if case .notFound(.some) = self { true } else { false }
    }
}
