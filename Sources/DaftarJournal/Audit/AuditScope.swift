import DaftarDomain

/// The records that an audit is narrowed to, with what belongs to them: a development's claims and stances, a claim with an
/// account, what a source says or passes on, what an actor takes part in and holds.
struct AuditScope {
    private var records: Set<RecordReference>

    init(_ named: [RecordReference], in subject: AuditSubject) {
        let named = Set(named)
        var records = named
        for development in subject.developments {
            let participants = (development.actors + development.targets).map(\.actor)
            if participants.contains(where: { named.contains(RecordReference(.actor, $0.text)) }) {
                records.insert(RecordReference(development.id))
            }
            let isWhole = named.contains(RecordReference(development.id))
            for claim in development.claims {
                let isTouched = claim.attributions.contains { account in
                    named.contains(RecordReference(.attribution, account.id.description))
                        || account.links.contains {
                            named.contains(RecordReference(.source, $0.text))
                        }
                }
                if isWhole || isTouched { records.insert(RecordReference(claim.id)) }
            }
            for stance in development.stances
            where isWhole || named.contains(RecordReference(.actor, stance.actor.text)) {
                records.insert(RecordReference(stance.id))
            }
        }
        self.records = records
    }

    /// The finding as far as it is about these records; nil where it is not.
    func narrowed(_ finding: Finding) -> Finding? {
        var finding = finding
        finding.records.removeAll { !records.contains($0) }
        return finding.records.isEmpty ? nil : finding
    }
}
