import DaftarDomain

extension HelpTopic {
    /// The tension model, as the program has it: nothing in here is written twice.
    static var modelPage: String {
        """
        MODEL \(TensionModel.standard.name), by which daftar tension reckons a score from 0 to 100 for two parties and a day.

          x  = sign · |p|/10 · (1 + log10(1 + deaths)) · ρ · decay        X = Σ x        score = 100 · (1 − e^(−max(0, X)/curve))

          p      the PLOVER score of what happened, below; sign is + for conflict, −cooperation for the rest
          deaths the best figure, else the middle of low and high, else the one given
          ρ      1 − Π (1 − b) over those who say so first, b = (reliability + credibility)/2, less for a hedge; two texts
                 of one speaker are one; nobody says so: 0
          decay  (1 − memory) · 2^(−days/half-life) + memory · 2^(−days/half-life-memory), days since the middle of its date
          Of one day, direction and code one counts, and no part of what counts. A development's points are score · x/X.
          The band is X ± band · σ, σ² = Σ (x/ρ)² · ρ(1 − ρ). At the least and most: fewest deaths and without what somebody
          denies, most deaths and with it.

        It is a stated rule of thumb. It foresees nothing, it does not say how likely war is, and it knows only what was
        logged: what nobody reported is not in it, and what many reported is not worse for that. Its yardstick is the plain
        count of developments of conflict, which stands beside it. A quarter, because crises also talk most: over dyad-years
        of 2002–14, conflict less all cooperation told war from peace no better than a coin, less a quarter of it, did.

        PARAMETERS   daftar add model NAME --set cooperation=0.3 --because "…" adopts others from that event on; what is not
        named is as here. An earlier --known has the earlier model.

        \(parameters)

        KINDS, and the code they count as where a development names none (--plover THREATEN:territory)

        \(kinds)

        CODES of PLOVER (Open Event Data Alliance, 2021) with their scores; ACCUSE is printed there as +3, evidently a lost sign.
        Acts, which fade more slowly than words: AID ASSAULT COERCE COOPERATE MOBILIZE PROTEST RETREAT SANCTION.

        \(codes)
        """
    }

    private static var parameters: String {
        TensionModel.Parameter.all.map { parameter in
            "  \(parameter.name.padding(to: 20)) \(number(parameter.standard).leftPadded(to: 6))   \(parameter.meaning)"
        }.joined(separator: "\n")
    }

    private static var kinds: String {
        Kind.allCases.map { kind in
            let code = kind.plover.map { "\($0.description.padding(to: 20)) \(number($0.score))" }
            return "  \(kind.rawValue.padding(to: 20)) \(code ?? "neither conflict nor cooperation")"
        }.joined(separator: "\n")
    }

    private static var codes: String {
        let byType = Dictionary(grouping: PloverCode.scores) { $0.key.split(separator: ":")[0] }
        return byType.sorted { $0.key < $1.key }.map { type, scores in
            let modes = scores.sorted { $0.key < $1.key }.map { code, score in
                code.contains(":") ? "\(code.drop { $0 != ":" }.dropFirst()) \(number(score))" : number(score)
            }
            let lead = "  \(String(type).padding(to: 10)) "
            let lines = WordWrap.lines(of: modes.joined(separator: ", "), columns: 100)
            return lead + lines.joined(separator: "\n" + String(repeating: " ", count: lead.count))
        }.joined(separator: "\n")
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}
