package import DaftarDomain
package import DaftarJournal
package import DaftarProjections

/// Every source with what hangs on it, or one with each claim that does.
package struct SourcesAnswer {
    package let answer: Answer
    package let sources: [RelianceRow]
    /// Of one source: each claim that hangs on it.
    package private(set) var claims: [HangingRow] = []
    /// Of one source: who it is, and what hangs on it in numbers.
    package private(set) var title = ""
    package private(set) var facts: [(String, String)] = []

    /// Every source, those that most claims are asserted by way of first.
    package init(all reader: ReadModelReader, _ moment: AsOf, head: Int) throws {
        let reliances = try Provenance(reader, at: moment).reliances()
        let sources = try reader.sources(at: moment).map { ($0, reliances[$0.id] ?? Reliance()) }
            .sorted { ($1.1.asserted.count, $0.0.id) < ($0.1.asserted.count, $1.0.id) }
        self.sources = sources.map { RelianceRow($0, $1) }
        var answer = Answer(
            "sources", self.sources, moment: MomentRow(moment, head: head), table: Table(sources))
        if sources.isEmpty { answer.nothing = "There are no sources." }
        self.answer = answer
    }

    /// One source.
    package init(
        _ id: Slug, _ reader: ReadModelReader, _ moment: AsOf, head: Int, copies: SnapshotReader
    ) throws {
        let provenance = Provenance(reader, at: moment)
        let claims = try provenance.corroborations()
        let reliance = try Reliance.bySource(claims, root: provenance.root(of:))[id] ?? Reliance()
        let (_, facts, name) = try RegistrySheet(reader: reader, moment: moment, copies: copies).record(
            .source, id)
        let root = try provenance.root(of: id)
        let hanging = try claims.filter {
            $0.corroboration.chains.contains { $0.attribution.links.contains(id) }
        }
        .map { claim, corroboration in
            let held = try reader.claim(claim, at: moment)
            return HangingRow(held, corroboration, on: id, root: root)
        }
        sources = try reader.source(id, at: moment).map { [RelianceRow($0, reliance)] } ?? []
        var answer = Answer(
            "sources", sources, moment: MomentRow(moment, head: head), table: Table(hanging))
        answer.arrays.append((name: "claims", rows: hanging))
        self.answer = answer
        self.claims = hanging
        title = "\(id)  \(name)"
        self.facts = facts + reliance.facts
    }
}

extension Reliance {
    fileprivate var facts: [(String, String)] {
        var facts = [("says", count(said.count, "claim")), ("passes on", count(carried.count, "claim"))]
        if !asserted.isEmpty {
            facts.append(
                (
                    "alone",
                    "\(alone.count) of \(count(asserted.count, "claim")) that it asserts or passes on as asserted: nothing else supports \(alone.count == 1 ? "it" : "them")"
                ))
        }
        return facts
    }
}

extension HangingRow {
    fileprivate init(_ held: Held<Claim>?, _ corroboration: Corroboration, on source: Slug, root: Slug) {
        id = held.map { "\($0.value.id)" } ?? ""
        development = held?.development.map { "\($0)" } ?? ""
        text = held?.value.text ?? ""
        let chains = corroboration.chains
        says = chains.filter { $0.attribution.source == source }.map(\.attribution.relation.rawValue).distinct
        passesOn =
            chains.filter { $0.attribution.via.contains(source) }.map {
                PassedRow(
                    source: $0.attribution.source.text, relation: $0.attribution.relation.rawValue)
            }.distinct
        alsoAsserts = Set(
            chains.filter { $0.attribution.relation == .asserts && !$0.roots.contains(root) }.map(\.root.text)
        ).sorted()
    }
}

extension Table {
    fileprivate init(_ sources: [(Source, Reliance)]) {
        self.init([
            .init(header: "source"),
            .init(header: "name", wraps: true, minimumWidth: 20, isDispensable: true),
            .init(header: "kind", isDispensable: true), .init(header: "grade"),
            .init(header: "says", alignment: .right), .init(header: "passes on", alignment: .right),
            .init(header: "asserted", alignment: .right), .init(header: "alone", alignment: .right),
            .init(header: "share", alignment: .right),
        ])
        for (source, reliance) in sources {
            add([
                .init(source.id.text, .bold), .init(source.name), .init(source.kind.rawValue),
                .init(source.grade?.rawValue ?? ""), .init("\(reliance.said.count)"),
                .init("\(reliance.carried.count)"), .init("\(reliance.asserted.count)"),
                .init("\(reliance.alone.count)"),
                .init(reliance.shareAlone.map { "\(Int(($0 * 100).rounded(.down))) %" } ?? ""),
            ])
        }
    }

    fileprivate init(_ claims: [HangingRow]) {
        self.init([
            .init(header: "claim"), .init(header: "in"), .init(header: "says"),
            .init(header: "passes on", wraps: true),
            .init(header: "also by", wraps: true), .init(header: "text", wraps: true, minimumWidth: 24),
        ])
        for claim in claims {
            add([
                .init(claim.id, .bold), .init(claim.development), .init(claim.says.joined(separator: ", ")),
                .init(claim.passesOn.map(\.words).joined(separator: ", ")),
                .init(claim.alsoAsserts.joined(separator: ", ")),
                .init(claim.text),
            ])
        }
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order in which they come.
    fileprivate var distinct: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
