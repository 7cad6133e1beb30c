package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// What holds some words, by what it is: developments, claims, actors, sources, issues.
package struct SearchPage: Page {
    package static let path = "/search"

    private let visit: Visit
    private let words: String
    private let found: SearchAnswer

    package init(_ visit: Visit) throws {
        self.visit = visit
        words = visit.query["q"] ?? ""
        found = try SearchAnswer(words, visit.reader, visit.moment)
    }

    package func answer() throws -> Answer { found.answer }

    package func sheet() throws -> Sheet {
        try Sheet(words.isEmpty ? "Search" : "“\(words)”") {
            p(.class("lede")) { summary }
            for (noun, heading) in Self.groups {
                let hits = found.hits.filter { $0.noun == noun.rawValue }
                if !hits.isEmpty {
                    h2(.id(noun.rawValue + "s")) {
                        "\(heading) "
                        span(.class("count")) { hits.count.grouped }
                    }
                    try ul(.class("hits")) {
                        for hit in hits { try item(hit, noun) }
                    }
                }
            }
        }
    }

    private static let groups: [(Noun, String)] = [
        (.development, "Developments"), (.claim, "Claims"), (.actor, "Actors"), (.source, "Sources"),
        (.issue, "Issues"),
    ]

    private var summary: String {
        if words.isEmpty {
            return """
                Every word must occur, each as the beginning of a word. Scripts and diacritics do not matter: Rahmon finds Раҳмон.
                """
        }
        if found.hits.isEmpty { return "Nothing matches." }
        let number = count(found.hits.count, "record")
        return found.isCutOff
            ? "The first \(number) that hold these words."
            : "\(number) \(found.hits.count == 1 ? "holds" : "hold") these words."
    }

    private func item(_ hit: HitRow, _ noun: Noun) throws -> HTML {
        let marked = MarkedWords(words)
        let standing = hit.standing.flatMap { Standing($0) } ?? .stands
        let title = marked.html(hit.title)
        return try li {
            a(.href(link(hit, noun))) { standing == .stands ? title : del { title } }
            if standing != .stands { span(.class("count")) { " \(standing.words)" } }
            if noun == .claim, let id = ClaimID(hit.id),
                let development = try visit.reader.claim(id, at: visit.moment)?.development
            {
                try p(.class("about")) {
                    "about "
                    try visit.development(development)
                }
            }
            if let detail = hit.detail, !detail.isEmpty, !marked.holdsAll(hit.title) {
                p(.class("about")) { marked.html(detail) }
            }
        }
    }

    private func link(_ hit: HitRow, _ noun: Noun) -> Link? {
        switch noun {
        case .development: DevelopmentID(hit.id).map { visit.link($0) }
        case .claim: ClaimID(hit.id).map { visit.link($0) }
        case .actor: Slug(hit.id).map { visit.link(actor: $0) }
        case .source: Slug(hit.id).map { visit.link(source: $0) }
        case .issue: Slug(hit.id).map { visit.link(issue: $0) }
        default: nil
        }
    }
}
