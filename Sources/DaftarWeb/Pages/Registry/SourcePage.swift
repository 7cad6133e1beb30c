package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// One source: every claim that hangs on it, its grade and how that came about, and the copies of it.
package struct SourcePage: Page {
    package static let path = "/sources/:id"

    /// As many claims as a page shows; its other forms have all.
    private static let length = 200

    private let visit: Visit
    private let source: Source
    private let found: SourcesAnswer

    package init(_ visit: Visit) throws {
        self.visit = visit
        let id = try visit.slug(.source)
        guard let source = try visit.reader.source(id, at: visit.moment) else { throw NoSuchPage() }
        self.source = source
        found = try SourcesAnswer(id, visit.reader, visit.moment, head: visit.head, copies: visit.copies)
    }

    package func answer() throws -> Answer { found.answer }

    package func sheet() throws -> Sheet {
        try Sheet(source.name, in: .sources) {
            if let reliance = found.sources.first { p(.class("lede")) { Self.summary(reliance) } }
            try facts
            RecordActions.html(
                visit,
                [
                    ("Correct", Link("/sources/\(source.id)/correct")),
                    ("Grade", Link("/sources/\(source.id)/grade")),
                ])
            h2(.id("claims")) { "What hangs on it" }
            try claims
            h2(.id("copies")) { "Copies kept" }
            try copies
            h2(.id("history")) { "History" }
            try ChangesTable(visit, try history).html("History of \(source.id)")
        }
    }

    private static func summary(_ reliance: RelianceRow) -> String {
        var parts = [
            reliance.says > 0 ? "It speaks to \(count(reliance.says, "claim")) itself" : nil,
            reliance.passesOn > 0 ? "passes on what others say of \(reliance.passesOn.grouped)" : nil,
        ].compactMap(\.self).joined(separator: " and ")
        guard !parts.isEmpty else { return "No claim hangs on it." }
        parts = parts.prefix(1).uppercased() + parts.dropFirst() + "."
        guard let share = reliance.shareAlone else { return parts }
        let alone = reliance.alone == 0 ? "none" : reliance.alone.grouped
        return parts
            + " Of \(count(reliance.asserted, "claim")) asserted by way of it, \(alone) (\(Int((share * 100).rounded(.down))) %) would lose all support without it."
    }

    private var facts: HTML {
        get throws {
            try dl {
                dt { "Grade" }
                dd { GradeText.html(source.grade?.rawValue) }
                dt { "Kind" }
                dd { source.kind.rawValue.replacing("-", with: " ") }
                if let actor = source.actor {
                    dt { "Who speaks" }
                    try dd { try visit.actor(actor) }
                }
                if let published = source.published {
                    dt { "Published" }
                    dd { DateText.html(published) }
                }
                if let language = source.language {
                    dt { "Language" }
                    dd { code { language } }
                }
                if let url = source.url {
                    dt { "Address" }
                    dd(.class("sources")) { OutsideLink.html(url) }
                }
                if let note = source.note {
                    dt { "Note" }
                    dd { note }
                }
            }
        }
    }

    @Markup private var claims: HTML {
        get throws {
            if found.claims.isEmpty {
                p(.class("nothing")) { "Nothing hangs on it." }
            } else {
                try WideTable.html(
                    "Claims", ["Claim", "About", "It says", "It passes on", "Also asserted by"]
                ) {
                    for claim in found.claims.prefix(Self.length) { try row(claim) }
                }
                if found.claims.count > Self.length {
                    p(.class("note")) {
                        "The first \(Self.length) of \(found.claims.count.grouped). "
                        a(.href(visit.here([], form: .csv))) { "All of them" }
                    }
                }
            }
        }
    }

    private func row(_ claim: HangingRow) throws -> HTML {
        try tr(.id(claim.id)) {
            th(.row, .class("words")) { a(.href(ClaimID(claim.id).map { visit.link($0) })) { claim.text } }
            td { if let id = DevelopmentID(claim.development) { a(.href(visit.link(id))) { "\(id)" } } }
            td(.class("date")) {
                claim.says.compactMap(Attribution.Relation.init(rawValue:)).map(\.verb).joined(
                    separator: ", ")
            }
            try td {
                try claim.passesOn.compactMap { passed in
                    try Slug(passed.source).map { source in
                        try group {
                            try visit.source(source)
                            passed.relation == "asserts" ? "" : " " + passed.relation
                        }
                    }
                }.joined(by: ", ")
            }
            try td {
                if claim.alsoAsserts.isEmpty {
                    span(.class("unread")) { "nobody else" }
                } else {
                    try claim.alsoAsserts.compactMap { Slug($0) }.map { try visit.root($0) }.joined(
                        by: ", ")
                }
            }
        }
    }

    @Markup private var copies: HTML {
        get throws {
            let stored = try visit.reader.snapshots(of: source.id, at: visit.moment)
            if stored.isEmpty {
                p(.class("nothing")) { "No copy of it was stored." }
                if let sha256 = source.snapshot {
                    p {
                        "The text that was read has the SHA-256 "
                        code { sha256.text }
                        "."
                    }
                }
            } else {
                try WideTable.html(
                    "Copies", ["SHA-256", "Kind", "Bytes", "Stored", "Now"], numbers: ["Bytes"]
                ) {
                    for copy in stored {
                        let row = try SnapshotRow(copy, visit.copies)
                        tr {
                            th(.row) { code { row.sha256 } }
                            td { row.mediaType }
                            td(.class("n")) { row.bytes.grouped }
                            td { a(.href(visit.link(event: row.event))) { "#\(row.event)" } }
                            td(.class(row.state == "altered" || row.state == "missing" ? "bad" : nil)) {
                                row.stateWords
                            }
                        }
                    }
                }
            }
        }
    }

    private var history: [Change] {
        get throws {
            try visit.reader.history(of: RecordReference(.source, source.id.text), at: visit.moment)
        }
    }
}

/// A link to a page of others; text where an address is none that may be followed.
enum OutsideLink {
    static func html(_ url: String) -> HTML {
        guard let link = Link(elsewhere: url) else { return HTML(url) }
        return a(.href(link), Attribute("rel", "noreferrer")) { url }
    }
}
