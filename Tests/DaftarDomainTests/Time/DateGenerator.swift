/// Valid EDTF texts of every kind, built from the grammar and not by trying the parser.
struct DateGenerator {
    var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    mutating func date() -> String {
        switch below(10) {
        case 0: interval()
        case 1: set()
        case 2: longYear()
        case 3:
            pick([day(), "-" + day(unsignedFrom: 1)])
                + pick(["T23:20:30", "T00:00:00Z", "T10:10:10+05:30", "T09:00:00-11"])
        default: point()
        }
    }

    /// A date that may stand in an interval or a set.
    mutating func point() -> String {
        switch below(8) {
        case 0: qualified([year()])
        case 1: qualified([year(), pad(Int.random(in: 1...12, using: &numbers))])
        case 2: qualified([year(), pad(Int.random(in: 21...41, using: &numbers))])
        case 3: masked()
        case 4: pick(["", "-"]) + pick(["1", "2"]) + pick(["XXX", "9XX", "98X"])
        default: qualified(day().split(separator: "-").map(String.init))
        }
    }

    mutating func day(unsignedFrom first: Int = 0) -> String {
        pad(Int.random(in: first...9999, using: &numbers), 4) + "-"
            + pad(Int.random(in: 1...12, using: &numbers)) + "-"
            + pad(Int.random(in: 1...28, using: &numbers))
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

    private mutating func year() -> String {
        pick(["", "", "-"]) + pad(Int.random(in: 1...9999, using: &numbers), 4)
    }

    private mutating func masked() -> String {
        let year = pad(below(10_000), 4)
        return pick([
            year + "-XX", year + "-XX-XX", year + "-0X", year + "-1X-15", year + "-02-2X", year + "-1X-X1",
            "XXXX-02-29",
        ])
    }

    private mutating func qualified(_ components: [String]) -> String {
        let marks = ["", "", "", "?", "~", "%"]
        return components.map { pick(marks) + $0 + pick(marks) }.joined(separator: "-")
    }

    private mutating func interval() -> String {
        switch below(6) {
        case 0: return point() + pick(["/", "/.."])
        case 1: return pick(["/", "../"]) + point()
        default:
            let (first, last) = ordered()
            return first + "/" + last
        }
    }

    private mutating func set() -> String {
        var members = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in
            if below(3) > 0 { return point() }
            let (first, last) = ordered()
            return first + ".." + last
        }
        if below(4) == 0 { members.insert(".." + point(), at: 0) }
        if below(4) == 0 { members.append(point() + "..") }
        let list = members.joined(separator: ",")
        return pick(["[" + list + "]", "{" + list + "}"])
    }

    private mutating func longYear() -> String {
        let sign = pick(["", "-"])
        let digits = String(Int.random(in: 10_000...999_999_999, using: &numbers))
        return pick([
            "Y\(sign)\(digits)", "Y\(sign)\(1 + below(99))E\(1 + below(8))",
            "Y\(sign)\(digits)S\(1 + below(6))", "\(sign)1859S\(1 + below(6))",
        ])
    }

    /// Two single years or days, the earlier first.
    private mutating func ordered() -> (String, String) {
        let pair = below(2) == 0 ? [day(), day()] : [pad(below(9999), 4), pad(below(9999), 4)]
        return (pair.min()!, pair.max()!)
    }

    private func pad(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
