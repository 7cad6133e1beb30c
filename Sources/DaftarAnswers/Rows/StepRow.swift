package import DaftarDomain
package import DaftarJournal
package import DaftarProjections

/// A step of a replay, in a list: the development, and the tension once it counts.
package struct StepRow: Encodable {
    package var step: Int
    package var development, title, occurred, day: String
    package var score, change: Double?
    package let tenths: Int?
    package let changeTenths: Int?

    private enum CodingKeys: CodingKey { case step, development, title, occurred, day, score, change }

    /// - Parameter dyad: whose tension is told; nil for none.
    package static func all(
        _ steps: [ReplayStep], _ dyad: Dyad?, _ moment: AsOf, _ reader: ReadModelReader
    ) throws -> [StepRow] {
        var whole = moment
        whole.asof = steps.last?.day
        let reading = try dyad.map {
            try TensionReading($0, at: whole, on: steps.last?.day ?? .distantPast, reader)
        }
        var before = reading.flatMap { reading in steps.first.map { reading.score(on: $0.day - 1).tenths } }
        return steps.enumerated().map { offset, step in
            let tenths = reading?.score(through: step).tenths
            let change = tenths.flatMap { now in before.map { now - $0 } }
            before = tenths
            return StepRow(
                step: offset + 1, development: "\(step.development)", title: step.heading.title,
                occurred: step.heading.occurred.text, day: step.day.text,
                score: tenths.map { Double($0) / 10 },
                change: change.map { Double($0) / 10 }, tenths: tenths, changeTenths: change)
        }
    }

    package static func answer(_ rows: [StepRow], _ moment: MomentRow) -> Answer {
        var table = Table([
            .init(header: "step", alignment: .right), .init(header: "date", wraps: true, minimumWidth: 10),
            .init(header: "id", alignment: .right),
            .init(header: "what happened", wraps: true, minimumWidth: 24, narrowest: 12),
            .init(header: "tension", alignment: .right), .init(header: "change", alignment: .right),
        ])
        for row in rows {
            table.add([
                .init("\(row.step)"), .init(row.occurred), .init(row.development, .bold), .init(row.title),
                .init(row.tenths.map(Tenths.text) ?? ""),
                .init(
                    row.changeTenths.map(Tenths.signed) ?? "",
                    row.changeTenths.map(Style.init(points:)) ?? .plain),
            ])
        }
        return Answer("steps", rows, moment: moment, table: table)
    }
}
