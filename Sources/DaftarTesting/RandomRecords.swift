import DaftarDomain

// Drafts of every record, with every field present in some and absent in others.

extension SeededGenerator {
    mutating func opening(_ slug: Slug) -> JournalOpened {
        JournalOpened(slug: slug, title: text(2...6), note: maybe(50) { $0.note() })
    }

    /// Number 0 is for a draft whose id does not matter.
    mutating func actor(number: Int, _ names: RandomJournal.Names) -> Actor {
        let known = names.actors
        return Actor(
            id: slug(number), name: text(1...4), kind: pick(Actor.Kind.allCases),
            aliases: distinct(many(0...3) { $0.text(1...3) }),
            party: known.isEmpty ? nil : maybe(60) { $0.pick(known) },
            roles: (0..<int(0...2)).map { role(number: $0 + 1, of: known) }, note: maybe(20) { $0.note() })
    }

    private mutating func role(number: Int, of known: [Slug]) -> Role {
        let from = maybe(70) { $0.date() }
        return Role(
            id: Slug("role-\(number)")!, title: text(1...5),
            of: known.isEmpty ? nil : maybe(60) { $0.pick(known) },
            from: from, until: maybe(40) { $0.date() })
    }

    mutating func source(number: Int, _ names: RandomJournal.Names) -> Source {
        Source(
            id: slug(number), name: text(1...6), kind: pick(Source.Kind.allCases),
            actor: maybe(50) { $0.pick(names.actors) }, published: maybe(80) { $0.date() },
            url: maybe(60) { "https://news.example/\($0.int(1...9999))?q=a&b=%20" },
            language: maybe(60) { $0.pick(["en", "ky", "tg", "ru", "uz-Cyrl"]) },
            grade: maybe(60) { $0.pick(Reliability.allCases) },
            snapshot: names.snapshots.isEmpty ? nil : maybe(40) { $0.pick(names.snapshots) },
            note: maybe(20) { $0.note() })
    }

    mutating func issue(number: Int) -> Issue {
        Issue(id: slug(number), name: text(1...4), note: maybe(40) { $0.note() })
    }

    mutating func development(_ names: RandomJournal.Names, last: Int) -> Development {
        let claims = (0..<int(0...3)).map { claim(number: $0 + 1, names) }
        let ids = claims.map(\.id)
        return Development(
            id: DevelopmentID(1), title: text(3...9), occurred: date(),
            dateBasis: chance(20) ? .inferred : .stated, kind: pick(Kind.allCases),
            plover: maybe(30) { $0.plover() }, actors: participants(0...3, names),
            targets: participants(0...2, names),
            place: maybe(50) { $0.text(1...3) }, issues: distinct(many(0...2) { $0.pick(names.issues) }),
            deaths: maybe(20) { $0.deaths() }, note: maybe(20) { $0.note() },
            partOf: last == 0 ? nil : maybe(15) { DevelopmentID($0.ordinal(last)) },
            respondsTo: last == 0
                ? []
                : distinct(many(0...2) { DevelopmentID($0.ordinal(last)) }).map {
                    Response(to: $0, isInferred: chance(30))
                },
            claims: claims,
            stances: (0..<int(0...2)).map { number in
                stance(number: number + 1, on: ids.isEmpty ? nil : maybe(70) { $0.pick(ids) }, names)
            })
    }

    private mutating func participants(_ count: ClosedRange<Int>, _ names: RandomJournal.Names)
        -> [Participant]
    {
        distinct(many(count) { $0.pick(names.actors) }).map { actor in
            Participant(actor: actor, role: maybe(10) { Slug("role-\($0.int(1...2))") })
        }
    }

    mutating func claim(number: Int, _ names: RandomJournal.Names) -> Claim {
        Claim(
            id: ClaimID(number), text: text(4...20),
            attributions: (0..<int(0...3)).map { attribution(number: $0 + 1, names) })
    }

    mutating func attribution(number: Int, _ names: RandomJournal.Names) -> Attribution {
        Attribution(
            id: AttributionID(number), relation: chance(60) ? .asserts : pick(Attribution.Relation.allCases),
            source: pick(names.sources), via: many(0...2) { $0.pick(names.sources) },
            hedge: chance(60) ? .none : pick(Attribution.Hedge.allCases),
            basis: pick(Attribution.Basis.allCases),
            credibility: maybe(50) { $0.int(1...6) }, said: maybe(50) { $0.date() },
            evidence: maybe(60) { $0.evidence(names) }, note: maybe(20) { $0.note() })
    }

    private mutating func evidence(_ names: RandomJournal.Names) -> Evidence {
        let start = int(0...4000)
        let selector: Evidence.Selector =
            chance(75)
            ? .quote(
                exact: text(3...15), prefix: maybe(50) { $0.text(1...5) },
                suffix: maybe(50) { $0.text(1...5) })
            : .position(start: start, end: start + int(1...300), sha256: sha256())
        return Evidence(
            selector: selector,
            snapshot: names.snapshots.isEmpty ? nil : maybe(60) { $0.pick(names.snapshots) })
    }

    mutating func stance(number: Int, on claim: ClaimID?, _ names: RandomJournal.Names) -> Stance {
        Stance(
            id: StanceID(number), actor: pick(names.actors), issue: pick(names.issues),
            direction: maybe(80) { $0.int(-2...2) }, words: words(2...6), claim: claim)
    }

    mutating func snapshot(_ names: RandomJournal.Names) -> Snapshot {
        Snapshot(
            sha256: names.snapshots.isEmpty ? sha256() : maybe(30) { $0.pick(names.snapshots) } ?? sha256(),
            source: pick(names.sources),
            mediaType: pick(["text/html", "text/plain; charset=utf-8"]),
            bytes: int(0...2_000_000))
    }

    mutating func model() -> ModelAdoption {
        let parameters = TensionModel.Parameter.all.filter { _ in chance(20) }.map { parameter in
            let share = Double(int(0...16)) / 16
            let limits = parameter.limits
            return (parameter.name, limits.lowerBound + share * (limits.upperBound - limits.lowerBound))
        }
        return ModelAdoption(
            name: "model-\(int(1...9))", parameters: Dictionary(uniqueKeysWithValues: parameters),
            because: reason())
    }

    private mutating func plover() -> PloverCode? {
        PloverCode(pick(PloverCode.types) + (chance(40) ? ":territory" : ""))
    }

    private mutating func deaths() -> Deaths? {
        let numbers = many(3...3) { $0.int(0...120) }.sorted()
        return Deaths(
            low: maybe(60) { _ in numbers[0] }, best: maybe(60) { _ in numbers[1] }, high: numbers[2])
    }

    private mutating func sha256() -> SHA256Hex {
        SHA256Hex(many(4...4) { String($0.next() | 1 << 60, radix: 16).suffix(16) }.joined())!
    }

    /// Digits first in some, so that order by bytes differs from order by number.
    private mutating func slug(_ number: Int) -> Slug {
        Slug(
            pick([
                "north-shore-\(number)", "\(number)-b", "r\(number)", "ministry-\(number)-of-the-south-shore",
            ]))!
    }

    private func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}
