package import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// How tension is reckoned: the formula, and every number in it as the journal has it.
package struct ModelPage: Page {
    package static let path = "/about/model"
    private let visit: Visit
    private let model: TensionModel

    package init(_ visit: Visit) throws {
        self.visit = visit
        model = try visit.reader.model(at: visit.moment)
    }

    package func answer() throws -> Answer { ModelAnswer(model, visit.moment, head: visit.head).answer }

    package func sheet() throws -> Sheet {
        Sheet("How tension is reckoned") {
            p(.class("lede")) {
                "A stated rule of thumb from 0 to 100 for two parties and a day, by the model \(model.name). It foresees nothing, and "
                    + "it knows only what was logged: what nobody reported is not in it, and what many reported is not worse for that."
            }
            p { code { "x = sign · |p|/10 · (1 + log10(1 + deaths)) · ρ · decay" } }
            p { code { "score = 100 · (1 − e^(−max(0, Σ x)/curve))" } }
            dl {
                term(
                    "p",
                    "the PLOVER score of what happened; the sign is + for conflict, −cooperation for the rest"
                )
                term(
                    "ρ",
                    "1 − Π (1 − b) over those who say so first, b = (reliability + credibility)/2, less for a hedge; two "
                        + "texts of one speaker are one")
                term("decay", "(1 − memory) · 2^(−days/half-life) + memory · 2^(−days/half-life-memory)")
            }
            p {
                "Of one day, direction and code one counts, and no part of what counts. The points of a development are score · x/Σ x; "
                    + "those shown are whole tenths that add up to the score shown."
            }
            h2 { "Parameters" }
            div(.class("wrap")) {
                table {
                    thead {
                        tr {
                            th(.column) { "Name" }
                            th(.class("n"), .column) { "Value" }
                            th(.column) { "What it is" }
                        }
                    }
                    tbody {
                        for parameter in TensionModel.Parameter.all {
                            tr {
                                th(.row) { code { parameter.name } }
                                td(.class("n")) { NumberText.of(model[parameter]) }
                                td {
                                    parameter.meaning
                                    if model[parameter] != parameter.standard {
                                        " (elsewhere \(NumberText.of(parameter.standard)))"
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    @Markup private func term(_ name: String, _ words: String) -> HTML {
        dt { name }
        dd { words }
    }
}
