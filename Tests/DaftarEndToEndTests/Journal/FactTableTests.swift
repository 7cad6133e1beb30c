import Foundation
import Testing

/// The table in the entries' README that says where each fact of the article is.
@Suite struct FactTableTests {
    /// Claim labels by the key of their development, from the entries.
    private let labels: [String: Set<String>]
    private let slugs: Set<String>
    /// What a row may name that is neither a record nor a claim: fields, and words of the journal.
    private let vocabulary: Set<String> = [
        "via", "url", "respondsTo", "dateBasis: inferred", "apparently", "suggests", "suspected", "may",
        "at-least",
        "reportedly", "approximately", "could", "conditional",
    ]

    init() throws {
        let folder = "Events/kyrgyz-tajik-border/entries"
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(Repository.folder)/\(folder)")
        var labels: [String: Set<String>] = [:]
        var slugs: Set<String> = []
        for name in names where name.hasSuffix(".yaml") {
            var key = ""
            for line in try Repository.text(of: "\(folder)/\(name)").split(separator: "\n") {
                if let match = line.firstMatch(of: /^  - key: (\S+)$/) {
                    key = String(match.1)
                    labels[key] = []
                } else if let match = line.firstMatch(of: /^      - label: (\S+)$/) {
                    labels[key, default: []].insert(String(match.1))
                } else if let match = line.firstMatch(of: /^  - (?:\{)?id: ([a-z0-9-]+)/) {
                    slugs.insert(String(match.1))
                }
            }
        }
        self.labels = labels
        self.slugs = slugs
    }

    private func rows() throws -> [(fact: String, place: String)] {
        try Repository.text(of: "Events/kyrgyz-tajik-border/entries/README.md").split(separator: "\n")
            .compactMap { line in
                let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                return cells.count == 3 && Int(cells[0]) != nil ? (cells[0], cells[2]) : nil
            }
    }

    @Test func `facts 1 to 87 have a place each`() throws {
        #expect(try rows().map(\.fact) == (1...87).map(String.init))
    }

    @Test func `what the table names is in the entries`() throws {
        #expect(labels.count > 15)
        for (fact, place) in try rows() {
            let names = place.matches(of: /`([^`]+)`/).map { String($0.1) }
            #expect(!names.isEmpty, "fact \(fact)")
            var key = ""
            for name in names {
                let parts = name.split(separator: "/").map(String.init)
                if parts.count == 2 {
                    key = parts[0]
                    #expect(labels[key]?.contains(parts[1]) == true, "fact \(fact): \(name)")
                } else if labels[name] != nil {
                    key = name
                } else {
                    let isKnown =
                        labels[key]?.contains(name) == true || slugs.contains(name)
                        || vocabulary.contains(name)
                    #expect(isKnown, "fact \(fact): \(name)")
                }
            }
        }
    }

    @Test func `every key and name of the entries is in the log`() throws {
        let log = try Repository.text(of: "Events/kyrgyz-tajik-border/log/0000000000.jsonl").split(
            separator: "\n")
        let events = try log.map { try JSON(Data($0.utf8)) }
        let ids = Set(events.compactMap { $0["id"].text })
        #expect(ids.isSuperset(of: labels.keys))
        #expect(Set(events.compactMap { $0["subject"].text }).isSuperset(of: slugs))
        let claims = events.reduce(0) { $0 + $1["data"]["claims"].elements.count }
        #expect(claims == labels.values.reduce(0) { $0 + $1.count })
    }
}
