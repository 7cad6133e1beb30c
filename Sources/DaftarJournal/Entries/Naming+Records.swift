package import DaftarDomain
import DaftarProjections

extension Naming {
    /// An actor or a source by its name. Where both have it, it is written `actor:NAME` or `source:NAME`.
    package func actorOrSource(_ text: String) throws -> (Noun, Slug) {
        if let (noun, name) = Self.qualified(text) { return (noun, try slug(noun, name, field: "id")) }
        let found: Slug
        do {
            found = try slug(.actor, text, field: "id")
        } catch let rejection as Rejection {
            guard let source = try? slug(.source, text, field: "id") else { throw rejection }
            return (.source, source)
        }
        guard let source = try state.source(found), let actor = try state.actor(found) else {
            return (.actor, found)
        }
        let matches = [
            Nearby(id: "actor:\(found)", name: actor.name), Nearby(id: "source:\(found)", name: source.name),
        ]
        throw Rejection.ambiguous(.actor, text, field: "id", matches: matches)
    }

    /// `source:eurasianet` taken apart; nil for a plain name.
    static func qualified(_ text: String) -> (Noun, String)? {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let noun = Noun(rawValue: parts[0]), [.actor, .source, .issue].contains(noun)
        else { return nil }
        return (noun, parts[1])
    }

    /// An actor, source or issue by its name.
    package func anySlug(_ text: String) throws -> (Noun, Slug) {
        do {
            return try actorOrSource(text)
        } catch let rejection as Rejection {
            guard let issue = try? slug(.issue, text, field: "id") else { throw rejection }
            return (.issue, issue)
        }
    }

    /// Whatever record a number or a name means.
    package func record(_ text: String) throws -> RecordReference {
        if let record = RecordReference(numbered: text) { return record }
        let (noun, slug) = try anySlug(text)
        return RecordReference(noun, slug.text)
    }
}
