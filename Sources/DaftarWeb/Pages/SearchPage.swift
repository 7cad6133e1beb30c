package import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// What holds some words: names first, then developments and claims.
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
        Sheet(words.isEmpty ? "Search" : "Search: \(words)") {
            form(Attribute("action", "/search")) {
                for (name, value) in visit.asked.items {
                    if let value {
                        input(Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
                    }
                }
                label(Attribute("for", "words")) { "Words, each as it begins, in any spelling or script " }
                input(.id("words"), Attribute("name", "q"), Attribute("value", words))
                " "
                button { "Search" }
            }
            if !words.isEmpty, found.hits.isEmpty { p(.class("nothing")) { "Nothing matches." } }
            for (heading, noun) in Self.nouns {
                let hits = found.hits.filter { $0.noun == noun.rawValue }
                if !hits.isEmpty {
                    h2 { heading }
                    ul { for hit in hits { item(hit, noun) } }
                }
            }
        }
    }

    private static let nouns: [(String, Noun)] = [
        ("Actors", .actor), ("Sources", .source), ("Issues", .issue), ("Developments", .development),
        ("Claims", .claim),
    ]

    private func item(_ hit: HitRow, _ noun: Noun) -> HTML {
        let standing = hit.standing.flatMap { Standing($0) } ?? .stands
        return li {
            a(.href(link(hit, noun))) { Highlighted.html(hit.title, words) }
            if let detail = hit.detail, !detail.isEmpty {
                span(.class("note")) {
                    " "
                    Highlighted.html(detail, words)
                }
            }
            if standing != .stands { span(.class("note")) { " (\(standing.words))" } }
        }
    }

    private func link(_ hit: HitRow, _ noun: Noun) -> Link {
        switch noun {
        case .actor: visit.link("/actors/\(hit.id)")
        case .source: visit.link("/sources/\(hit.id)")
        case .issue: visit.link("/timeline", [("issue", hit.id)])
        case .claim: ClaimID(hit.id).map(visit.link) ?? visit.link("/")
        default: DevelopmentID(hit.id).map(visit.link) ?? visit.link("/")
        }
    }
}

/// Text in which the words that were looked for are marked, as far as they are spelt like that.
enum Highlighted {
    static func html(_ text: String, _ words: String) -> HTML {
        let wanted = Set(SearchFolding.words(words))
        guard !wanted.isEmpty else { return HTML(text) }
        return HTML(
            text.split(separator: " ", omittingEmptySubsequences: false).map { piece in
                let isWanted = SearchFolding.words(String(piece)).contains { word in
                    wanted.contains { word.hasPrefix($0) }
                }
                return isWanted ? mark { String(piece) } : HTML(String(piece))
            }.spaced)
    }
}

extension [HTML] {
    fileprivate var spaced: [HTML] {
        enumerated().flatMap { position, part in position == 0 ? [part] : [HTML(" "), part] }
    }
}
