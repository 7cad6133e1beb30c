import DaftarAnswers

/// Who says what, and through whom it reached us, as a drawing: speakers at the left, what it passed through beside them in
/// order, claims at the right.
///
/// Every way has a row of its own up to its claims, so that no box stands on a line and no two ways meet in between: whoever
/// follows a line from a claim finds one speaker. A broken line is a silence or our inference, a crossed one a denial.
struct SourceGraph {
    struct Stop: Hashable {
        let name: String
        let link: Link
        fileprivate var key: String { "\(name) \(link.target)" }
    }

    enum Line: Hashable { case whole, crossed, broken }

    struct Way: Hashable {
        /// The speaker, then all that it passed through.
        let stops: [Stop]
        /// The place of its claim.
        let claim: Int
        let line: Line
    }

    private let claims: [Stop]
    private let ways: [Way]
    /// Different ways up to a claim, each with its row: speakers together, those whose claims come first before others.
    private let rows: [[Stop]]

    private static let (box, gap, claimBox) = (172, 36, 270)
    /// Before the claims, where lines spread.
    private static let fan = 100
    private static let (head, row, height) = (28, 52, 42)

    init(_ ways: [Way], to claims: [Stop]) {
        self.claims = claims
        self.ways = ways
        let firsts = Dictionary(ways.map { ($0.stops[0], $0.claim) }, uniquingKeysWith: min)
        rows = Set(ways.map(\.stops)).sorted { one, other in
            let places = (firsts[one[0]] ?? 0, firsts[other[0]] ?? 0)
            if places.0 != places.1 { return places.0 < places.1 }
            return one.map(\.key).lexicographicallyPrecedes(other.map(\.key))
        }
    }

    /// How many stops the longest way has.
    private var columns: Int { rows.map(\.count).max() ?? 1 }
    private var width: Int { claimLeft + Self.claimBox }
    private var tall: Int { max(rows.count, claims.count) * Self.row }

    var html: HTML {
        svg(
            Attribute("xmlns", "http://www.w3.org/2000/svg"), Attribute("width", "\(width + 2)"),
            Attribute("height", "\(Self.head + tall)"),
            Attribute("viewBox", "-1 0 \(width + 2) \(Self.head + tall)"), Attribute("role", "group"),
            Attribute("aria-labelledby", "graph-title graph-desc"),
            Attribute("font-family", "system-ui, sans-serif"), Attribute("font-size", "12")
        ) {
            title(.id("graph-title")) { "Where each claim comes from" }
            desc(.id("graph-desc")) { description }
            for (x, words) in headings {
                label(words, at: x, 12, colour: "var(--ink-2, #494e54)")
            }
            for (number, stops) in rows.enumerated() { way(number, stops) }
            for way in ways.uniqued { account(way) }
            for (number, stops) in rows.enumerated() { boxes(number, stops) }
            for (number, claim) in claims.enumerated() {
                box(claim, left: claimLeft, middle: claimMiddle(number), width: Self.claimBox)
            }
        }
    }

    private var headings: [(Int, String)] {
        let through = columns > 1 ? [(Self.box + Self.gap, "Reached us through")] : []
        return [(0, "Said by")] + through + [(claimLeft, "Claim")]
    }

    private var description: String {
        let speakers = Set(rows.map { $0[0] }).count
        return
            "\(count(speakers, "speaker")), \(count(rows.count, "way")) and \(count(claims.count, "claim")). "
            + "A broken line is a silence or our inference, a crossed one a denial. The table above says the same."
    }

    // MARK: Where things lie

    private var fanLeft: Int { left(columns) - Self.gap }
    private var claimLeft: Int { fanLeft + Self.fan }
    private func left(_ column: Int) -> Int { column * (Self.box + Self.gap) }
    private func middle(_ row: Int) -> Int { Self.head + (2 * row + 1) * tall / (2 * max(1, rows.count)) }
    private func claimMiddle(_ claim: Int) -> Int {
        Self.head + (2 * claim + 1) * tall / (2 * max(1, claims.count))
    }

    /// The first row that begins with the same stops: their boxes stand there, once.
    private func owner(_ row: Int, _ column: Int) -> Int {
        rows.firstIndex { $0.prefix(column + 1) == rows[row].prefix(column + 1) } ?? row
    }

    // MARK: Lines

    /// From box to box, and on to the last column.
    @Markup private func way(_ number: Int, _ stops: [Stop]) -> HTML {
        for column in stops.indices.dropFirst() where owner(number, column) == number {
            stroke(
                left(column) - Self.gap, middle(owner(number, column - 1)), left(column), middle(number))
        }
        let end = stops.count
        if end < columns {
            stroke(left(end) - Self.gap, middle(owner(number, end - 1)), left(end), middle(number))
            stroke(left(end), middle(number), fanLeft, middle(number))
        }
    }

    /// From the end of a way to a claim.
    @Markup private func account(_ way: Way) -> HTML {
        if let row = rows.firstIndex(of: way.stops) {
            let (x, y, start) = (claimLeft, claimMiddle(way.claim), middle(row))
            stroke(fanLeft, start, x, y, isBroken: way.line == .broken)
            if way.line == .crossed {
                let (x, y) = (x - Self.fan / 8, y + (start - y) / 8)
                stroke(x - 5, y - 5, x + 5, y + 5)
                stroke(x - 5, y + 5, x + 5, y - 5)
            }
        }
    }

    private func stroke(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, isBroken: Bool = false) -> HTML {
        line(
            Attribute("x1", "\(x1)"), Attribute("y1", "\(y1)"), Attribute("x2", "\(x2)"),
            Attribute("y2", "\(y2)"), Attribute("stroke", "var(--ink-2, #494e54)"),
            Attribute("stroke-width", "1.5"), Attribute("stroke-dasharray", isBroken ? "5 4" : nil))
    }

    // MARK: Boxes

    @Markup private func boxes(_ number: Int, _ stops: [Stop]) -> HTML {
        for (column, stop) in stops.enumerated() where owner(number, column) == number {
            box(stop, left: left(column), middle: middle(number), width: Self.box)
        }
    }

    private func box(_ stop: Stop, left: Int, middle: Int, width: Int) -> HTML {
        let lines = Self.lines(stop.name, room: (width - 16) * 2 / 13)
        return a(.href(stop.link), .label(stop.name)) {
            rect(
                Attribute("x", "\(left)"), Attribute("y", "\(middle - Self.height / 2)"),
                Attribute("width", "\(width)"), Attribute("height", "\(Self.height)"),
                Attribute("rx", "3"), Attribute("fill", "var(--surface, #fff)"),
                Attribute("stroke", "var(--rule-strong, #8c8a82)")
            ) { title { stop.name } }
            for (number, words) in lines.enumerated() {
                label(
                    words, at: left + 8, middle + 12 - 8 * lines.count + 16 * number,
                    colour: "var(--link, #1f4e8c)")
            }
        }
    }

    /// A name in two lines at most of so many letters; what is cut off is in the box's title and in its link's name.
    private static func lines(_ name: String, room: Int) -> [String] {
        var first = ""
        var rest = name.split(separator: " ")[...]
        while let word = rest.first, first.isEmpty ? word.count <= room : first.count + 1 + word.count <= room
        {
            first += (first.isEmpty ? "" : " ") + word
            rest = rest.dropFirst()
        }
        let second = rest.joined(separator: " ")
        let cut = second.count > room ? "\(second.prefix(room - 1))…" : second
        return [first, cut].filter { !$0.isEmpty }
    }

    private func label(_ words: String, at x: Int, _ y: Int, colour: String) -> HTML {
        text(Attribute("x", "\(x)"), Attribute("y", "\(y)"), Attribute("fill", colour)) { words }
    }
}

extension [SourceGraph.Way] {
    /// Each once, in their order.
    fileprivate var uniqued: [SourceGraph.Way] {
        var seen: Set<SourceGraph.Way> = []
        return filter { seen.insert($0).inserted }
    }
}
