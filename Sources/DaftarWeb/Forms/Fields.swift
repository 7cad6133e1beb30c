import DaftarAnswers
import DaftarDomain
import DaftarJournal

/// Makes the fields of a form, each with what was typed into it and what is wrong with that.
struct Fields {
    let draft: Draft
    /// What the fields hold before anything is typed.
    var given: [String: String] = [:]

    func value(_ name: String) -> String {
        if draft.typed.items.contains(where: { $0.name == name }) { return draft.typed[name] ?? "" }
        return draft.typed.items.isEmpty ? given[name] ?? "" : ""
    }

    // MARK: One line

    /// - Parameters:
    ///   - choices: what a browser may offer, as value and label.
    func text(
        _ name: String, _ label: String, hint: String? = nil, isRequired: Bool = false,
        choices: [(String, String)] = []
    ) -> HTML {
        field(name, label, hint, isRequired) { attributes in
            group {
                input(
                    .id(name), Attribute("name", name), Attribute("value", value(name)),
                    Attribute("required", if: isRequired), Attribute("autocomplete", "off"),
                    Attribute("list", choices.isEmpty ? nil : "\(name)-choices"), attributes.described,
                    attributes.invalid)
                if !choices.isEmpty {
                    datalist(.id("\(name)-choices")) {
                        for (value, label) in choices {
                            option(Attribute("value", value), Attribute("label", label))
                        }
                    }
                }
            }
        }
    }

    func lines(_ name: String, _ label: String, hint: String? = nil) -> HTML {
        field(name, label, hint, false) { attributes in
            textarea(
                .id(name), Attribute("name", name), Attribute("rows", "3"), attributes.described,
                attributes.invalid
            ) { value(name) }
        }
    }

    // MARK: Choices

    func choice(
        _ name: String, _ label: String, _ options: [(value: String, label: String)], hint: String? = nil,
        isRequired: Bool = false
    ) -> HTML {
        field(name, label, hint, isRequired) { attributes in
            select(
                .id(name), Attribute("name", name), Attribute("required", if: isRequired),
                attributes.described, attributes.invalid
            ) {
                for one in options {
                    option(
                        Attribute("value", one.value), Attribute("selected", if: one.value == value(name))
                    ) { one.label }
                }
            }
        }
    }

    func tick(_ name: String, _ label: String) -> HTML {
        p(.class("tick")) {
            input(
                .id(name), Attribute("type", "checkbox"), Attribute("name", name), Attribute("value", "yes"),
                Attribute("checked", if: value(name) == "yes"))
            DaftarWeb.label(Attribute("for", name)) { label }
        }
    }

    // MARK: The frame of each

    private struct Marks {
        let described, invalid: Attribute
    }

    private func field(
        _ name: String, _ words: String, _ hint: String?, _ isRequired: Bool, _ control: (Marks) -> HTML
    ) -> HTML {
        let problem = draft.problem(of: name)
        let described = [
            hint == nil ? nil : "\(name)-hint", problem == nil ? nil : "\(name)-problem",
        ].compactMap(\.self)
        return div(.class(problem == nil ? "entry" : "entry wrong")) {
            label(Attribute("for", name)) {
                words
                if isRequired { small { " needed" } }
            }
            if let hint { p(.class("hint"), .id("\(name)-hint")) { hint } }
            if let problem {
                p(.class("wrong"), .id("\(name)-problem")) {
                    ([problem.what, problem.why] + problem.near).compactMap(\.self).joined(separator: ": ")
                        + "."
                }
            }
            control(
                Marks(
                    described: Attribute(
                        "aria-describedby", described.isEmpty ? nil : described.joined(separator: " ")),
                    invalid: Attribute("aria-invalid", problem == nil ? nil : "true")))
        }
    }
}
