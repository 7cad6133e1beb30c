import DaftarAnswers
import DaftarDomain
import DaftarProjections

extension Visit {
    /// Finds records at the moment of this visit.
    var records: RecordPage { RecordPage(reader: reader, moment: moment, head: head, copies: copies) }

    /// What an actor, a source or an issue is called at the moment of this visit.
    func name(actor: Slug) throws -> String { try reader.actor(actor, at: moment)?.name ?? actor.text }
    func name(source: Slug) throws -> String { try reader.source(source, at: moment)?.name ?? source.text }
    func name(issue: Slug) throws -> String { try reader.issue(issue, at: moment)?.name ?? issue.text }
    func title(of id: DevelopmentID) throws -> String { try reader.heading(of: id, at: moment)?.title ?? "" }

    func actor(_ id: Slug) throws -> HTML {
        try DaftarWeb.a(.href(link(actor: id))) { try name(actor: id) }
    }

    func source(_ id: Slug) throws -> HTML {
        try DaftarWeb.a(.href(link(source: id))) { try name(source: id) }
    }

    /// A development by its title, as a link.
    func development(_ id: DevelopmentID) throws -> HTML {
        try DaftarWeb.a(.href(link(id))) { try title(of: id) }
    }
}
