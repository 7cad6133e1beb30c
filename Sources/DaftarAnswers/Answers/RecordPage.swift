package import DaftarDomain
package import DaftarJournal
package import DaftarProjections

/// Finds records with what belongs to them, at a moment.
package struct RecordPage {
    package let reader: ReadModelReader
    package let moment: AsOf
    package let head: Int
    /// The copies in which quotes are looked up, as they are now.
    package let copies: SnapshotReader

    package init(reader: ReadModelReader, moment: AsOf, head: Int, copies: SnapshotReader) {
        self.copies = copies
        self.reader = reader
        self.moment = moment
        self.head = head
    }

    /// A record by its number or name.
    package func record(_ id: String) throws -> RecordSheet {
        if let id = DevelopmentID(id) { return try development(id) }
        if let id = ClaimID(id) { return try claim(id) }
        if let id = AttributionID(id) { return try attribution(id) }
        if let id = StanceID(id) { return try stance(id) }
        return try registered(id)
    }

    package func development(_ id: DevelopmentID) throws -> RecordSheet {
        guard let held = try reader.development(id, at: moment) else {
            throw try missing(.development, "\(id)")
        }
        let claims = try reader.claims(of: id, at: moment).map {
            ($0, try reader.attributions(of: $0.value.id, at: moment))
        }
        let checks = try checks(of: claims)
        let stances = try reader.stances(of: id, at: moment)
        let begun = moment.begun(held.value.occurred.bounds)
        let row = DevelopmentRow(held.value, standing: held.standing, begun: begun)
        var answer = answer("developments", [row], Self.claimTable(claims))
        answer.arrays += [
            (name: "claims", rows: try claimRows(claims, checks)),
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
        return RecordSheet(
            title: "\(id)  \(held.value.title)", facts: lines, claims: claims, checks: checks,
            stances: stances,
            answer: answer)
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
        if let deaths = development.deaths { lines.append(("deaths", deaths.words)) }
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

    package func claim(_ id: ClaimID) throws -> RecordSheet {
        guard let held = try reader.claim(id, at: moment) else { throw try missing(.claim, "\(id)") }
        let claims = [(held, try reader.attributions(of: id, at: moment))]
        let owner = held.development.map(\.description) ?? ""
        let name = try RecordName(reader: reader, moment: moment).name(of: owner) ?? ""
        let checks = try checks(of: claims)
        let corroboration = try Provenance(reader, at: moment).corroboration(of: claims[0].1)
        let answer = answer("claims", try claimRows(claims, checks), Self.claimTable(claims))
        let standing = try StandingText(reader: reader, moment: moment).fact(
            held.standing, of: .claim, "\(id)")
        return RecordSheet(
            title: "\(owner)  \(name)", facts: standing, claims: claims, checks: checks,
            corroboration: corroboration,
            answer: answer)
    }

    /// What comes of looking up the quotes.
    private func checks(
        of claims: [(Held<Claim>, [Held<Attribution>])]
    ) throws -> [AttributionID: QuoteStatus] {
        var checks: [AttributionID: QuoteStatus] = [:]
        for held in claims.flatMap(\.1) { checks[held.value.id] = try copies.status(of: held.value) }
        return checks
    }

    private func claimRows(
        _ claims: [(Held<Claim>, [Held<Attribution>])], _ checks: [AttributionID: QuoteStatus]
    ) throws -> [ClaimRow] {
        let provenance = Provenance(reader, at: moment)
        return try claims.map { claim, accounts in
            ClaimRow(claim, accounts, try provenance.corroboration(of: accounts), checks)
        }
    }

    package func attribution(_ id: AttributionID) throws -> RecordSheet {
        guard let held = try reader.attribution(id, at: moment) else {
            throw try missing(.attribution, "\(id)")
        }
        let claim = held.claim.map(\.description) ?? ""
        let words = try RecordName(reader: reader, moment: moment).name(of: claim) ?? ""
        let standing = try StandingText(reader: reader, moment: moment).fact(
            held.standing, of: .attribution, "\(id)")
        let check = try copies.status(of: held.value)
        let facts = AttributionText.facts(held.value, check) + standing + [("claim", "\(claim) \(words)")]
        return RecordSheet(
            title: "\(id)  \(held.value.source) \(held.value.relation.rawValue)", facts: facts,
            answer: answer("attributions", [AttributionRow(held, check)], Self.factTable(facts)))
    }

    package func stance(_ id: StanceID) throws -> RecordSheet {
        guard let held = try reader.stance(id, at: moment) else { throw try missing(.stance, "\(id)") }
        let stance = held.value
        var facts = [
            ("actor", stance.actor.text), ("issue", stance.issue.text),
            ("direction", StanceText.direction(stance.direction)),
            ("words", stance.words), ("in", held.development.map(\.description) ?? ""),
        ]
        if let claim = stance.claim { facts.append(("claim", "\(claim)")) }
        facts += try StandingText(reader: reader, moment: moment).fact(held.standing, of: .stance, "\(id)")
        return RecordSheet(
            title: "\(id)", facts: facts,
            answer: answer("stances", [StanceRow(held)], Self.factTable(facts)))
    }

    package func registered(_ text: String) throws -> RecordSheet {
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
            throw Problem(rejection, FieldNames({ _ in "ID" }, label: { _ in "daftar show" }))
        }
        return try registered(noun, slug)
    }

    /// An actor, a source or an issue.
    package func registered(_ noun: Noun, _ slug: Slug) throws -> RecordSheet {
        let sheet = RegistrySheet(reader: reader, moment: moment, copies: copies)
        let (row, facts, name) = try sheet.record(noun, slug)
        return RecordSheet(
            title: "\(slug)  \(name)", facts: facts,
            answer: answer(noun.rawValue + "s", [row], Self.factTable(facts)))
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
