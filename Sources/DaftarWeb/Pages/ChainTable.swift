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
            return try div(.class("sources")) {
                try WideTable.html(
                    "Where each claim comes from", ["Claim"] + ChainCells.headings + ["In which words"]
                ) {
                    for (claim, accounts) in claims {
                        for account in accounts { try row(claim.value.id, account) }
                    }
                }
            }
        }
    }

    private func row(_ claim: ClaimID, _ held: Held<Attribution>) throws -> HTML {
        let cells = ChainCells(visit, held, try Chain(held.value, root: provenance.root(of:)))
        return try tr(.class(cells.isFaint ? "faint" : nil)) {
            th(.row) { a(.href(visit.link(claim))) { "\(claim)" } }
            try cells.html
            td { AccountWords(held.value).html }
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
