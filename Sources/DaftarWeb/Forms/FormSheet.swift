import DaftarAnswers
import DaftarDomain
import DaftarJournal
import Foundation

/// What all forms share: what is wrong, at the top; what the form looks like; the preview; the buttons.
struct FormSheet {
    private let visit: Visit
    private let draft: Draft
    /// What a problem calls the fields, where that is not their name.
    private let labels: [String: String]

    init(_ visit: Visit, _ draft: Draft, labels: [String: String] = [:]) {
        self.visit = visit
        self.draft = draft
        self.labels = labels
    }

    /// - Parameters:
    ///   - repeats: whether another like it may be wanted next.
    func html(repeats: Bool = false, @Markup _ fields: () throws -> HTML) rethrows -> HTML {
        guard let desk = visit.desk else {
            return p(.class("nothing")) { "Nothing can be recorded here: the journal is served read only." }
        }
        let inner = try fields()
        return group {
            problems(inner)
            similar
            effects
            form(
                .class("entry"), Attribute("method", "post"), Attribute("action", visit.path),
                Attribute("data-check", if: true)
            ) {
                hidden("token", desk.token)
                hidden("key", key)
                if !draft.similar.isEmpty { hidden("similar", "yes") }
                inner
                p(.class("buttons")) {
                    button(Attribute("name", "do"), Attribute("value", "record")) {
                        draft.similar.isEmpty ? "Record" : "Record as a new one"
                    }
                    if repeats {
                        button(Attribute("name", "do"), Attribute("value", "another")) {
                            "Record and add another"
                        }
                    }
                    button(Attribute("name", "do"), Attribute("value", "preview"), .class("quiet")) {
                        "What would it do?"
                    }
                }
                p(.class("hint"), .id("checked"), Attribute("role", "status")) {}
                p(.class("hint")) { "Recorded by \(desk.author), for ever: it can be corrected, not erased." }
            }
        }
    }

    /// Sent twice, a form records once.
    private var key: String {
        let used = draft.isSpent ? nil : draft.typed["key"]
        return used ?? "form-" + UUID().uuidString.lowercased()
    }

    private func hidden(_ name: String, _ value: String?) -> HTML {
        input(Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
    }

    /// The summary that a person hears and sees first, with a link to each field.
    @Markup private func problems(_ fields: HTML) -> HTML {
        if !draft.problems.isEmpty {
            section(
                .class("summary"), .id("problems"), Attribute("role", "alert"), Attribute("tabindex", "-1"),
                Attribute("autofocus", if: true), .label("What is to be mended")
            ) {
                h2 {
                    draft.problems.count == 1
                        ? "One thing is to be mended" : "\(draft.problems.count) things are to be mended"
                }
                ul {
                    for one in draft.problems {
                        li {
                            if fields.has(id: one.field) {
                                a(Attribute("href", "#\(one.field)")) { labels[one.field] ?? one.field }
                                ": " + Self.words([one.problem.what, one.problem.mendHere])
                            } else {
                                // The whole is wrong, and no field tells why.
                                Self.words([one.problem.what, one.problem.why, one.problem.mendHere])
                            }
                        }
                    }
                }
                p { "Nothing was recorded; what you typed is kept below." }
            }
        }
    }

    /// "cannot read "x". it takes a whole number": what is to be typed may stand in it, so that no letter is made a capital.
    private static func words(_ parts: [String?]) -> String {
        parts.compactMap(\.self).joined(separator: ". ")
    }

    @Markup private var similar: HTML {
        if !draft.similar.isEmpty {
            section(
                .class("summary"), .id("similar"), Attribute("role", "alert"), Attribute("tabindex", "-1"),
                Attribute("autofocus", if: true), .label("Perhaps it is here already")
            ) {
                h2 { "Perhaps it is here already" }
                ul {
                    for one in draft.similar {
                        li {
                            a(.href(visit.link(one.development))) { "\(one.development) \(one.title)" }
                            ", \(one.occurred.words): "
                            a(.href(Link("/d/\(one.development.number)/claim"))) { "add a claim to it" }
                        }
                    }
                }
                p { "Nothing was recorded yet. If it is another development, record it as a new one." }
            }
        }
    }

    @Markup private var effects: HTML {
        if let effects = draft.effects {
            section(
                .class("summary calm"), .id("effects"), Attribute("tabindex", "-1"),
                Attribute("autofocus", if: true), .label("What it would do")
            ) {
                h2 { "What it would do" }
                if effects.isEmpty {
                    p { "It would be recorded, and move no tension." }
                } else {
                    ul { for effect in effects { li { effect.words } } }
                }
                p { "Nothing was recorded yet." }
            }
        }
    }
}
