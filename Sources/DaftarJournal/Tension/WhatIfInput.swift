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
                    throw Rejection.invalid(
                        field: name, text: name, .notOneOf(TensionModel.Parameter.all.map(\.name)))
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
}
