package import DaftarDomain
package import DaftarProjections

/// What happened, in order.
package struct TimelineAnswer {
    package let entries: [TimelineEntry]
    private let moment: MomentRow

    package init(_ entries: [TimelineEntry], _ moment: AsOf, head: Int) {
        self.entries = entries
        self.moment = MomentRow(moment, head: head)
    }

    package var answer: Answer {
        var answer = Answer(
            "developments", entries.map { TimelineRow($0) }, moment: moment, table: table(isForPeople: false))
        if entries.isEmpty { answer.nothing = "Nothing matches." }
        return answer
    }

    /// - Parameter isForPeople: whether long dates stand in words, which wrap.
    package func table(isForPeople: Bool) -> Table {
        var table = Table([
            .init(header: "id", alignment: .right), .init(header: "date", wraps: true, minimumWidth: 10),
            .init(header: "kind", isDispensable: true),
            .init(header: "what happened", wraps: true, minimumWidth: 32, narrowest: 12),
            .init(header: "claims", alignment: .right, isDispensable: true),
            .init(header: "marks", wraps: true, minimumWidth: 9, isDispensable: true),
        ])
        for entry in entries {
            let development = entry.development
            var marks: [String] = []
            if entry.begun == .possibly { marks.append("possibly") }
            if entry.accountsDiffer { marks.append("accounts differ") }
            if entry.standing != .stands { marks.append(entry.standing.words) }
            if let whole = development.partOf { marks.append("in \(whole)") }
            let date = development.occurred
            let isBack = entry.standing != .stands
            table.add([
                .init("\(development.id)", .bold),
                .init(isForPeople && date.text.count > 10 ? date.words : date.text),
                .init(development.kind.rawValue),
                .init(development.title, isBack ? .dim : .plain), .init(String(entry.claims)),
                .init(marks.joined(separator: ", "), .dim),
            ])
        }
        return table
    }
}
