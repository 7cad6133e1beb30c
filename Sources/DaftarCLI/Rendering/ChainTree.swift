import DaftarAnswers
import DaftarDomain

/// The ways by which a claim reached us, drawn from us outward: what many accounts passed through is drawn once.
///
///     us
///     └─ eurasianet
///        ├─ japarov-office   asserts, second hand
///        └─ rahmon-office    omits, silence
struct ChainTree {
    private final class Node {
        let name: String
        var accounts: [String] = []
        var children: [Node] = []
        init(_ name: String) { self.name = name }

        func child(_ name: String) -> Node {
            if let child = children.first(where: { $0.name == name }) { return child }
            children.append(Node(name))
            return children.last!
        }
    }

    private let root = Node("us")

    init(_ chains: [Chain]) {
        for chain in chains {
            let speaker = chain.attribution.links.reversed().reduce(root) { $0.child($1.text) }
            let attribution = chain.attribution
            let words = [
                attribution.relation.rawValue, chain.distance.words,
                attribution.hedge == .none ? nil : attribution.hedge.rawValue,
            ]
            speaker.accounts.append(words.compactMap(\.self).joined(separator: ", "))
        }
    }

    func rendered(for terminal: Terminal) -> String {
        var lines: [(tree: String, words: String)] = []
        func draw(_ node: Node, _ lead: String, _ rest: String) {
            lines.append((lead + node.name, node.accounts.joined(separator: "; ")))
            for child in node.children {
                let isLast = child === node.children.last
                draw(child, rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "))
            }
        }
        draw(root, "", "")
        let width = lines.map { DisplayWidth.of($0.tree) }.max() ?? 0
        return lines.map { tree, words in
            let padding = String(repeating: " ", count: width - DisplayWidth.of(tree))
            return "     " + (words.isEmpty ? tree : tree + padding + "   " + terminal.dim(words)) + "\n"
        }.joined()
    }
}
