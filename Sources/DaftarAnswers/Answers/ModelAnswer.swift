package import DaftarDomain

/// The parameters by which a tension is reckoned.
package struct ModelAnswer {
    package let answer: Answer

    package init(_ model: TensionModel, _ moment: AsOf, head: Int) {
        let rows = TensionModel.Parameter.all.map {
            ParameterRow(name: $0.name, value: model[$0], standard: $0.standard, meaning: $0.meaning)
        }
        var table = Table([
            .init(header: "parameter"), .init(header: "value", alignment: .right),
            .init(header: "standard", alignment: .right), .init(header: "meaning", wraps: true),
        ])
        for row in rows {
            table.add([
                .init(row.name), .init(NumberText.of(row.value)), .init(NumberText.of(row.standard)),
                .init(row.meaning),
            ])
        }
        var answer = Answer("parameters", rows, moment: MomentRow(moment, head: head), table: table)
        answer.values = ["model": model.name]
        self.answer = answer
    }
}

/// A number of a model, in a JSON answer.
package struct ParameterRow: Encodable {
    package var name: String
    package var value, standard: Double
    package var meaning: String
}
