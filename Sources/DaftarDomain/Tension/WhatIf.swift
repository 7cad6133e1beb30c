extension TensionModel {
    /// This model with some of its numbers changed, under a name that says so: to see what a score would be with them.
    ///
    /// - Throws: where a name is that of no number, or a value lies outside its limits.
    package func changed(_ values: [String: Double]) throws(Rejection) -> TensionModel {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) { try Parameter.check(name, value) }
        guard values.contains(where: { self[Parameter.named[$0]!] != $1 }) else { return self }
        return TensionModel(name: "\(name), changed", overriding: self, with: values)
    }

    /// A number that another model has otherwise.
    package struct Change: Hashable, Sendable {
        package let parameter: Parameter
        package let from, to: Double
    }

    /// What would turn another model into this one, in the order in which parameters are listed.
    package func changes(from other: TensionModel) -> [Change] {
        Parameter.all.filter { self[$0] != other[$0] }.map {
            Change(parameter: $0, from: other[$0], to: self[$0])
        }
    }
}

extension TensionModel.Parameter {
    /// - Throws: where that is no parameter, or the value lies outside its limits.
    package static func check(_ name: String, _ value: Double) throws(Rejection) {
        guard let parameter = named[name] else {
            throw .invalid(field: "parameters", text: name, .notOneOf(all.map(\.name)))
        }
        guard parameter.limits.contains(value) else {
            throw .invalid(field: name, text: "\(value)", .outside(parameter.limits))
        }
    }
}
