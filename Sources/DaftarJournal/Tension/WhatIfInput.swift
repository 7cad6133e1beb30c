package import DaftarDomain

/// Numbers of a model that somebody changes to see what a score would be, as they are typed.
package enum WhatIfInput {
    /// The model with them.
    ///
    /// - Parameter fields: how the surface names a parameter, and what is none.
    package static func model(
        _ model: TensionModel, with typed: [(name: String, value: String)], _ fields: FieldNames
    ) throws(Problem) -> TensionModel {
        do {
            var values: [String: Double] = [:]
            for (name, text) in typed {
                guard let parameter = TensionModel.Parameter.named[name] else {
                    throw unknown(name, fields)
                }
                guard let value = Double(text) else {
                    throw Problem(
                        .usage, "cannot read \"\(text)\"", at: fields.place(name), why: "it takes a number",
                        mend: giving(fields.label(name), "\(parameter.standard)"))
                }
                guard values.updateValue(value, forKey: name) == nil else {
                    throw Rejection.invalid(field: name, text: name, .repeated)
                }
            }
            return try model.changed(values)
        } catch let rejection as Rejection {
            throw Problem(rejection, fields)
        } catch let problem as Problem {
            throw problem
        } catch {
            preconditionFailure("\(error)")
        }
    }

    private static func unknown(_ name: String, _ fields: FieldNames) -> Problem {
        let names = TensionModel.Parameter.all.map(\.name)
        let near = Nearness.nearest(to: name, in: names.map { Nearby(id: $0, name: $0) }).map(\.id)
        let other = TensionModel.Parameter.named[near.first ?? names[0]]!
        return Problem(
            .usage, "the model has no number \"\(name)\"", at: fields.place(name),
            why: near.isEmpty ? "it has \(list(names))" : nil, near: near,
            mend: giving(fields.label(other.name), "\(other.standard)"))
    }
}
