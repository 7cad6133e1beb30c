import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// Who says what: a row a claim, a column a source. A silence is hatched.
struct ClaimMatrix {
    typealias Account = Held<Attribution>

    private let claims: [(Held<Claim>, [Account])]
    private let visit: Visit
    private let sources: [Slug]

    init(_ claims: [(Held<Claim>, [Account])], _ visit: Visit) {
        self.claims = claims
        self.visit = visit
        var sources: [Slug] = []
        for source in claims.flatMap(\.1).map(\.value.source) where !sources.contains(source) {
            sources.append(source)
        }
        self.sources = sources
    }

    var html: HTML {
        get throws {
            guard !claims.isEmpty else { return p(.class("nothing")) { "No claim is recorded." } }
            return try div(.class("wrap sticky"), Attribute("tabindex", "0"), .label("Who says what")) {
                try table {
                    caption {
                        "Each row is a claim, each column a source. Hatching means that the source was read and does not "
                            + "mention it: a silence is recorded, not assumed. A dot means that nothing is recorded."
                    }
                    try thead {
                        try tr {
                            th(.column) { "Claim" }
                            for source in sources { try heading(source) }
                        }
                    }
                    tbody { for (claim, accounts) in claims { row(claim, accounts) } }
                }
            }
        }
    }

    private func heading(_ id: Slug) throws -> HTML {
        let source = try visit.reader.source(id, at: visit.moment)
        let party = try source?.actor.flatMap { try visit.reader.actor($0, at: visit.moment)?.party }
        return try th(.column) {
            try visit.source(id)
            if let grade = source?.grade {
                " "
                span(.class("tag"), Attribute("title", "Reliability, A to F")) { grade.rawValue }
            }
            if let party { try div(.class("note")) { try "of \(visit.name(actor: party))" } }
        }
    }

    private func row(_ claim: Held<Claim>, _ accounts: [Account]) -> HTML {
        tr {
            th(.row) {
                a(.href(visit.link(claim.value.id))) {
                    claim.standing == .stands ? HTML(claim.value.text) : del { claim.value.text }
                }
                if claim.standing != .stands { div(.class("note")) { claim.standing.words } }
            }
            for source in sources { cell(accounts.filter { $0.value.source == source }) }
        }
    }

    private func cell(_ accounts: [Account]) -> HTML {
        guard !accounts.isEmpty else {
            return td(.class("unread")) {
                span(.hidden) { "·" }
                span(.class("sr")) { "nothing recorded" }
            }
        }
        let isSilent = accounts.allSatisfy { $0.value.relation == .omits && $0.standing == .stands }
        return td(.class(isSilent ? "omits" : nil)) {
            for account in accounts {
                div { account.standing == .stands ? words(account.value) : del { words(account.value) } }
            }
        }
    }

    @Markup private func words(_ account: Attribution) -> HTML {
        strong { account.relation.rawValue }
        if account.hedge != .none { ", \(account.hedge.rawValue)" }
        if !account.via.isEmpty {
            div(.class("note")) { "via " + account.via.map(\.text).joined(separator: ", ") }
        }
    }
}
