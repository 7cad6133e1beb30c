package import DaftarDomain
package import DaftarJournal
package import DaftarProjections

/// One request for one page, and all that the page may know: one state of the journal, the moment asked about, the day
/// today.
package struct Visit {
    package let request: WebRequest
    /// What stands in the path for the names that the page's path has: `id`.
    package let parameters: [String: String]
    package let query: Query
    package let form: Form
    /// The path without the suffix of a form.
    package let path: String
    package let reader: ReadModelReader
    /// The copies of sources in which quotes are looked up, as they are now.
    package let copies: SnapshotReader
    package let journal: JournalOpened
    private let damage: Journal.Damage?
    package let today: Day
    package let asked: MomentQuery
    package let moment: AsOf
    package let head: Int
    /// Where forms are handed in; nil where nothing can be recorded.
    package let desk: Desk?

    init(
        _ request: WebRequest, at place: Place, _ edition: LiveJournal.Edition, _ reader: ReadModelReader,
        today: Day, desk: Desk?
    ) throws {
        self.request = request
        parameters = place.parameters
        query = place.query
        form = place.form
        path = place.path
        self.reader = reader
        copies = edition.snapshots(reader)
        journal = edition.opened
        damage = edition.damage
        self.today = today
        asked = MomentQuery(query)
        moment = try asked.moment(reader, today: today, unless: edition.damage)
        head = try reader.head
        self.desk = desk
    }

    /// The day that the page describes.
    package var day: Day { moment.asof ?? today }

    /// Whether nothing that happens or is recorded later changes the answer: it may be kept for ever.
    package var isPinned: Bool {
        moment.asof != nil && moment.known.map { $0 <= head } == true
            && asked.known.flatMap { Int($0) } != nil
            && asked.asof.flatMap { Day($0) } != nil
    }

    /// Another moment that is asked about beside the page's own.
    func moment(_ asked: MomentQuery) throws -> AsOf {
        try asked.moment(reader, today: today, unless: damage)
    }

    // MARK: Links

    /// A place of this site at the moment of this visit.
    package func link(_ path: String, _ query: [(String, String?)] = [], fragment: String? = nil) -> Link {
        Link(path, query + asked.items, fragment: fragment)
    }

    package func link(_ id: DevelopmentID) -> Link { link("/d/\(id.number)") }
    package func link(_ id: ClaimID, fragment: String? = nil) -> Link {
        link("/c/\(id.number)", fragment: fragment)
    }
    package func link(actor: Slug) -> Link { link("/actors/\(actor)") }
    package func link(source: Slug) -> Link { link("/sources/\(source)") }
    package func link(issue: Slug) -> Link { link("/stances", [("issue", issue.text)]) }
    /// An event in the list of changes.
    package func link(event: Int) -> Link {
        link("/changes", [("upto", "\(event)")], fragment: "e\(event)")
    }

    /// This page with other words in its query.
    package func here(_ changes: [(String, String?)], form: Form? = nil) -> Link {
        let changed = Set(changes.map(\.0))
        let kept = query.items.filter { !changed.contains($0.name) && !WhatIfForm.isBlank($0) }.map {
            ($0.name, String?.some($0.value))
        }
        return Link(path(for: form), kept + changes)
    }

    /// This page at another moment.
    package func here(at moment: MomentQuery, form: Form? = nil) -> Link { here(moment.items, form: form) }

    /// This page as it is now, so that it stays: what is to be cited.
    package var pinned: Link { here(at: MomentQuery(moment, today: today, head: head)) }

    private func path(for form: Form?) -> String {
        guard let form else { return path }
        return (path == "/" ? "/overview" : path) + ".\(form)"
    }
}
