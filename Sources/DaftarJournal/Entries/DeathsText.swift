/// How many died, as typed: `10`, `10..`, `..20`, `10..20`, `10..12..20`.
package struct DeathsText {
    package var low, best, high: Int?

    package init?(_ text: String) {
        let parts = text.replacing("..", with: "\u{0}").split(
            separator: "\u{0}", omittingEmptySubsequences: false)
        let numbers = parts.map { Int($0) }
        guard zip(parts, numbers).allSatisfy({ $0.isEmpty || $1 != nil }),
            numbers.contains(where: { $0 != nil })
        else { return nil }
        switch numbers.count {
        case 1: best = numbers[0]
        case 2: (low, high) = (numbers[0], numbers[1])
        case 3: (low, best, high) = (numbers[0], numbers[1], numbers[2])
        default: return nil
        }
    }
}
