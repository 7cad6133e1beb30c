import DaftarDomain
import DaftarJournal
import DaftarProjections

extension Visit {
    /// The actor or source that the path names. Where that is not its own name, but one by which it can be found, the page is
    /// elsewhere.
    func slug(_ noun: Noun) throws -> Slug {
        let text = parameters["id"] ?? ""
        let slug = try slug(noun, text, field: noun.rawValue)
        guard slug.text != text else { return slug }
        let suffix = form == .html ? "" : ".\(form)"
        throw Redirection(
            to: Link(
                path.dropLast(text.count) + slug.text + suffix, query.items.map { ($0.name, $0.value) }))
    }

    /// What a person means by a name that was typed.
    func slug(_ noun: Noun, _ text: String, field: String) throws -> Slug {
        do {
            return try Naming(reader.state(known: moment.known)).slug(noun, text, field: field)
        } catch let rejection as Rejection {
            throw Problem(rejection, .plain)
        }
    }
}

extension Visit {
    /// Who said something first, as a link: the actor behind a source, or the source itself.
    func root(_ id: Slug) throws -> HTML {
        try reader.actor(id, at: moment) == nil ? source(id) : actor(id)
    }

    /// An issue by its name, as a link to the stances on it.
    func issue(_ id: Slug) throws -> HTML {
        try DaftarWeb.a(.href(link(issue: id))) { try name(issue: id) }
    }
}
