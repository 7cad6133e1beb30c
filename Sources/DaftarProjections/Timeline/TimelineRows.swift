import DaftarDomain
import GRDB

/// Writes the rows of the timeline's tables. Columns are bound in the order of ``TimelineSchema``.
struct TimelineRows {
    let closeDevelopment, closeParticipants, closeIssues, closeResponses: RowStatement
    let closeClaim, closeAttribution, closeStance: RowStatement
    private let development, day, participant, issue, response, claim, attribution, stance: RowStatement

    init(_ db: Database) throws {
        development = try RowStatement(db, insertInto: "developments", columns: 17)
        day = try RowStatement(db, "INSERT OR IGNORE INTO development_days VALUES (?, ?)")
        participant = try RowStatement(db, insertInto: "development_actors", columns: 7)
        issue = try RowStatement(db, insertInto: "development_issues", columns: 5)
        response = try RowStatement(db, insertInto: "development_responses", columns: 6)
        claim = try RowStatement(db, insertInto: "claims", columns: 6)
        attribution = try RowStatement(db, insertInto: "attributions", columns: 23)
        stance = try RowStatement(db, insertInto: "stances", columns: 10)
        func close(_ table: String, _ key: String) throws -> RowStatement {
            try RowStatement(db, "UPDATE \(table) SET known_to = ? WHERE \(key) = ? AND known_to IS NULL")
        }
        closeDevelopment = try close("developments", "id")
        closeParticipants = try close("development_actors", "development")
        closeIssues = try close("development_issues", "development")
        closeResponses = try close("development_responses", "development")
        closeClaim = try close("claims", "id")
        closeAttribution = try close("attributions", "id")
        closeStance = try close("stances", "id")
    }

    func insert(_ value: Development, _ standing: Standing, at index: Int) throws {
        try development.bind(value.id.number).bind(index).bind(nil as Int?)
            .bind(value.title).bind(value.occurred).bind(value.dateBasis.rawValue).bind(value.kind.rawValue)
            .bind(value.plover?.description).bind(value.place)
            .bind(value.deaths?.low).bind(value.deaths?.best).bind(value.deaths?.high)
            .bind(value.note).bind(value.partOf?.number).bind(standing.description).run()
        try day.bind(value.occurred.bounds.lower.number).bind(index).run()
    }

    func insertParticipants(of value: Development, at index: Int) throws {
        for (part, participants) in [("actor", value.actors), ("target", value.targets)] {
            for (position, one) in participants.enumerated() {
                try participant.bind(value.id.number).bind(index).bind(nil as Int?)
                    .bind(part).bind(position).bind(one.actor.text).bind(one.role?.text).run()
            }
        }
    }

    func insertIssues(of value: Development, at index: Int) throws {
        for (position, slug) in value.issues.enumerated() {
            try issue.bind(value.id.number).bind(index).bind(nil as Int?).bind(position).bind(slug.text).run()
        }
    }

    func insertResponses(of value: Development, at index: Int) throws {
        for (position, one) in value.respondsTo.enumerated() {
            try response.bind(value.id.number).bind(index).bind(nil as Int?)
                .bind(position).bind(one.development.number).bind(one.isInferred ? 1 : 0).run()
        }
    }

    func insert(_ value: Claim, about owner: DevelopmentID, _ standing: Standing, at index: Int) throws {
        try claim.bind(value.id.number).bind(index).bind(nil as Int?)
            .bind(owner.number).bind(value.text).bind(standing.description).run()
    }

    func insert(
        _ value: Attribution, of owner: ClaimID, about development: DevelopmentID, _ standing: Standing,
        at index: Int
    ) throws {
        attribution.bind(value.id.number).bind(index).bind(nil as Int?)
            .bind(development.number).bind(owner.number).bind(value.relation.rawValue).bind(value.source.text)
            .bind(value.via.isEmpty ? nil : value.via.map(\.text).joined(separator: " "))
            .bind(value.hedge.rawValue).bind(value.basis.rawValue).bind(value.credibility).bind(value.said)
        switch value.evidence?.selector {
        case .quote(let exact, let prefix, let suffix)?:
            attribution.bind(exact).bind(prefix).bind(suffix).bind(nil as Int?).bind(nil as Int?).bind(
                nil as String?)
        case .position(let start, let end, let sha256)?:
            attribution.bind(nil as String?).bind(nil as String?).bind(nil as String?)
                .bind(start).bind(end).bind(sha256.text)
        case nil:
            for _ in 0..<6 { attribution.bind(nil as Int?) }
        }
        try attribution.bind(value.evidence?.snapshot?.text).bind(value.note).bind(standing.description).run()
    }

    func insert(_ value: Stance, in owner: DevelopmentID, _ standing: Standing, at index: Int) throws {
        try stance.bind(value.id.number).bind(index).bind(nil as Int?)
            .bind(owner.number).bind(value.claim?.number).bind(value.actor.text).bind(value.issue.text)
            .bind(value.direction).bind(value.words).bind(standing.description).run()
    }
}
