package import DaftarDomain
package import DaftarProjections

/// Events of the log.
package struct ChangesAnswer {
    package let answer: Answer

    package init(_ changes: [Change], _ moment: AsOf, head: Int) {
        let rows = changes.map { ChangeRow($0) }
        var table = Table([
            .init(header: "event", alignment: .right), .init(header: "recorded"), .init(header: "by"),
            .init(header: "subject"), .init(header: "type"), .init(header: "because", wraps: true),
        ])
        for row in rows {
            table.add([
                .init("\(row.event)"), .init(row.recorded), .init(row.recordedBy), .init(row.subject),
                .init(row.type), .init(row.because ?? ""),
            ])
        }
        answer = Answer("changes", rows, moment: MomentRow(moment, head: head), table: table)
    }
}
