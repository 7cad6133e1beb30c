import DaftarAnswers
import DaftarDomain

/// The ways by which a claim reached us: said by → reached us through → strength; then how many are independent.
struct ClaimWays {
    private let visit: Visit
    private let corroboration: Corroboration

    init(_ visit: Visit, _ corroboration: Corroboration) {
        self.visit = visit
        self.corroboration = corroboration
    }

    var html: HTML {
        get throws {
            try group {
                try p { try support }
                try WideTable.html("Ways", ["Said by", "Reached us through", "Strength"]) {
                    for chain in corroboration.chains { try row(chain) }
                }
            }
        }
    }

    private func row(_ chain: Chain) throws -> HTML {
        let account = chain.attribution
        return try tr(.class(isFaint(chain) ? "faint" : nil)) {
            try th(.row) {
                try visit.root(chain.root)
                if account.source != chain.root {
                    ", in "
                    try visit.source(account.source)
                }
            }
            try td {
                if account.via.isEmpty {
                    "directly"
                } else {
                    try account.via.map { try visit.source($0) }.joined(by: " → ")
                }
            }
            td(.class(account.relation == .omits ? "omits" : nil)) { chain.distance.words }
        }
    }

    /// Drawn with a broken line: nobody said it.
    private func isFaint(_ chain: Chain) -> Bool {
        switch chain.distance {
        case .silence, .inference: true
        case .hand: false
        }
    }

    /// What would be left, were somebody wrong.
    private var support: HTML {
        get throws {
            let roots = corroboration.roots(.asserts)
            guard !roots.isEmpty else { return HTML("Nobody asserts it.") }
            let bottlenecks = corroboration.bottlenecks
            let said =
                roots.count == 1 ? "One speaker said it first: " : "\(roots.count) speakers said it first: "
            return try group {
                said
                try roots.map { try visit.root($0) }.joined(by: ", ")
                ". "
                if bottlenecks.isEmpty {
                    "Two of its ways to us, or more, have nothing in common."
                } else {
                    "All support for it passes through "
                    try b { try bottlenecks.map { try visit.root($0) }.joined(by: " and ") }
                    "."
                }
            }
        }
    }
}
