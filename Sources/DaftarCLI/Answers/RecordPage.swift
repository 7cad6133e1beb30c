import DaftarDomain
import DaftarJournal
import DaftarProjections

/// One record with what belongs to it, as an answer.
struct RecordPage {
    let reader: ReadModelReader
    let moment: AsOf
    let head: Int
    /// The copies in which quotes are looked up, as they are now.
    let copies: SnapshotReader

    func development(_ id: DevelopmentID) throws -> Answer {
        guard let held = try reader.development(id, at: moment) else {
            throw try missing(.development, "\(id)")
        }
        let claims = try reader.claims(of: id, at: moment).map {
            ($0, try reader.attributions(of: $0.value.id, at: moment))
        }
        let stances = try reader.stances(of: id, at: moment)
        let begun = moment.begun(held.value.occurred.bounds)
        let row = DevelopmentRow(held.value, standing: held.standing, begun: begun)
        var answer = answer("developments", [row], Self.claimTable(claims))
        answer.arrays += [
            (name: "claims", rows: try claims.map { try ClaimRow($0, $1, copies) }),
            (name: "stances", rows: stances.map { StanceRow($0) }),
        ]
        let merged = try MergedEntry.entries(of: id, reader, moment)
        if !merged.isEmpty { answer.arrays.append((name: "merged", rows: merged)) }
        let parts = try reader.parts(of: id, at: moment)
        let answers = try reader.responses(to: id, at: moment)
        let names = RecordName(reader: reader, moment: moment)
        var lines = try facts(held, begun: begun, names)
        if !parts.isEmpty {
            lines.append(
                (
                    "parts",
                    try parts.map { "\($0) \(try names.name(of: "\($0)") ?? "")" }.joined(separator: "; ")
                ))
        }
        if !answers.isEmpty {
            lines.append(
                (
                    "answered by",
                    try answers.map { "\($0) \(try names.name(of: "\($0)") ?? "")" }.joined(separator: "; ")
                ))
        }
        lines += merged.map(\.fact)
        let checks = try checks(of: claims)
        answer.text = { [lines] terminal in
            FactSheet(title: "\(held.value.id)  \(held.value.title)", facts: lines).rendered(for: terminal)
                + ClaimsText(claims, stances, checks).rendered(for: terminal)
        }
        return answer
    }

    private func checks(of claims: [(Held<Claim>, [Held<Attribution>])]) throws -> [AttributionID:
        QuoteStatus]
    {
        var checks: [AttributionID: QuoteStatus] = [:]
        for held in claims.flatMap(\.1) { checks[held.value.id] = try copies.status(of: held.value) }
        return checks
    }

    private func facts(_ held: Held<Development>, begun: AsOf.Begun?, _ names: RecordName) throws -> [(
        String, String
    )] {
        let development = held.value
        let date = development.occurred.words + "   \(development.occurred.text)"
        var lines = [
            ("date", date + (development.dateBasis == .inferred ? "   (inferred, not printed)" : ""))
        ]
        if begun == nil { lines.append(("", "had not happened yet at that date")) }
        if begun == .possibly { lines.append(("", "may not have begun yet at that date")) }
        lines += try StandingText(reader: reader, moment: moment).fact(
            held.standing, of: .development, "\(development.id)")
        lines.append(("kind", development.kind.rawValue + (development.plover.map { "   \($0)" } ?? "")))
        for (label, participants) in [("actors", development.actors), ("targets", development.targets)]
        where !participants.isEmpty {
            let words = try participants.map { participant in
                let actor = try reader.actor(participant.actor, at: moment)
                let role = participant.role.flatMap { wanted in actor?.roles.first { $0.id == wanted }?.title
                }
                return (actor?.name ?? participant.actor.text) + (role.map { ", \($0)" } ?? "")
            }
            lines.append((label, words.joined(separator: "; ")))
        }
        if let place = development.place { lines.append(("place", place)) }
        if !development.issues.isEmpty {
            lines.append(("issues", development.issues.map(\.text).joined(separator: ", ")))
        }
        if let deaths = development.deaths {
            let words = [("at least", deaths.low), ("best figure", deaths.best), ("at most", deaths.high)]
            lines.append(
                (
                    "deaths",
                    words.compactMap { name, number in number.map { "\(name) \($0)" } }.joined(
                        separator: ", ")
                ))
        }
        if let whole = development.partOf {
            lines.append(("part of", "\(whole) \(try names.name(of: "\(whole)") ?? "")"))
        }
        for response in development.respondsTo {
            let name = try names.name(of: "\(response.development)") ?? ""
            lines.append(
                (
                    "responds to",
                    "\(response.development) \(name)" + (response.isInferred ? "   (our inference)" : "")
                ))
        }
        if let note = development.note { lines.append(("note", note)) }
        return lines
    }

    func claim(_ id: ClaimID) throws -> Answer {
        guard let held = try reader.claim(id, at: moment) else { throw try missing(.claim, "\(id)") }
        let claims = [(held, try reader.attributions(of: id, at: moment))]
        let owner = held.development.map(\.description) ?? ""
        let name = try RecordName(reader: reader, moment: moment).name(of: owner) ?? ""
        var answer = answer(
            "claims", try claims.map { try ClaimRow($0, $1, copies) }, Self.claimTable(claims))
        let standing = try StandingText(reader: reader, moment: moment).fact(
            held.standing, of: .claim, "\(id)")
        let checks = try checks(of: claims)
        answer.text = { terminal in
            FactSheet(title: "\(owner)  \(name)", facts: standing).rendered(for: terminal)
                + ClaimsText(claims, [], checks).rendered(for: terminal)
        }
        return answer
    }

    func attribution(_ id: AttributionID) throws -> Answer {
        guard let held = try reader.attribution(id, at: moment) else {
            throw try missing(.attribution, "\(id)")
        }
        let claim = held.claim.map(\.description) ?? ""
        let words = try RecordName(reader: reader, moment: moment).name(of: claim) ?? ""
        let standing = try StandingText(reader: reader, moment: moment).fact(
            held.standing, of: .attribution, "\(id)")
        let facts =
            try AttributionText.facts(held.value, copies.status(of: held.value)) + standing + [
                ("claim", "\(claim) \(words)")
            ]
        var answer = answer("attributions", [try AttributionRow(held, copies)], Self.factTable(facts))
        answer.text = {
            FactSheet(title: "\(id)  \(held.value.source) \(held.value.relation.rawValue)", facts: facts)
                .rendered(for: $0)
        }
        return answer
    }

    func stance(_ id: StanceID) throws -> Answer {
        guard let held = try reader.stance(id, at: moment) else { throw try missing(.stance, "\(id)") }
        let stance = held.value
        var facts = [
            ("actor", stance.actor.text), ("issue", stance.issue.text),
            ("direction", StanceText.direction(stance.direction)),
            ("words", stance.words), ("in", held.development.map(\.description) ?? ""),
        ]
        if let claim = stance.claim { facts.append(("claim", "\(claim)")) }
        facts += try StandingText(reader: reader, moment: moment).fact(held.standing, of: .stance, "\(id)")
        var answer = answer("stances", [StanceRow(held)], Self.factTable(facts))
        answer.text = { [facts] in FactSheet(title: "\(id)", facts: facts).rendered(for: $0) }
        return answer
    }

    func registered(_ text: String) throws -> Answer {
        if text.count > 1, let letter = text.first, "acdsACDS".contains(letter),
            text.dropFirst().allSatisfy(\.isNumber)
        {
            throw try missing(.development, text)
        }
        let (noun, slug): (Noun, Slug)
        do {
            (noun, slug) = try Naming(reader.state(known: moment.known)).anySlug(text)
        } catch let rejection as Rejection {
            if case .unknown = rejection, let record = try? Naming(reader.state()).record(text) {
                throw try missing(record.noun, record.id)
            }
            throw Problem(rejection, .argument(of: "show"))
        }
        let sheet = RegistrySheet(reader: reader, moment: moment, copies: copies)
        let (row, facts, name) = try sheet.record(noun, slug)
        var answer = answer(noun.rawValue + "s", [row], Self.factTable(facts))
        answer.text = { FactSheet(title: "\(slug)  \(name)", facts: facts).rendered(for: $0) }
        return answer
    }

    private func answer(_ name: String, _ rows: [any Encodable], _ table: Table) -> Answer {
        Answer(name, rows, moment: MomentRow(moment, head: head), table: table)
    }

    /// What is not there; or not yet, at the moment asked about.
    private func missing(_ noun: Noun, _ id: String) throws -> Problem {
        if let origin = try reader.origin(of: RecordReference(noun, id), at: .now) {
            return Problem(notKnownThen: id, recorded: origin.event)
        }
        return Problem(.unknown(noun, id, field: "ID", near: []), FieldNames { $0 })
    }

    private static func claimTable(_ claims: [(Held<Claim>, [Held<Attribution>])]) -> Table {
        var table = Table([
            .init(header: "claim"), .init(header: "text", wraps: true), .init(header: "relation"),
            .init(header: "source"),
            .init(header: "via"), .init(header: "hedge"), .init(header: "basis"), .init(header: "standing"),
        ])
        for (claim, attributions) in claims {
            for attribution in attributions.isEmpty ? [nil] : attributions.map(Optional.some) {
                let value = attribution?.value
                table.add([
                    .init("\(claim.value.id)"), .init(claim.value.text),
                    .init(value?.relation.rawValue ?? ""),
                    .init(value?.source.text ?? ""),
                    .init(value?.via.map(\.text).joined(separator: " ") ?? ""),
                    .init(value?.hedge.rawValue ?? ""), .init(value?.basis.rawValue ?? ""),
                    .init((attribution?.standing ?? claim.standing).description),
                ])
            }
        }
        return table
    }

    private static func factTable(_ facts: [(String, String)]) -> Table {
        var table = Table([.init(header: "field"), .init(header: "value", wraps: true)])
        for (name, value) in facts { table.add([.init(name), .init(value)]) }
        return table
    }
}
