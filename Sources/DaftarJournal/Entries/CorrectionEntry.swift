package import DaftarDomain

/// A correction as somebody typed it.
package struct CorrectionEntry: Hashable, Sendable {
    /// What to correct: a number or a name.
    package var id: String
    /// Fields by the name people use for them, each with what it shall say; empty for nothing.
    package var edits: [Edit]
    package var because: String

    package struct Edit: Hashable, Sendable {
        package var field, text: String

        package init(_ field: String, _ text: String) {
            self.field = field
            self.text = text
        }

        /// `field=value`.
        package init(typed text: String) throws {
            guard let equals = text.firstIndex(of: "=") else {
                throw Problem(
                    .usage, "cannot read \"\(text)\"", at: "FIELD=VALUE", why: "there is no = in it",
                    mend: "on=2023-09-19, or title=\"…\"")
            }
            self.init(String(text[..<equals]), String(text[text.index(after: equals)...]))
        }
    }

    package init(_ id: String, _ edits: [Edit], because: String) {
        self.id = id
        self.edits = edits
        self.because = because
    }

    package func command(_ naming: Naming, today: Day) throws -> Command {
        let record = try naming.record(id)
        guard record.hasFields else { throw Problem(cannotCorrect: record) }
        let reader = FieldText(noun: record.noun, naming: naming, today: today)
        let edits = try edits.map { try reader.edit($0.field, $0.text) }
        if let id = DevelopmentID(record.id) { return .correctDevelopment(id, edits, because: because) }
        if let id = ClaimID(record.id) { return .correctClaim(id, edits, because: because) }
        let slug = Slug(record.id)!
        return record.noun == .actor
            ? .reviseActor(slug, edits, because: because) : .reviseSource(slug, edits, because: because)
    }
}

extension Command {
    /// The command that takes a record back; nil for what is no number of a development, claim, attribution or stance.
    package init?(retracting id: String, because: String) {
        if let id = DevelopmentID(id) {
            self = .retractDevelopment(id, because: because)
        } else if let id = ClaimID(id) {
            self = .retractClaim(id, because: because)
        } else if let id = AttributionID(id) {
            self = .retractAttribution(id, because: because)
        } else if let id = StanceID(id) {
            self = .retractStance(id, because: because)
        } else {
            return nil
        }
    }
}
