package import DaftarDomain
import GRDB

/// Which developments a timeline shows. Conditions are joined by "and".
package struct TimelineFilter: Hashable, Sendable {
    /// Developments whose bounds overlap these days.
    package var days: DayInterval?
    /// An actor among the actors or targets, or the party that one of them belongs to.
    package var actor: Slug?
    package var issue: Slug?
    package var kind: Kind?
    /// Words that the title, place, note or a claim holds, as ``ReadModelReader/search(_:at:)``
    /// finds them.
    package var words: String?
    package var includesTakenBack = false
    /// Latest first.
    package var isReversed = false
    /// No more than the first so many.
    package var limit: Int?

    package init() {}
}

/// One line of a timeline.
package struct TimelineEntry: Hashable, Sendable {
    /// Without its claims and stances.
    package var development: Development
    package var standing: Standing
    package var begun: AsOf.Begun
    /// Claims that stand.
    package var claims: Int
    /// Different sources that assert, deny or omit one of them.
    package var sources: Int
    /// Whether, of one claim, somebody asserts what another denies or omits.
    package var accountsDiffer: Bool
}

extension TimelineQueries {
    /// The developments that the moment and the filter let through, by lower bound, upper bound and
    /// number, or the other way round. No more are read than are returned.
    func list(_ filter: TimelineFilter, at moment: AsOf) throws -> [TimelineEntry] {
        var query = try query(filter, at: moment)
        // A negative limit is none.
        query.arguments["limit"] = filter.limit ?? -1
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT d.* FROM \(query.source)
                ORDER BY \(query.walk.order(isReversed: filter.isReversed)) LIMIT :limit
                """,
            arguments: StatementArguments(query.arguments)
        )
        return try Array(rows.map { try entry($0, at: moment) })
    }

    private func entry(_ row: Row, at moment: AsOf) throws -> TimelineEntry {
        let held = try self.held(row)
        var claims: Set<Int> = []
        var asserted: Set<Int> = []
        var otherwise: Set<Int> = []
        var sources: Set<String> = []
        let accounts = try RowStatement(
            db,
            """
            SELECT c.id, t.source, t.relation = 'asserts' FROM claims c LEFT JOIN attributions t
                ON t.claim = c.id AND t.standing = 'stands' AND \(Known.named("t")) \(and(Reported.account))
            WHERE c.development = :owner AND c.standing = 'stands' AND \(Known.named("c"))
                \(and(Reported.claim))
            """
        ).bind(":owner", held.value.id.number).bind(":known", known.index)
        if let reported { accounts.bind(":reported", reported.number) }
        try accounts.forEach { row in
            claims.insert(row[0])
            guard let source = row[1] as String? else { return }
            sources.insert(source)
            if row[2] == 1 { asserted.insert(row[0]) } else { otherwise.insert(row[0]) }
        }
        return TimelineEntry(
            development: held.value, standing: held.standing,
            begun: moment.begun(held.value.occurred.bounds) ?? .surely, claims: claims.count,
            sources: sources.count, accountsDiffer: !asserted.isDisjoint(with: otherwise))
    }
}
