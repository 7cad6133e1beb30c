package import DaftarDomain
package import DaftarProjections

/// A step of a stance's course, as the folded journal tells it and a read model can be asked for it.
package struct FoldedStep: Hashable, Sendable {
    package var holder: Slug
    package var bond: StanceBond
    package var stance: Stance
    package var development: DevelopmentID
    package var occurred: EDTFDate
    package var begun: AsOf.Begun
    package var shiftedFrom: Int?
}

extension FoldedStep {
    package init(_ step: StanceStep) {
        self.init(
            holder: step.holder, bond: step.bond, stance: step.stance, development: step.development,
            occurred: step.occurred, begun: step.begun, shiftedFrom: step.shiftedFrom)
    }
}

/// What the read model of stances is held against.
extension FoldedState {
    /// The courses of all holders on all issues, by holder, then issue.
    package func stanceCourses(at moment: AsOf) -> [[FoldedStep]] {
        actors.keys.sorted().flatMap { holder in
            issues.keys.sorted().map { course(of: holder, on: $0, at: moment) }
        }.filter { !$0.isEmpty }
    }

    package func course(of holder: Slug, on issue: Slug, at moment: AsOf) -> [FoldedStep] {
        let steps = stances.filter { $0.value.issue == issue && $0.standing == .stands }
            .compactMap { step($0, holder, moment) }
            .sorted {
                ($0.occurred.bounds, $0.development.number, $0.stance.id.number)
                    < ($1.occurred.bounds, $1.development.number, $1.stance.id.number)
            }
        return steps.indices.map { index in
            var step = steps[index]
            if let now = step.stance.direction,
                let before = steps[..<index].compactMap(\.stance.direction).last,
                (now < 0 && before > 0) || (now > 0 && before < 0) || abs(now - before) > 1
            {
                step.shiftedFrom = before
            }
            return step
        }
    }

    private func step(_ held: Held<Stance>, _ holder: Slug, _ moment: AsOf) -> FoldedStep? {
        guard let development = development(held.development!), development.standing == .stands,
            let bond = bond(of: holder, to: held.value, on: development.value.occurred.bounds)
        else { return nil }
        let days = development.value.occurred.bounds
        if let asof = moment.asof, days.lower > asof { return nil }
        let rests = held.value.claim.map { [$0] } ?? claims(of: development.value.id)
        if moment.reported != nil, !rests.contains(where: { isReported($0, by: moment.reported) }) {
            return nil
        }
        return FoldedStep(
            holder: holder, bond: bond, stance: held.value, development: development.value.id,
            occurred: development.value.occurred,
            begun: moment.asof.map { days.upper <= $0 } ?? true ? .surely : .possibly)
    }

    /// The nearest of the bonds: one's own words, those of a role held then, those of one's party.
    private func bond(of holder: Slug, to stance: Stance, on days: DayInterval) -> StanceBond? {
        if holder == stance.actor { return .own }
        guard let actor = actors[stance.actor] else { return nil }
        let role = actor.roles.first {
            $0.of == holder && ($0.from?.bounds.lower ?? .distantPast) <= days.upper
                && days.lower <= ($0.until?.bounds.upper ?? .distantFuture)
        }
        return role.map { .role($0.id) } ?? (actor.party == holder ? .party : nil)
    }
}
