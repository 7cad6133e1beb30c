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
                try div(.class("sources")) {
                    try WideTable.html("Ways", ChainCells.headings) {
                        for chain in corroboration.chains {
                            let cells = ChainCells(visit, Held(chain.attribution), chain)
                            try tr(.class(cells.isFaint ? "faint" : nil)) { try cells.html }
                        }
                    }
                }
            }
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
