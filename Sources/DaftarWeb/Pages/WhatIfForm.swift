import DaftarAnswers
import DaftarDomain
import DaftarJournal

/// Numbers of the model that the address of a page changes, `model.memory=0.5`, and a form that writes such an address.
/// Nothing of it is ever recorded.
struct WhatIfForm {
    private static let prefix = "model."
    private let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    /// Whether a pair of a query belongs to it.
    static func holds(_ item: Query.Item) -> Bool { item.name.hasPrefix(prefix) }

    /// Whether it is a field that was left empty, and so says nothing.
    static func isBlank(_ item: Query.Item) -> Bool { holds(item) && item.value.trimmed.isEmpty }

    private var typed: [(name: String, value: String)] {
        visit.query.items.filter { Self.holds($0) && !Self.isBlank($0) }.map {
            (String($0.name.dropFirst(Self.prefix.count)), $0.value.trimmed)
        }
    }

    /// The model with what is typed.
    func model(_ model: TensionModel) throws(Problem) -> TensionModel {
        try WhatIfInput.model(
            model, with: typed,
            FieldNames({ Self.prefix + $0 }) { "\(Self.prefix)\($0)=" })
    }

    /// What a link says to ask the same.
    static func items(_ changes: [TensionModel.Change]) -> [(String, String?)] {
        changes.map { (prefix + $0.parameter.name, NumberText.of($0.to)) }
    }

    // MARK: The form

    /// - Parameters:
    ///   - model: the model in use, whose numbers stand in the fields that are empty.
    ///   - changes: what is changed.
    func html(_ model: TensionModel, _ changes: [TensionModel.Change]) -> HTML {
        let values = Dictionary(
            uniqueKeysWithValues: changes.map { ($0.parameter.name, NumberText.of($0.to)) })
        return details(.id("change"), Attribute("open", if: !changes.isEmpty)) {
            summary { "Change a weight" }
            form(.class("weights"), Attribute("action", visit.path)) {
                p(.class("note")) {
                    "What would the score be with other numbers? What is left empty stays as it is in \(model.name). "
                        + "Nothing is recorded."
                }
                for item in visit.query.items where !Self.holds(item) {
                    input(
                        Attribute("type", "hidden"), Attribute("name", item.name),
                        Attribute("value", item.value))
                }
                div(.class("choice")) {
                    for parameter in TensionModel.Parameter.all {
                        field(parameter, model, values[parameter.name])
                    }
                }
                p(.class("buttons")) {
                    button { "What if" }
                    if !changes.isEmpty { a(.href(visit.withoutWhatIf)) { "As it is" } }
                }
            }
        }
    }

    private func field(_ parameter: TensionModel.Parameter, _ model: TensionModel, _ value: String?) -> HTML {
        let name = Self.prefix + parameter.name
        return span(.class("field")) {
            label(Attribute("for", name), Attribute("title", parameter.meaning)) { parameter.name }
            input(
                .id(name), Attribute("name", name), Attribute("value", value),
                Attribute("placeholder", NumberText.of(model[parameter])), Attribute("size", "6"),
                Attribute("inputmode", "decimal"), Attribute("autocomplete", "off"))
        }
    }
}

extension Visit {
    /// This page as it is, whatever its address asks to be otherwise.
    var withoutWhatIf: Link { here(asItIs) }

    /// The page that this one is a moment or a "what if" of: what search engines are to list.
    var canonical: Link { here(asItIs + MomentQuery().items) }

    private var asItIs: [(String, String?)] {
        query.items.filter { WhatIfForm.holds($0) || $0.name == "without" }.map { ($0.name, nil) }
    }
}
