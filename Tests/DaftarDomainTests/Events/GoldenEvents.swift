import DaftarDomain

/// What the lines of `v1.jsonl` mean, written down from the lines and not by the code under test.
enum GoldenEvents {
    static let version1: [JournalEvent] = registry + developments + claims + stancesAndRest

    private static let empty = SHA256Hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")!
    private static let test = SHA256Hex("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")!

    private static let registry: [JournalEvent] = [
        .journalOpened(
            JournalOpened(
                slug: slug("lake"), title: "The lake between two shores",
                note: "Kept by two people.\u{A}First entry: \u{22}ferry\u{22}\u{5C}slip")),
        .journalOpened(
            JournalOpened(
                slug: slug("kol"), title: "Озеро / к\u{4E9}л / к\u{4EF}л")),
        .actorAdded(
            Actor(
                id: slug("mira-vost"), name: "Mira Vost", kind: .person, aliases: ["Мира Вост", "M. Vost"],
                party: slug("north-shore"),
                roles: [
                    Role(
                        id: slug("ferry-minister"), title: "Minister of Ferries", of: slug("north-ferries"),
                        from: date("2021-05"), until: date("2024-02-29")),
                    Role(id: slug("mp"), title: "Member of the Assembly"),
                ], note: "Spokeswoman until spring.")),
        .actorAdded(Actor(id: slug("north-shore"), name: "The North Shore", kind: .state)),
        .actorRevised(
            slug("mira-vost"),
            Revision(
                changes: [
                    .init(field: "aliases", from: .array([.string("M. Vost")]), to: .null),
                    .init(field: "note", from: .null, to: .string("Left in 2023.")),
                    .init(
                        field: "roles",
                        from: .array([
                            .object(["id": .string("mp"), "title": .string("Member of the Assembly")])
                        ]),
                        to: .array([
                            .object([
                                "id": .string("mp"), "title": .string("Member of the Assembly"),
                                "until": .string("2023-12"),
                            ])
                        ])),
                ], because: "she left the ministry earlier than reported")),
        .sourceAdded(
            Source(
                id: slug("ferries-14"), name: "Ferry ministry, release 14", kind: .pressRelease,
                actor: slug("mira-vost"), published: date("2024-02-27"),
                url: "https://ferries.example/releases/14?lang=ky&full=1", language: "ky-Cyrl",
                grade: .usually,
                snapshot: empty, note: "Read in translation.")),
        .sourceAdded(Source(id: slug("fisherman"), name: "A fisherman at the slip", kind: .speaker)),
        .sourceRevised(
            slug("ferries-14"),
            Revision(
                changes: [.init(field: "published", from: .null, to: .string("2024-02-27"))],
                because: "the release gives its date")),
        .sourceGraded(slug("ferries-14"), .notUsually, because: "two of its figures were wrong"),
        .issueAdded(Issue(id: slug("ferry-rights"), name: "Ferry rights", note: "Who may land where.")),
        .issueAdded(Issue(id: slug("water-level"), name: "Water level")),
    ]

    private static let developments: [JournalEvent] = [
        .developmentLogged(
            Development(
                id: DevelopmentID(4), title: "The slip is closed", occurred: date("[2024-02-26,2024-02-27]"),
                dateBasis: .inferred, kind: .facilityOpening, plover: PloverCode("COERCE:restrict"),
                actors: [
                    Participant(actor: slug("mira-vost"), role: slug("ferry-minister")),
                    Participant(actor: slug("south-shore")),
                ],
                targets: [Participant(actor: slug("south-ferries"))], place: "North slip",
                issues: [slug("ferry-rights"), slug("water-level")], deaths: Deaths(low: 0, best: 1, high: 3),
                note: "The pilot station opened the same day.", partOf: DevelopmentID(1),
                respondsTo: [
                    Response(to: DevelopmentID(2)), Response(to: DevelopmentID(3), isInferred: true),
                ],
                claims: [
                    Claim(
                        id: ClaimID(4), text: "The North Shore closes its slip to ferries without a pilot.",
                        attributions: [
                            Attribution(
                                id: AttributionID(7), relation: .asserts, source: slug("ferries-14"),
                                via: [slug("lake-herald"), slug("fisherman")], hedge: .reportedly,
                                basis: .verbatim, credibility: 2, said: date("2024-02-26"),
                                evidence: Evidence(
                                    selector: .quote(
                                        exact: "no ferry will land", prefix: "from Monday ",
                                        suffix: " without a pilot"),
                                    snapshot: empty), note: "Repeated twice."),
                            Attribution(
                                id: AttributionID(8), relation: .omits, source: slug("lake-herald"),
                                basis: .paraphrase
                            ),
                        ]),
                    Claim(id: ClaimID(5), text: "Two boats turned back."),
                ],
                stances: [
                    Stance(
                        id: StanceID(3), actor: slug("north-shore"), issue: slug("ferry-rights"),
                        direction: 2,
                        words: "pilots or no landing", claim: ClaimID(4)),
                    Stance(
                        id: StanceID(4), actor: slug("south-shore"), issue: slug("ferry-rights"),
                        words: "says nothing"),
                ])),
        .developmentLogged(
            Development(
                id: DevelopmentID(5), title: "Delegations meet", occurred: date("2024-03-01"), kind: .meeting)
        ),
        .developmentCorrected(
            DevelopmentID(4),
            Revision(
                changes: [
                    .init(
                        field: "actors", from: .array([.string("south-shore")]),
                        to: .array([.string("south-shore"), .string("mira-vost/mp")])),
                    .init(
                        field: "deaths",
                        from: .object(["best": .number(1), "high": .number(3), "low": .number(0)]),
                        to: .object(["best": .number(1)])),
                    .init(field: "note", from: .string("The pilot station opened the same day."), to: .null),
                    .init(
                        field: "occurred", from: .string("[2024-02-26,2024-02-27]"), to: .string("2024-02-27")
                    ),
                ], because: "the second report is dated")),
        .developmentCorrected(
            DevelopmentID(5),
            Revision(
                changes: [.init(field: "standing", from: .string("merged:d4"), to: .string("stands"))],
                because: "it was not the same meeting")),
        .developmentRetracted(DevelopmentID(5), because: "the meeting was put off"),
        .developmentMerged(DevelopmentID(6), into: DevelopmentID(4), because: "logged twice"),
    ]

    private static let claims: [JournalEvent] = [
        .claimMade(
            Claim(
                id: ClaimID(6), text: "Three boats were turned back.",
                attributions: [
                    Attribution(
                        id: AttributionID(9), relation: .denies, source: slug("fisherman"), hedge: .atLeast,
                        basis: .characterisation,
                        evidence: Evidence(
                            selector: .position(start: 120, end: 180, sha256: test), snapshot: empty))
                ]), about: DevelopmentID(4)),
        .claimMade(Claim(id: ClaimID(7), text: "The slip was empty."), about: DevelopmentID(4)),
        .claimCorrected(
            ClaimID(6),
            Revision(
                changes: [
                    .init(
                        field: "text", from: .string("Three boats were turned back."),
                        to: .string("Two boats were turned back."))
                ], because: "he counted two")),
        .claimRetracted(ClaimID(7), because: "said in jest"),
        .attributionMade(
            Attribution(
                id: AttributionID(10), relation: .asserts, source: slug("fisherman"),
                via: [slug("lake-herald")],
                hedge: .conditional, basis: .verbatim, credibility: 6,
                said: date("2024-02-27T18:30:00+06:00"),
                evidence: Evidence(
                    selector: .quote(exact: "I counted two", prefix: nil, suffix: nil), snapshot: empty),
                note: "By telephone."), of: ClaimID(6)),
        .attributionMade(
            Attribution(
                id: AttributionID(11), relation: .omits, source: slug("lake-herald"), basis: .inference),
            of: ClaimID(4)),
        .attributionMade(
            Attribution(
                id: AttributionID(12), relation: .denies, source: slug("lake-herald"), basis: .verbatim,
                said: date("2024~"), evidence: Evidence(selector: .position(start: 0, end: 1, sha256: test))),
            of: ClaimID(4)),
        .attributionRetracted(AttributionID(10), because: "another fisherman"),
    ]

    private static let stancesAndRest: [JournalEvent] = [
        .stanceTaken(
            Stance(
                id: StanceID(5), actor: slug("south-shore"), issue: slug("ferry-rights"), direction: -2,
                words: "accepts pilots for now", claim: ClaimID(6)), in: DevelopmentID(4)),
        .stanceTaken(
            Stance(
                id: StanceID(6), actor: slug("north-shore"), issue: slug("water-level"), words: "no comment"),
            in: DevelopmentID(4)),
        .stanceRetracted(StanceID(5), because: "he spoke for himself"),
        .snapshotStored(
            Snapshot(
                sha256: empty, source: slug("ferries-14"), mediaType: "text/html; charset=utf-8",
                bytes: 48_213)),
        .snapshotErased(empty, because: "the rights holder asked"),
        .modelAdopted(
            ModelAdoption(
                name: "lake-2",
                parameters: [
                    "cooperation": -0.25, "curve": 1.3, "floor": 0.000_000_1, "half-life": 90, "λ": 0,
                ],
                because: "a slower fade fits ferries")),
        .modelAdopted(
            ModelAdoption(name: "plain", parameters: [:], because: "back to what the program knows by itself")
        ),
    ]
}
