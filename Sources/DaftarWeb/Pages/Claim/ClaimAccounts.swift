import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Who stands how to a claim, a row an account.
struct ClaimAccounts {
    private let visit: Visit
    private let accounts: [Held<Attribution>]

    init(_ visit: Visit, _ accounts: [Held<Attribution>]) {
        self.visit = visit
        self.accounts = accounts
    }

    var html: HTML {
        get throws {
            guard !accounts.isEmpty else { return p(.class("nothing")) { "Nobody is named who says so." } }
            return try WideTable.html(
                "Accounts", ["Source", "Does", "How surely", "Our wording", "Credibility", "Said", "Note"]
            ) {
                for held in accounts { try row(held) }
            }
        }
    }

    private func row(_ held: Held<Attribution>) throws -> HTML {
        let account = held.value
        let stands = held.standing == .stands
        return try tr(.id("\(account.id)")) {
            try th(.row) {
                let name = try visit.source(account.source)
                stands ? name : del { name }
            }
            td(.class(account.relation == .omits ? "date omits" : "date")) {
                b { account.relation.verb }
                if !stands { ", \(held.standing.words)" }
            }
            td { account.relation == .omits ? "" : account.hedge.words }
            td { account.basis.words }
            td { account.credibility.map { "\($0), \(Credibility.words($0))" } ?? "not judged" }
            td(.class("date")) { if let said = account.said { DateText.html(said) } }
            td { account.note ?? "" }
        }
    }
}

extension Attribution.Hedge {
    /// How surely a source speaks.
    var words: String {
        switch self {
        case .none: "plainly"
        case .atLeast: "“at least”"
        case .conditional: "on a condition"
        default: "“\(rawValue)”"
        }
    }
}

extension Attribution.Basis {
    /// What our wording rests on.
    var words: String {
        switch self {
        case .verbatim: "word for word"
        case .paraphrase: "a paraphrase"
        case .characterisation: "a characterisation"
        case .inference: "our inference"
        }
    }
}

/// The figure of the Admiralty code in words (NATO AJP-2.1).
enum Credibility {
    static func words(_ figure: Int) -> String {
        let words = [
            "confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged",
        ]
        return words.indices.contains(figure - 1) ? words[figure - 1] : ""
    }
}

/// The letter of the Admiralty code in words (NATO AJP-2.1).
extension Reliability {
    var words: String {
        switch self {
        case .completely: "completely reliable"
        case .usually: "usually reliable"
        case .fairly: "fairly reliable"
        case .notUsually: "not usually reliable"
        case .unreliable: "unreliable"
        case .cannotBeJudged: "cannot be judged"
        }
    }
}
