import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct MakeClaim: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "Record who says what about a development.",
        discussion: """
            --asserts and --denies take the words of a new claim, or the number of one that is there. --omits records that \
            a source is silent on a claim: a silence is not a denial.
            """)

    @Argument(help: "The development, such as d8.", completion: .custom(Completion.developments))
    var development: String
    @Option(help: "Who said it first.", completion: .custom(Completion.sources))
    var source: String
    @Option(
        help: "Through which source it reached us, nearest to the speaker first.",
        completion: .custom(Completion.sources))
    var via: [String] = []
    @Option(help: ArgumentHelp("The source states this.", valueName: "text|claim"))
    var asserts: String?
    @Option(help: ArgumentHelp("The source denies this.", valueName: "text|claim"))
    var denies: String?
    @Option(help: ArgumentHelp("The source does not mention this.", valueName: "text|claim"))
    var omits: String?
    @Option(
        help: ArgumentHelp(
            "The source states this, weakened: \"reportedly\" unless --hedge says otherwise.",
            valueName: "text|claim"))
    var hedges: String?
    @Option(
        help: "How it is weakened: \(Attribution.Hedge.allCases.map(\.rawValue).joined(separator: ", ")).")
    var hedge: String?
    @Option(
        help:
            "What our wording rests on: \(Attribution.Basis.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var basis: String?
    @Option(help: "1 (confirmed) to 6 (cannot be judged).")
    var credibility: Int?
    @Option(help: ArgumentHelp("When it was said.", valueName: "date"))
    var said: String?
    @Option(
        help:
            "The exact words. They are looked up in the copy of the text that was read, where one is stored.")
    var quote: String?
    @Flag(
        help: "Record where the words stand and their hash, not the words: for texts that may not be copied.")
    var fingerprint = false
    @Option(
        name: .customLong("in"),
        help: ArgumentHelp("Look the words up in this file, which is not stored.", valueName: "file"),
        completion: .file())
    var text: String?
    @Option(help: ArgumentHelp("Look the words up in this copy.", valueName: "sha256"))
    var snapshot: String?
    @Option(help: "Anything else.")
    var note: String?
    @Option(help: "A name for this entry for ever: recording it again adds nothing.")
    var key: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard [asserts, denies, omits, hedges].compactMap(\.self).count == 1 else {
            throw ValidationError("Give one of --asserts, --denies, --omits and --hedges.")
        }
        guard quote != nil || (!fingerprint && text == nil && snapshot == nil) else {
            throw ValidationError("--fingerprint, --in and --snapshot go with --quote.")
        }
        guard text == nil || snapshot == nil else {
            throw ValidationError("Give one of --in and --snapshot.")
        }
    }

    func run(_ session: Session) throws {
        let recorder = try Recorder(session, fields: fields)
        let today = session.today
        let wish = try wish()
        let journal = recorder.journal
        let receipt = try recorder.record(key: key) { naming in
            let development = try naming.development(self.development, field: "development")
            guard try naming.state.development(development) != nil else {
                throw Rejection.unknown(.development, "\(development)", field: "development", near: [])
            }
            let attribution = try QuoteLookup(journal.snapshots(naming.state)).locating(
                account.draft(AttributionID(1), naming, today: today), wish)
            if let claim = ClaimID(subject) {
                guard let held = try naming.state.claim(claim) else {
                    throw Rejection.unknown(
                        .claim, subject, field: relation.rawValue, near: try claims(of: development, naming))
                }
                if let owner = held.development, owner != development {
                    throw Rejection.claimOfAnotherDevelopment(
                        claim, of: owner, wanted: development, field: relation.rawValue)
                }
                return .attribute(attribution, to: claim)
            }
            return .makeClaim(
                Claim(id: ClaimID(1), text: subject, attributions: [attribution]), about: development)
        }
        try recorder.tell(receipt, sentence(receipt))
        try sayWhatBecameOfQuote(receipt, recorder)
        try sayWhetherAccountsDiffer(recorder)
    }

    private func wish() throws -> QuoteWish {
        var wish = QuoteWish()
        wish.snapshot = snapshot
        wish.isFingerprint = fingerprint
        wish.file = try text.map { try SourceFile($0) }
        return wish
    }

    /// Says where the recorded words are not those that were typed, and where nobody looked them up.
    private func sayWhatBecameOfQuote(_ receipt: Receipt, _ recorder: Recorder) throws {
        guard let quote, !receipt.isRepetition else { return }
        let attribution: Attribution
        switch receipt.recorded.event {
        case .attributionMade(let made, _): attribution = made
        case .claimMade(let made, _): attribution = made.attributions[0]
        default: return
        }
        if case .quote(let exact, _, _)? = attribution.evidence?.selector, exact != quote.trimmed {
            recorder.session.say(
                "As the words stand in the copy: \(SafeText.escape(AttributionText.line(exact)))")
        }
        guard attribution.evidence?.snapshot == nil else { return }
        let journal = recorder.journal
        let status = try journal.read { try journal.snapshots($0).status(of: attribution) } ?? .noCopy
        let store = status == .noCopy ? "   (daftar snapshot FILE --source \(attribution.read))" : ""
        recorder.session.say("The words were \(status.words)\(store).")
    }

    private var relation: Attribution.Relation { denies != nil ? .denies : omits != nil ? .omits : .asserts }

    /// What is weakened is asserted, under a flag of its own.
    private var fields: FieldNames {
        guard hedges != nil else { return .flags }
        return FieldNames {
            $0 == Attribution.Relation.asserts.rawValue ? "--hedges" : FieldNames.flags.place($0)
        }
    }

    private var subject: String { asserts ?? denies ?? omits ?? hedges ?? "" }

    private var account: AccountEntry {
        var account = AccountEntry()
        account.relation = relation
        account.source = source
        account.via = via.splitAtCommas
        account.hedge = hedge ?? (hedges == nil ? nil : Attribution.Hedge.reportedly.rawValue)
        // Whoever gives the words has them verbatim, unless it is said otherwise.
        account.basis = basis ?? (quote == nil ? nil : Attribution.Basis.verbatim.rawValue)
        account.credibility = credibility
        account.said = said
        account.quote = quote.map { Evidence(selector: .quote(exact: $0, prefix: nil, suffix: nil)) }
        account.note = note
        return account
    }

    /// The claims that can be meant on a development, for a number that is not there.
    private func claims(of development: DevelopmentID, _ naming: Naming) throws -> [Nearby] {
        try naming.state.claims(about: development).prefix(5).map {
            Nearby(id: "\($0.value.id)", name: $0.value.text)
        }
    }

    private func sentence(_ receipt: Receipt) -> String {
        let claim: String
        let attribution: Attribution
        switch receipt.recorded.event {
        case .attributionMade(let made, let id): (claim, attribution) = ("\(id)", made)
        case .claimMade(let made, _): (claim, attribution) = ("\(made.id)", made.attributions[0])
        default: return ""
        }
        if receipt.isRepetition {
            return "\(receipt.recorded.event.subject) was recorded before (#\(receipt.index)); nothing added."
        }
        let via =
            attribution.via.isEmpty
            ? "" : ", reached us through \(attribution.via.map(\.text).joined(separator: ", then "))"
        let words: String =
            if case .claimMade = receipt.recorded.event {
                "\(claim) recorded (#\(receipt.index)): \(attribution.source) \(attribution.relation.rawValue)\(via)."
            } else {
                "\(attribution.id) recorded (#\(receipt.index)): \(attribution.source) \(attribution.relation.rawValue) \(claim)\(via)."
            }
        return words
    }

    private func sayWhetherAccountsDiffer(_ recorder: Recorder) throws {
        guard let id = DevelopmentID(development), !options.dryRun else { return }
        let relations = try recorder.journal.read { reader in
            try reader.claims(of: id, at: .now).filter { $0.standing == .stands }.flatMap { claim in
                try reader.attributions(of: claim.value.id, at: .now).filter { $0.standing == .stands }.map {
                    ($0.claim, $0.value.relation)
                }
            }
        }
        let byClaim = Dictionary(grouping: relations, by: { $0.0 }).mapValues { $0.map(\.1) }
        let differing = byClaim.values.filter(\.accountsDiffer).flatMap(\.self)
        guard !differing.isEmpty else { return }
        recorder.session.say("Accounts differ on \(id): \(differing.counts).")
    }
}
