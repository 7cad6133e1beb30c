package import DaftarDomain

extension FoldedState {
    /// The accounts that stand at a moment, of claims and developments that stand; by claim, then by number.
    package func accounts(at moment: AsOf) -> [Held<Attribution>] {
        developments.filter {
            $0.standing == .stands && $0.value.occurred.bounds.lower <= moment.asof ?? .distantFuture
        }
        .flatMap { claims(of: $0.value.id) }.sorted()
        .filter { claim($0)!.standing == .stands && isReported($0, by: moment.reported) }
        .flatMap { attributions(of: $0).sorted() }.map { attribution($0)! }
        .filter { $0.standing == .stands && isGiven($0.value, by: moment.reported) }
    }
}
