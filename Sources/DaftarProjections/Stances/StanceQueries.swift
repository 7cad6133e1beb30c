package import DaftarDomain
import GRDB

/// Reads stances as the journal knew them after event `known`.
struct StanceQueries {
    let db: Database
    let moment: AsOf
    private var known: Known { Known(moment) }

    /// Everything that somebody held on an issue, in the order of its dates, with its shifts.
    func course(of holder: Slug, on issue: Slug) throws -> [StanceStep] {
        let cursor = try steps(of: holder, on: issue, latestFirst: false)
        var course: [StanceStep] = []
        while let step = try cursor.next() { course.append(try self.step(step, holder)) }
        return Self.markingShifts(course)
    }

    /// What somebody held last on an issue: every stance of that development, in its order.
    func latest(of holder: Slug, on issue: Slug) throws -> [StanceStep] {
        let cursor = try steps(of: holder, on: issue, latestFirst: true)
        var last: [StanceStep] = []
        while let row = try cursor.next() {
            let step = try step(row, holder)
            last.append(step)
            // The direction before the last development is all that a shift depends on.
            if step.development != last[0].development, step.stance.direction != nil { break }
        }
        let development = last.first?.development
        return Self.markingShifts(last.reversed()).filter { $0.development == development }
    }

    /// Who holds anything on which issue, in the order of names.
    func subjects(holder: Slug?, issue: Slug?) throws -> [(holder: Slug, issue: Slug)] {
        let holders =
            try holder.map { [$0] }
            ?? Self.skipping("SELECT min(holder) FROM stance_holders WHERE holder > ?", db)
        return try holders.flatMap { holder in
            let issues =
                try issue.map { [$0] }
                ?? Self.skipping(
                    "SELECT min(issue) FROM stance_holders WHERE issue > ? AND holder = ?", db, holder)
            return issues.map { (holder, $0) }
        }
    }

    /// Different values of an index's column, each found by one look, not by passing over all rows.
    private static func skipping(_ sql: String, _ db: Database, _ holder: Slug? = nil) throws -> [Slug] {
        let statement = try db.cachedStatement(sql: sql)
        var found: [Slug] = []
        while true {
            var arguments: StatementArguments = [found.last?.text ?? ""]
            if let holder { arguments += [holder.text] }
            guard let next = try String.fetchOne(statement, arguments: arguments) else { return found }
            found.append(try decode(next) { Slug($0) })
        }
    }

    private func steps(of holder: Slug, on issue: Slug, latestFirst: Bool) throws -> RowCursor {
        var conditions = [Known.named("h"), Known.named("s"), Known.named("d")]
        var arguments: [String: (any DatabaseValueConvertible)?] = [
            "holder": holder.text, "issue": issue.text, "known": known.index,
        ]
        if let asof = moment.asof {
            conditions.append("h.occurred_lo <= :asof")
            arguments["asof"] = asof.number
        }
        if let reported = moment.reported {
            conditions.append(Reported.stance)
            arguments["reported"] = reported.number
        }
        let order = latestFirst ? "DESC" : "ASC"
        return try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT s.*, h.bond, h.role, d.occurred FROM stance_holders h
                    CROSS JOIN stances s ON s.id = h.stance
                    CROSS JOIN developments d ON d.id = h.development
                    WHERE h.holder = :holder AND h.issue = :issue AND \(conditions.joined(separator: " AND "))
                    ORDER BY h.occurred_lo \(order), h.occurred_hi \(order), h.development \(order), h.stance \(order)
                    """),
            arguments: StatementArguments(arguments))
    }

    private func step(_ row: Row, _ holder: Slug) throws -> StanceStep {
        let held = try TimelineQueries.stance(row)
        let occurred = try decode(row["occurred"]) { try? EDTFDate($0) }
        return StanceStep(
            holder: holder, bond: try StanceBond(row), stance: held.value, development: held.development!,
            occurred: occurred, begun: moment.begun(occurred.bounds) ?? .surely)
    }

    private static func markingShifts(_ course: [StanceStep]) -> [StanceStep] {
        var before: Int?
        return course.map { step in
            var step = step
            guard let direction = step.stance.direction else { return step }
            if let before, before.signum() * direction.signum() < 0 || abs(before - direction) >= 2 {
                step.shiftedFrom = before
            }
            before = direction
            return step
        }
    }
}

extension ReadModelReader {
    /// The courses of those who hold anything, on the issues they hold it on: of one actor, on one issue, or all.
    package func stanceCourses(holder: Slug? = nil, issue: Slug? = nil, at moment: AsOf) throws
        -> [StanceStep]
    {
        let queries = StanceQueries(db: db, moment: moment)
        return try queries.subjects(holder: holder, issue: issue).flatMap {
            try queries.course(of: $0.holder, on: $0.issue)
        }
    }

    /// What each of them held last.
    package func latestStances(holder: Slug? = nil, issue: Slug? = nil, at moment: AsOf) throws
        -> [StanceStep]
    {
        let queries = StanceQueries(db: db, moment: moment)
        return try queries.subjects(holder: holder, issue: issue).flatMap {
            try queries.latest(of: $0.holder, on: $0.issue)
        }
    }
}
