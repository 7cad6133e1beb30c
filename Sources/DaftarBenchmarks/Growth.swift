import Foundation

/// What the same work costs in a journal and in one ten times as long.
struct Growth {
    private let options: Options
    private let sizes: [Int]
    private var measurements = [Measurements(), Measurements()]

    init(_ options: Options) {
        self.options = options
        sizes = [options.events, options.events * 10]
    }

    mutating func run() throws {
        defer { if !options.keepsFiles { for size in sizes { workplace(size).remove(folder(size)) } } }
        for number in sizes.indices {
            try FileManager.default.createDirectory(
                atPath: workplace(sizes[number]).folder, withIntermediateDirectories: true)
            for one in [Phase.make, .rebuild] { try phase(one, number) }
        }
        for _ in 1...options.rounds {
            for number in sizes.indices { try phase(.ask, number) }
        }
        for number in sizes.indices { try phase(.record, number) }
        let rows = (Row.questions + Row.recording).compactMap { row -> [String]? in
            let medians = measurements.compactMap { $0.median(row.measured) }
            guard medians.count == 2 else { return nil }
            return [row.measured] + medians.map(Report.duration) + [Report.number(medians[1] / medians[0])]
        }
        for line in Report.aligned([["work"] + sizes.map(String.init) + ["ratio"]] + rows) { print(line) }
    }

    private mutating func phase(_ phase: Phase, _ number: Int) throws {
        let words = phase.words(events: sizes[number], folder: folder(sizes[number]))
        measurements[number].add(try Programs.values(words))
    }

    private func folder(_ size: Int) -> String { "\(options.folder)/\(size)" }
    private func workplace(_ size: Int) -> Workplace { Workplace(in: folder(size)) }
}
