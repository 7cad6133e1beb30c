import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// What a development has to do with others: who took part, what it belongs and responds to, what came before and after.
struct DevelopmentLinks {
    private let development: Development
    private let visit: Visit

    init(_ development: Development, _ visit: Visit) {
        self.development = development
        self.visit = visit
    }

    var html: HTML {
        get throws {
            let (reader, moment, id) = (visit.reader, visit.moment, development.id)
            return try group {
                h2 { "Who and what else" }
                try dl {
                    try line("actors", development.actors.map(participant))
                    try line("targets", development.targets.map(participant))
                    try line("issues", development.issues.map(issue))
                    try line("part of", development.partOf.map { [try visit.development($0)] } ?? [])
                    try line("parts", reader.parts(of: id, at: moment).map(visit.development))
                    try line("responds to", development.respondsTo.map(response))
                    try line("answered by", reader.responses(to: id, at: moment).map(visit.development))
                    try line("merged into it", reader.merged(into: id, at: moment).map(visit.development))
                    try line("before", neighbour(isReversed: true))
                    try line("after", neighbour(isReversed: false))
                }
            }
        }
    }

    @Markup private func line(_ name: String, _ items: [HTML]) -> HTML {
        if !items.isEmpty {
            dt { name }
            dd { items.joined(by: "; ") }
        }
    }

    private func participant(_ participant: Participant) throws -> HTML {
        let actor = try visit.reader.actor(participant.actor, at: visit.moment)
        let role = actor?.roles.first { $0.id == participant.role }?.title
        return try group {
            try visit.actor(participant.actor)
            if let role { ", \(role)" }
        }
    }

    private func issue(_ id: Slug) throws -> HTML {
        try a(.href(visit.link("/timeline", [("issue", id.text)]))) { try visit.name(issue: id) }
    }

    private func response(_ response: Response) throws -> HTML {
        try group {
            try visit.development(response.development)
            if response.isInferred { " (our inference)" }
        }
    }

    /// The next one in the order of the timeline, on this side.
    private func neighbour(isReversed: Bool) throws -> [HTML] {
        let next = try visit.reader.neighbour(of: development, isReversed: isReversed, at: visit.moment)
        return try next.map { [try visit.development($0)] } ?? []
    }
}
