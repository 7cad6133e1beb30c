package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// One claim: in our words, and who says so, through whom, how surely and in which words.
package struct ClaimPage: Page {
    package static let path = "/c/:id"

    private let visit: Visit
    private let found: RecordSheet
    private let held: Held<Claim>
    private let accounts: [Held<Attribution>]
    private let history: [Change]

    package init(_ visit: Visit) throws {
        self.visit = visit
        let address = try RecordAddress(visit)
        let id = ClaimID(address.number)
        found = try visit.records.claim(id)
        guard let (held, accounts) = found.claims.first else { throw NoSuchPage() }
        (self.held, self.accounts) = (held, accounts)
        try address.requireCurrent(held.value.text, "/c", visit)
        history = try visit.reader.history(of: RecordReference(.claim, "\(id)"), at: visit.moment)
    }

    package func answer() throws -> Answer {
        var answer = found.answer
        answer.arrays.append((name: "history", rows: history.map { ChangeRow($0) }))
        return answer
    }

    package func sheet() throws -> Sheet {
        try Sheet(held.value.text, in: .timeline) {
            try p(.class("lede")) {
                code { "\(held.value.id)" }
                if let development = held.development {
                    ", a claim about "
                    try visit.development(development)
                }
                if held.standing != .stands {
                    " "
                    span(.class("tag")) { held.standing.words }
                }
            }
            try Corroborated(accounts, visit).html
            for account in accounts { try self.account(account) }
            if accounts.isEmpty { p(.class("nothing")) { "Nobody says so yet." } }
            h2 { "Where it comes from" }
            try ChainTable([(held, accounts)], visit).html
            h2 { "History" }
            HistoryTable(history, visit).html
        }
    }

    private func account(_ held: Held<Attribution>) throws -> HTML {
        let account = held.value
        guard case .quote(let exact, let prefix, let suffix)? = account.evidence?.selector else {
            return .empty
        }
        return try figure {
            blockquote {
                if let prefix { span(.class("unread")) { prefix } }
                "“\(exact)”"
                if let suffix { span(.class("unread")) { suffix } }
            }
            try figcaption {
                try visit.source(account.source)
                " \(account.relation.rawValue) it"
                if held.standing != .stands { " (\(held.standing.words))" }
            }
        }
    }
}

/// How many stand behind a claim, and how many against it, each counted once however often repeated.
struct Corroborated {
    private let corroboration: Corroboration
    private let visit: Visit

    init(_ accounts: [Held<Attribution>], _ visit: Visit) throws {
        self.visit = visit
        corroboration = try Provenance(visit.reader, at: visit.moment).corroboration(of: accounts)
    }

    var html: HTML {
        get throws {
            try dl {
                for relation in Attribution.Relation.allCases { try line(relation) }
                let bottlenecks = corroboration.bottlenecks
                if !bottlenecks.isEmpty {
                    dt { "hangs on" }
                    try dd { try names(bottlenecks) }
                }
            }
        }
    }

    @Markup private func line(_ relation: Attribution.Relation) throws -> HTML {
        let roots = corroboration.roots(relation)
        if !roots.isEmpty {
            dt { relation.rawValue }
            try dd {
                try names(roots)
                if roots.count > 1 { " (\(roots.count) that do not depend on each other)" }
            }
        }
    }

    private func names(_ roots: [Slug]) throws -> HTML {
        try roots.map { root in
            try visit.reader.actor(root, at: visit.moment) == nil ? visit.source(root) : visit.actor(root)
        }.joined(by: ", ")
    }
}
