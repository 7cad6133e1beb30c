import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// The way of one account in three cells of a table: who said it first, through whom it reached us, how near that is.
struct ChainCells {
    static let headings = ["Said by", "Reached us through", "Strength"]

    private let visit: Visit
    private let held: Held<Attribution>
    private let chain: Chain
    private var account: Attribution { held.value }

    init(_ visit: Visit, _ held: Held<Attribution>, _ chain: Chain) {
        self.visit = visit
        self.held = held
        self.chain = chain
    }

    /// Drawn with a broken line: nobody said it.
    var isFaint: Bool { chain.isFaint }

    var html: HTML {
        get throws {
            try group {
                try td { try speaker }
                try td { try way }
                td(.class(account.relation == .omits ? "omits" : nil)) {
                    chain.distance.words
                    if account.hedge != .none { ", \(account.hedge.words)" }
                }
            }
        }
    }

    /// Who said it first, and in which text. An actor and a source can have one slug: their names tell them apart.
    private var speaker: HTML {
        get throws {
            let actor = try visit.reader.actor(chain.root, at: visit.moment)
            return try group {
                if let actor, try actor.name != visit.name(source: account.source) {
                    try visit.actor(actor.id)
                    ", in "
                }
                try source(account.source)
                if let said = account.said { ", "; DateText.html(said) }
                if held.standing != .stands { div(.class("note")) { held.standing.words } }
            }
        }
    }

    private var way: HTML {
        get throws {
            if account.via.isEmpty { return HTML("its own words") }
            return try account.via.map(source).joined(by: " → ")
        }
    }

    /// A source with its address, for those who go and look.
    private func source(_ id: Slug) throws -> HTML {
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

extension Chain {
    /// Whether nobody said it: a silence, or what we concluded. Drawn with a broken line.
    var isFaint: Bool {
        switch distance {
        case .silence, .inference: true
        case .hand: false
        }
    }
}
