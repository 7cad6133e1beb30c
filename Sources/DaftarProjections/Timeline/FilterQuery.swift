import DaftarDomain
import GRDB

/// The developments that a moment and a filter let through, as the part of a query after `FROM`: a table `d`.
struct FilterQuery {
    let walk: DevelopmentWalk
    let conditions: [String]
    var arguments: [String: (any DatabaseValueConvertible)?]

    var source: String { source(joining: "") }

    /// - Parameter tables: more of them, as a join with `d`.
    func source(joining tables: String) -> String {
        "\(walk.tables) \(tables) WHERE \(conditions.joined(separator: " AND "))"
    }
}

extension TimelineQueries {
    /// Its limit and its order are left to whoever asks.
    ///
    /// - Parameter isCounted: whether all of it is read, in whatever order: then the dates need not be walked.
    func query(_ filter: TimelineFilter, at moment: AsOf, isCounted: Bool = false) throws -> FilterQuery {
        let walk: DevelopmentWalk =
            filter.days != nil ? .overlapping : filter.words != nil || isCounted ? .byNumber : .byDate
        var conditions = [Known.named("d")]
        var arguments: [String: (any DatabaseValueConvertible)?] = ["known": known.index]
        if !filter.includesTakenBack { conditions.append("d.standing = 'stands'") }
        if let asof = moment.asof {
            conditions.append("\(walk.begin) <= :asof")
            arguments["asof"] = asof.number
        }
        if let reported = moment.reported {
            conditions.append(Reported.development)
            arguments["reported"] = reported.number
        }
        if let days = filter.days {
            arguments["first"] = days.lower.number
            arguments["last"] = days.upper.number
        }
        if let actor = filter.actor {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM development_actors p WHERE p.development = d.id AND \(Known.named("p"))
                    AND (p.actor = :actor OR p.actor IN
                        (SELECT a.id FROM actors a WHERE a.party = :actor AND \(Known.named("a")))))
                """)
            arguments["actor"] = actor.text
        }
        if let issue = filter.issue {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM development_issues i WHERE i.development = d.id AND i.issue = :issue
                    AND \(Known.named("i")))
                """)
            arguments["issue"] = issue.text
        }
        if let kind = filter.kind {
            conditions.append("d.kind = :kind")
            arguments["kind"] = kind.rawValue
        }
        if let words = filter.words {
            let found = try SearchQueries(db: db, known: known).developments(matching: words).map {
                String($0.number)
            }
            conditions.append("d.id IN (\(found.joined(separator: ",")))")
        }
        return FilterQuery(walk: walk, conditions: conditions, arguments: arguments)
    }
}
