import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// The words themselves, set as quotes, each with where it stands and whether it was found there.
struct ClaimQuotes {
    private let visit: Visit
    private let quoted: [Held<Attribution>]
    private let checks: [AttributionID: QuoteStatus]

    init(_ visit: Visit, _ accounts: [Held<Attribution>], _ checks: [AttributionID: QuoteStatus]) {
        self.visit = visit
        quoted = accounts.filter { $0.value.evidence != nil }
        self.checks = checks
    }

    @Markup var html: HTML {
        get throws {
            if !quoted.isEmpty {
                h2(.id("words")) { "In which words" }
                for held in quoted { try quote(held.value) }
            }
        }
    }

    private func quote(_ account: Attribution) throws -> HTML {
        try figure(.class("quote")) {
            switch account.evidence?.selector {
            case .quote(let exact, let prefix, let suffix)?:
                blockquote {
                    if let prefix { span(.class("around")) { "…\(prefix)" } }
                    exact
                    if let suffix { span(.class("around")) { "\(suffix)…" } }
                }
            case .position(let start, let end, let sha256)?:
                p(.class("withheld")) {
                    "The words may not be copied here: characters \(start) to \(end) of the text, with the SHA-256 "
                    code { "\(sha256.text.prefix(12))…" }
                }
            case nil: HTML.empty
            }
            try figcaption {
                try visit.source(account.source)
                if account.read != account.source {
                    ", as read in "
                    try visit.source(account.read)
                }
                if let status = checks[account.id] {
                    " · "
                    span(.class(status.isFound ? "ok" : status.isBad ? "bad" : nil)) { status.words }
                }
            }
        }
    }
}

extension QuoteStatus {
    /// Whether the copy was looked in, and does not hold what was recorded.
    var isBad: Bool {
        switch self {
        case .checked: !isFound
        case .unread(_, .altered): true
        case .unread, .noCopy: false
        }
    }
}
