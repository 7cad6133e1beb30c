import DaftarDomain
import DaftarJournal

/// The developments that lasted, or whose day is known only roughly, as pale bands behind the line.
struct TensionBands {
    /// What takes so many days, or may have been on any of as many, is a band. A date without a beginning or an end says
    /// nothing of how long.
    private static let least = 7
    static let most = 20

    /// The longest first, so that those within others lie on top.
    let impulses: [Impulse]
    private let reading: TensionReading
    private let plot: TensionPlot

    /// - Parameter weigh: what to keep of more than ``most``.
    init(
        _ impulses: [Impulse], of reading: TensionReading, on plot: TensionPlot,
        weigh: ([Impulse], Int) -> [Impulse]
    ) {
        self.reading = reading
        self.plot = plot
        let long = impulses.filter {
            !$0.occurred.isOpen && $0.occurred.upper - $0.occurred.lower >= Self.least - 1
                && $0.occurred.overlaps(plot.days)
        }
        self.impulses = weigh(long, Self.most).sorted {
            let lengths = ($0.occurred.upper - $0.occurred.lower, $1.occurred.upper - $1.occurred.lower)
            return (lengths.1, $0.development) < (lengths.0, $1.development)
        }
    }

    var svg: String {
        impulses.map { impulse in
            let left = plot.x(max(impulse.occurred.lower, plot.days.lower))
            let right = plot.x(min(impulse.occurred.upper, plot.days.upper))
            return """
                <rect x="\(TensionPlot.number(left))" y="\(TensionPlot.top)" \
                width="\(TensionPlot.number(max(1, right - left)))" height="\(TensionPlot.bottom - TensionPlot.top)" \
                fill="var(--band, #e6ecf5)"><title>\(Escaped.text(name(impulse)))</title></rect>
                """
        }.joined(separator: "\n")
    }

    /// "Shaded, for a week or more each: d3, 9 to 20 September 2022; …"
    var description: String? {
        guard !impulses.isEmpty else { return nil }
        let named = impulses.prefix(5).map { "\($0.development), \(when($0))" }.joined(separator: "; ")
        let more = impulses.count > 5 ? "; and \(impulses.count - 5) more" : ""
        return "Shaded, for a week or more each: \(named)\(more)."
    }

    private func when(_ impulse: Impulse) -> String {
        reading.headings[impulse.development]?.occurred.words
            ?? "\(impulse.occurred.lower) to \(impulse.occurred.upper)"
    }

    private func name(_ impulse: Impulse) -> String {
        "\(impulse.development), \(when(impulse)): \(reading.headings[impulse.development]?.title ?? "")"
    }
}
