package import DaftarDomain
package import DaftarJournal
package import DaftarProjections

/// The world as of a day, on one screen.
package struct WorldAnswer {
    package let world: World
    package let moment: AsOf
    package let head: Int
    private let points: [DevelopmentID: Int]

    package init(_ world: World, _ moment: AsOf, head: Int) {
        self.world = world
        self.moment = moment
        self.head = head
        let parts = world.score?.parts ?? []
        points = Dictionary(uniqueKeysWithValues: parts.map { ($0.impulse.development, $0.tenths) })
    }

    package var answer: Answer {
        var answer = Answer(
            "developments", world.happened.map { TimelineRow($0) }, moment: MomentRow(moment, head: head),
            table: table(world.happened, isForPeople: false))
        answer.arrays += [
            (name: "stances", rows: world.stances.map { StanceStepRow($0) }),
            (name: "notYet", rows: world.notYet.map { TimelineRow($0) }),
        ]
        if let tension = world.tension, let score = world.score, let before = world.scoreBefore {
            answer.values["tension"] = TensionOfDay(
                dyad: [tension.dyad.first.text, tension.dyad.second.text], score: Double(score.tenths) / 10,
                dayBefore: Double(before.tenths) / 10)
        }
        return answer
    }

    package struct TensionOfDay: Encodable {
        package var dyad: [String]
        package var score, dayBefore: Double
    }

    /// - Parameter isForPeople: whether long dates stand in words, which wrap.
    package func table(_ entries: [TimelineEntry], isForPeople: Bool) -> Table {
        var table = Table([
            .init(header: "id", alignment: .right), .init(header: "date", wraps: true, minimumWidth: 10),
            .init(header: "kind", isDispensable: true),
            .init(header: "what happened", wraps: true, minimumWidth: 24, narrowest: 12),
            .init(header: "tension", alignment: .right), .init(header: "marks", wraps: true, minimumWidth: 9),
        ])
        for entry in entries {
            let development = entry.development
            let marks =
                [
                    entry.begun == .possibly ? "possibly" : nil,
                    entry.accountsDiffer ? "accounts differ" : nil, development.partOf.map { "in \($0)" },
                ]
                .compactMap(\.self).joined(separator: ", ")
            let points = points[development.id]
            let occurred = development.occurred
            let date = isForPeople && occurred.text.count > 10 ? occurred.words : occurred.text
            table.add([
                .init("\(development.id)", .bold), .init(date),
                .init(development.kind.rawValue),
                .init(development.title),
                .init(
                    points.map(Tenths.signed) ?? "",
                    points.map(Style.init(points:)) ?? .plain),
                .init(marks, .dim),
            ])
        }
        return table
    }
}
