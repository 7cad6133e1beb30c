package import DaftarAnswers
import DaftarDomain
import DaftarProjections

/// How tension is reckoned: the formula, the numbers in use, and what each kind of development is worth.
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
        try Sheet("How tension is reckoned") {
            p(.class("lede")) {
                """
                A score from 0 to 100 for two parties and a day, by the model \(model.name). It is a stated rule of thumb: it \
                foresees nothing, and it knows only what was logged.
                """
            }
            formula
            h2(.id("parameters")) { "The numbers in use" }
            parameters
            try adoption
            h2(.id("kinds")) { "What each kind counts as" }
            kinds
            h2(.id("codes")) { "What each code is worth" }
            codes
        }
    }

    private var formula: HTML {
        group {
            p(.class("formula")) { code { "x = sign · |p|/10 · (1 + log10(1 + deaths)) · ρ · decay" } }
            p(.class("formula")) { code { "score = 100 · (1 − e^(−max(0, Σx)/curve))" } }
            dl {
                dt { code { "p" } }
                dd {
                    "The PLOVER score of what happened, below. The sign is + for conflict; cooperation counts as −cooperation times its score."
                }
                dt { code { "deaths" } }
                dd {
                    "The best figure; else the middle of the lowest and the highest; else the one that is given."
                }
                dt { code { "ρ" } }
                dd {
                    """
                    1 − Π (1 − b) over those who said it first, with b = (reliability + credibility)/2, less for a hedge. Two texts \
                    of one speaker are one. Nobody says so: 0.
                    """
                }
                dt { code { "decay" } }
                dd {
                    "(1 − memory) · 2^(−days/half-life) + memory · 2^(−days/half-life-memory), in days since the middle of its date."
                }
            }
            p {
                """
                Of one day, direction and code one counts, and no part of what counts. The points of a development are \
                score · x/Σx; those shown are whole tenths that add up to the score shown. The plain count of developments of \
                conflict stands beside the score as its yardstick.
                """
            }
        }
    }

    private var parameters: HTML {
        WideTable.html(
            "Parameters", ["Parameter", "Value", "Standard", "What it is"], numbers: ["Value", "Standard"]
        ) {
            for parameter in TensionModel.Parameter.all {
                let isOwn = model[parameter] != parameter.standard
                tr {
                    th(.row) { code { parameter.name } }
                    td(.class("n")) {
                        isOwn
                            ? b { NumberText.of(model[parameter]) } : HTML(NumberText.of(model[parameter]))
                    }
                    td(.class("n")) { NumberText.of(parameter.standard) }
                    td { parameter.meaning }
                }
            }
        }
    }

    /// Which models this journal has had, each from when on and why.
    @Markup private var adoption: HTML {
        get throws {
            let adoptions = try visit.reader.adoptions(at: visit.moment)
            if adoptions.isEmpty {
                p(.class("note")) { "This journal has adopted no numbers of its own." }
            } else {
                h2(.id("models")) { "The models of this journal" }
                try WideTable.html("Models", ["Model", "From", "Other than standard", "Why"]) {
                    tr {
                        th(.row) { TensionModel.standard.name }
                        td { event(0) }
                        td()
                        td { "What a journal starts with." }
                    }
                    for adoption in adoptions { try row(adoption) }
                }
            }
        }
    }

    private func row(_ adoption: Change) throws -> HTML {
        var moment = visit.moment
        moment.known = adoption.event
        let numbers = try visit.reader.model(at: moment).changes(from: .standard)
        let isInUse = adoption.subject == model.name
        return tr(Attribute("aria-current", isInUse ? "true" : nil)) {
            th(.row) {
                adoption.subject
                if isInUse { span(.class("note")) { " in use" } }
            }
            td {
                event(adoption.event)
                " by \(adoption.recordedBy)"
            }
            td { numbers.map { "\($0.parameter.name) \(NumberText.of($0.to))" }.joined(separator: ", ") }
            td { adoption.because ?? "" }
        }
    }

    private func event(_ index: Int) -> HTML { a(.href(visit.link(event: index))) { "#\(index)" } }

    private var kinds: HTML {
        WideTable.html("Kinds", ["Kind", "Counts as", "Score"], numbers: ["Score"]) {
            for kind in Kind.allCases {
                tr {
                    th(.row) { kind.rawValue }
                    td {
                        kind.plover.map { plover in code { "\(plover)" } }
                            ?? span(.class("unread")) { "neither conflict nor cooperation" }
                    }
                    td(.class("n")) { kind.plover.map { Self.score($0.score) } ?? "" }
                }
            }
        }
    }

    private var codes: HTML {
        group {
            p(.class("note")) {
                """
                PLOVER, Open Event Data Alliance, 2021: −10 is the worst conflict, 10 the most cooperation. ACCUSE is printed \
                there as +3, evidently a lost sign.
                """
            }
            ul(.class("codes")) {
                for (name, score) in PloverCode.scores.sorted(by: { $0.key < $1.key }) {
                    li {
                        code { name }
                        " \(Self.score(score))"
                    }
                }
            }
        }
    }

    private static func score(_ value: Double) -> String {
        NumberText.of(value).replacing("-", with: "\u{2212}")
    }
}
