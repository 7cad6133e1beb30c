import DaftarAnswers
import DaftarDomain

/// The ways of the accounts of a development as a drawing, below the table that says the same.
struct ChainGraph {
    private let graph: SourceGraph
    private let visit: Visit

    /// Nil where nobody is recorded. What was taken back is in the table alone.
    init?(_ claims: [(Held<Claim>, [Held<Attribution>])], _ visit: Visit) throws {
        self.visit = visit
        var ways: [SourceGraph.Way] = []
        var stops: [SourceGraph.Stop] = []
        for (claim, accounts) in claims where claim.standing == .stands {
            let standing = accounts.filter { $0.standing == .stands }.map(\.value)
            guard !standing.isEmpty else { continue }
            for account in standing {
                let way = try account.links.map {
                    SourceGraph.Stop(name: try visit.name(source: $0), link: visit.link(source: $0))
                }
                ways.append(SourceGraph.Way(stops: way, claim: stops.count, line: Self.line(account)))
            }
            stops.append(
                SourceGraph.Stop(
                    name: "\(claim.value.id) \(claim.value.text)", link: visit.link(claim.value.id)))
        }
        guard !ways.isEmpty else { return nil }
        graph = SourceGraph(ways, to: stops)
    }

    private static func line(_ account: Attribution) -> SourceGraph.Line {
        if account.relation == .omits || account.basis == .inference { return .broken }
        return account.relation == .denies ? .crossed : .whole
    }

    var svg: String { graph.html.markup + "\n" }

    var html: HTML {
        details {
            summary { "The same as a drawing" }
            div(
                .class("wrap graph"), Attribute("tabindex", "0"), Attribute("role", "region"),
                .label("Drawing of where each claim comes from, which can be scrolled")
            ) { graph.html }
            p(.class("note")) {
                "A broken line: a silence, or our inference. A crossed one: a denial. "
                a(.href(visit.here([], form: .svg))) { "SVG" }
            }
        }
    }
}
