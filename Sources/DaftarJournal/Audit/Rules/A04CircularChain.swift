import DaftarDomain

/// A chain of sources that bites its own tail.
enum A04CircularChain: AuditRule {
    static let id = "A04"
    static let severity = Severity.error
    static let title = "circular via-chain"
    static let condition = """
        A source stands twice in one chain; or a speaker comes back after somebody else has passed it on; or, of one claim, \
        each of some speakers has it from the next. Two texts of one speaker in a row are no circle.
        """
    static let why = "a rumour that returns looks like a confirmation"
    static let mend =
        "daftar retract a31 --because \"…\", then record who really had it first, with --via in their order"

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.flatMap(\.claims).flatMap { claim -> [Finding] in
            let chains = claim.statements.filter { !$0.via.isEmpty }
            let circular = chains.filter { repeats($0, subject) }
            if circular.isEmpty { return mutual(chains, of: claim, subject) }
            return circular.map { account in
                let way = account.links.map(\.text).joined(separator: " → ")
                return finding("the chain returns to where it has been: \(way)", about: claim.id)
            }
        }
    }

    private static func repeats(_ account: Attribution, _ subject: AuditSubject) -> Bool {
        let chain = account.links
        return Set(chain).count < chain.count || hasRepetition(speakers(account, subject))
    }

    /// Who passes it on, in order; texts of one speaker in a row are one.
    private static func speakers(_ account: Attribution, _ subject: AuditSubject) -> [Slug] {
        var speakers: [Slug] = []
        for speaker in account.links.map(subject.speaker) where speaker != speakers.last {
            speakers.append(speaker)
        }
        return speakers
    }

    private static func hasRepetition(_ speakers: [Slug]) -> Bool { Set(speakers).count < speakers.count }

    /// Whether some have it from each other.
    private static func mutual(
        _ chains: [Attribution], of claim: Claim, _ subject: AuditSubject
    ) -> [Finding] {
        guard chains.count > 1 else { return [] }
        var givers: [Slug: Set<Slug>] = [:]
        for account in chains {
            let speakers = speakers(account, subject)
            for (giver, taker) in zip(speakers, speakers.dropFirst()) {
                givers[taker, default: []].insert(giver)
            }
        }
        let circle = givers.keys.filter { reaches($0, from: $0, givers) }.sorted()
        guard !circle.isEmpty else { return [] }
        let names = circle.map(\.text).joined(separator: " and ")
        return [finding("\(names) have it from each other", about: claim.id)]
    }

    private static func reaches(_ target: Slug, from start: Slug, _ givers: [Slug: Set<Slug>]) -> Bool {
        var seen: Set<Slug> = []
        var next = Array(givers[start] ?? [])
        while let speaker = next.popLast() {
            if speaker == target { return true }
            if seen.insert(speaker).inserted { next += givers[speaker] ?? [] }
        }
        return false
    }
}
