import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Where each claim comes from: who said it first, through whom it reached us, how near that is, in which words.
struct ChainTable {
    private let claims: [(Held<Claim>, [Held<Attribution>])]
    private let visit: Visit
    private let provenance: Provenance

    init(_ claims: [(Held<Claim>, [Held<Attribution>])], _ visit: Visit) {
        self.claims = claims.filter { !$0.1.isEmpty }
        self.visit = visit
        provenance = Provenance(visit.reader, at: visit.moment)
    }

    var html: HTML {
        get throws {
            guard !claims.isEmpty else { return p(.class("nothing")) { "Nobody says so yet." } }
            return try div(.class("wrap sources")) {
                try table {
                    thead {
                        tr {
                            th(.column) { "Claim" }
                            th(.column) { "Said by" }
                            th(.column) { "Reached us through" }
                            th(.column) { "How near" }
                            th(.column) { "In which words" }
                        }
                    }
                    try tbody {
                        for (claim, accounts) in claims {
                            for account in accounts { try row(claim.value.id, account) }
                        }
                    }
                }
            }
        }
    }

    private func row(_ claim: ClaimID, _ held: Held<Attribution>) throws -> HTML {
        let account = held.value
        let chain = try Chain(account, root: provenance.root(of:))
        return try tr {
            th(.row) { a(.href(visit.link(claim))) { "\(claim)" } }
            try td {
                try visit.source(account.source)
                if let said = account.said {
                    group {
                        ", "; DateText.html(said)
                    }
                }
                if held.standing != .stands { div(.class("note")) { held.standing.words } }
            }
            try td {
                if account.via.isEmpty { "its own text" }
                try account.via.map(reader).joined(by: " → ")
            }
            td {
                chain.distance.words
                if account.hedge != .none { ", \(account.hedge.rawValue)" }
            }
            td { AccountWords(account).html }
        }
    }

    /// A source with its address, for those who go and look.
    private func reader(_ id: Slug) throws -> HTML {
        let source = try visit.reader.source(id, at: visit.moment)
        return try group {
            try visit.source(id)
            if let address = source?.url.flatMap({ Link(elsewhere: $0) }) {
                " ("
                a(.href(address), Attribute("rel", "noreferrer")) { source?.kind.rawValue ?? "text" }
                ")"
            }
        }
    }
}

/// What an account rests on: the words themselves where they may be shown, else where they stand.
struct AccountWords {
    let account: Attribution
    init(_ account: Attribution) { self.account = account }

    @Markup var html: HTML {
        if case .quote(let exact, _, _)? = account.evidence?.selector {
            blockquote { "“\(exact)”" }
        } else if let quote = AttributionText.quote(account) {
            span(.class("note")) { quote }
        }
        span(.class("note")) {
            " \(account.basis.rawValue)"
            if let credibility = account.credibility { ", credibility \(credibility)" }
            if let note = account.note { "; \(note)" }
        }
    }
}
