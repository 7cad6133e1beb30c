package import DaftarDomain

/// What the read model of tension is held against: told from the folded journal, each thing looked up where it
/// stands, and nothing kept.
extension FoldedState {
    /// The model adopted last.
    package var tensionModel: TensionModel { models.last.map { TensionModel($0) } ?? .standard }

    /// What bears on a dyad by the moment's day, in the order of the days from which it counts.
    package func impulses(of dyad: Dyad, at moment: AsOf) -> [Impulse] {
        developments.filter { $0.value.occurred.bounds.middle <= moment.asof ?? .distantFuture }
            .compactMap { held in
                let direction = direction(of: held, on: dyad)
                return direction.map { impulse(held.value, $0, by: moment.reported) }
            }
            .filter { moment.reported == nil || !$0.accounts.isEmpty }
            .sorted { ($0.day, $0.development.number) < ($1.day, $1.development.number) }
    }

    /// All dyads that anything bears on, those with the most first, then by name.
    package func dyads(at moment: AsOf) -> [Dyad] {
        let begun = developments.filter {
            $0.value.occurred.bounds.middle <= moment.asof ?? .distantFuture
        }
        let counts = allDyads.map { dyad in (dyad, begun.count { direction(of: $0, on: dyad) != nil }) }
        return counts.filter { $0.1 > 0 }.sorted {
            ($1.1, $0.0.first.text, $0.0.second.text) < ($0.1, $1.0.first.text, $1.0.second.text)
        }.map(\.0)
    }

    /// The dyads that a development bears on, whenever.
    package func dyads(of id: DevelopmentID) -> Set<Dyad> {
        Set(allDyads.filter { direction(of: development(id)!, on: $0) != nil })
    }

    private var allDyads: [Dyad] {
        let parties = Set(actors.keys.map(party)).sorted()
        return parties.flatMap { one in parties.compactMap { one < $0 ? Dyad(one, $0) : nil } }
    }

    private func party(of actor: Slug) -> Slug { actors[actor]?.party ?? actor }

    /// Nil where it does not stand, concerns another dyad, or is neither conflict nor cooperation.
    private func direction(of held: Held<Development>, on dyad: Dyad) -> Dyad.Direction? {
        let development = held.value
        guard held.standing == .stands, let code = development.code, code.score != 0,
            development.occurred.bounds.middle != .distantPast
        else { return nil }
        func isAmong(_ participants: [Participant], _ side: Slug) -> Bool {
            participants.contains { party(of: $0.actor) == side }
        }
        let firstActs = isAmong(development.actors, dyad.first)
        let secondActs = isAmong(development.actors, dyad.second)
        let forth = firstActs && isAmong(development.targets, dyad.second)
        let back = secondActs && isAmong(development.targets, dyad.first)
        if forth != back { return forth ? .firstAtSecond : .secondAtFirst }
        return forth || firstActs && secondActs ? .both : nil
    }

    private func impulse(_ development: Development, _ direction: Dyad.Direction, by reported: Day?)
        -> Impulse
    {
        Impulse(
            development: development.id, occurred: development.occurred.bounds, direction: direction,
            code: development.code!, deaths: development.deaths,
            wholes: wholes(after: development.partOf, []),
            accounts: accounts(of: development.id, by: reported))
    }

    private func wholes(after next: DevelopmentID?, _ seen: [DevelopmentID]) -> [DevelopmentID] {
        guard let next, !seen.contains(next), let held = development(next) else { return seen }
        if case .merged(let other) = held.standing { return wholes(after: other, seen + [next]) }
        return wholes(after: held.value.partOf, seen + [next])
    }

    private func accounts(of id: DevelopmentID, by reported: Day?) -> [Impulse.Account] {
        claims(of: id).filter { claim($0)!.standing == .stands }.flatMap { attributions(of: $0) }
            .map { attribution($0)! }
            .filter {
                $0.standing == .stands && $0.value.relation != .omits && isGiven($0.value, by: reported)
            }
            .map { held in
                let source = sources[held.value.source]!
                return Impulse.Account(
                    root: source.actor ?? source.id, isDenial: held.value.relation == .denies,
                    reliability: source.grade, credibility: held.value.credibility, hedge: held.value.hedge)
            }
    }

    /// From the first day its date may mean on; from the last where the date is open towards the past.
    func isGiven(_ attribution: Attribution, by reported: Day?) -> Bool {
        guard let reported else { return true }
        guard let bounds = (attribution.said ?? sources[attribution.source]?.published)?.bounds else {
            return false
        }
        return (bounds.lower == .distantPast ? bounds.upper : bounds.lower) <= reported
    }

    /// Whether somebody had asserted or denied a claim by then; without a day, always.
    func isReported(_ id: ClaimID, by reported: Day?) -> Bool {
        if reported == nil { return true }
        guard let claim = claim(id), claim.standing == .stands else { return false }
        return attributions(of: id).map { attribution($0)! }.contains {
            $0.standing == .stands && $0.value.relation != .omits && isGiven($0.value, by: reported)
        }
    }
}

extension Impulse {
    /// The same with its accounts in a fixed order, which is none of theirs.
    package var normalised: Impulse {
        var impulse = self
        impulse.accounts.sort { "\($0)" < "\($1)" }
        return impulse
    }
}
