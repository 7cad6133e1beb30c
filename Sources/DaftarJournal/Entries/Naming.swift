package import DaftarDomain
package import DaftarProjections

/// Finds what people mean by a name: a slug, an actor's name in any spelling, the unambiguous beginning of a slug, a
/// number such as `d8`, or the key an entry was logged under.
package struct Naming {
    package let state: ReadModelState
    private let names = KnownNames()

    package init(_ state: ReadModelState) { self.state = state }

    /// Throws `Rejection.ambiguous` for the beginning of several names, `Rejection.unknown` with what is spelt alike.
    package func slug(_ noun: Noun, _ text: String, field: String) throws -> Slug {
        if let slug = Slug(text), try exists(noun, slug) { return slug }
        let names = try names.of(noun, in: state)
        let named = noun == .actor ? try actors(named: text) : []
        if named.count == 1 { return named[0] }
        if named.count > 1 {
            let matches = names.filter { Slug($0.id).map(named.contains) == true }
            throw Rejection.ambiguous(noun, text, field: field, matches: Array(matches.prefix(5)))
        }
        let wanted = text.lowercased()
        let matches = wanted.isEmpty ? [] : names.filter { $0.id.hasPrefix(wanted) }
        if matches.count == 1, let slug = Slug(matches[0].id) { return slug }
        if matches.count > 1 {
            throw Rejection.ambiguous(noun, text, field: field, matches: Array(matches.prefix(5)))
        }
        throw Rejection.unknown(noun, text, field: field, near: Nearness.nearest(to: text, in: names))
    }

    /// The actors of whom this is a whole name or alias, as a search would take it.
    private func actors(named text: String) throws -> [Slug] {
        let wanted = SearchFolding.words(text)
        guard !wanted.isEmpty else { return [] }
        let names = try state.names(of: .actor)
        // What could be a slug is one, and not another spelling of one.
        let slugs = Slug(text) == nil ? names.map { Nearby(id: $0.id, name: $0.id) } : []
        let spellings = try slugs + names + state.aliases()
        return Set(spellings.filter { SearchFolding.words($0.name) == wanted }.compactMap { Slug($0.id) })
            .sorted()
    }

    package func participant(_ text: String, field: String) throws -> Participant {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        let actor = try slug(.actor, parts.first ?? text, field: field)
        guard parts.count == 2 else { return Participant(actor: actor) }
        let roles = try state.actor(actor)?.roles.map(\.id) ?? []
        let matches =
            roles.filter { $0.text == parts[1] }.nonEmpty ?? roles.filter { $0.text.hasPrefix(parts[1]) }
        guard matches.count == 1 else {
            guard let role = Slug(parts[1]) else {
                throw Rejection.invalid(field: field, text: text, .unreadable)
            }
            throw Rejection.unknownRole(actor: actor, role: role, roles: roles)
        }
        return Participant(actor: actor, role: matches[0])
    }

    package func development(_ text: String, field: String) throws -> DevelopmentID {
        if let id = DevelopmentID(text) { return id }
        if let subject = try state.subject(ofEvent: text), let id = DevelopmentID(subject) { return id }
        throw Rejection.unknown(.development, text, field: field, near: [])
    }

    private func exists(_ noun: Noun, _ slug: Slug) throws -> Bool {
        switch noun {
        case .actor: try state.actor(slug) != nil
        case .source: try state.source(slug) != nil
        case .issue: try state.issue(slug) != nil
        default: false
        }
    }
}

/// The names there are, fetched once for all that are looked up.
private final class KnownNames {
    private var names: [Noun: [Nearby]] = [:]

    func of(_ noun: Noun, in state: ReadModelState) throws -> [Nearby] {
        if let known = names[noun] { return known }
        let found = try state.names(of: noun)
        names[noun] = found
        return found
    }
}

extension Array {
    fileprivate var nonEmpty: [Element]? { isEmpty ? nil : self }
}
