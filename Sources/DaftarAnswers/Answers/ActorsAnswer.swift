package import DaftarDomain

/// Everybody whom the journal knows.
package struct ActorsAnswer {
    package let answer: Answer

    package init(_ actors: [Actor], _ moment: AsOf, head: Int) {
        var table = Table([
            .init(header: "id"), .init(header: "name", wraps: true), .init(header: "kind"),
            .init(header: "party"),
        ])
        for actor in actors {
            table.add([
                .init(actor.id.text), .init(actor.name), .init(actor.kind.rawValue),
                .init(actor.party?.text ?? ""),
            ])
        }
        answer = Answer(
            "actors", actors.map { ActorRow($0) }, moment: MomentRow(moment, head: head), table: table)
    }
}
