package import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// One claim: who says so, denies it or is silent; through whom each account reached us; the words; what rests on it.
package struct ClaimPage: Page {
    package static let path = "/c/:id"

    private let visit: Visit
    private let id: ClaimID
    private let record: RecordSheet
    private let history: [Change]

    package init(_ visit: Visit) throws {
        let address = try RecordAddress(visit)
        self.visit = visit
        id = ClaimID(address.number)
        record = try visit.records.claim(id)
        try address.requireCurrent(record.claims[0].0.value.text, "/c", visit)
        history = try visit.reader.history(of: RecordReference(.claim, "\(id)"), at: visit.moment)
    }

    package func answer() throws -> Answer { record.answer(with: history) }

    private var claim: Held<Claim> { record.claims[0].0 }
    private var accounts: [Held<Attribution>] { record.claims[0].1 }
    private var corroboration: Corroboration { record.corroboration ?? Corroboration([]) }

    package func sheet() throws -> Sheet {
        var sheet = try Sheet(claim.value.text, in: .timeline) {
            try p(.class("lede")) {
                "A claim about "
                if let development = claim.development { try visit.development(development) }
                if let date = try date { ", "; DateText.html(date) }
                "."
            }
            try p(.class("about")) { try facts.joined(by: " · ") }
            RecordActions.html(visit, actions)
            h2(.id("who")) { "Who says so" }
            try ClaimAccounts(visit, accounts).html
            if !corroboration.chains.isEmpty {
                h2(.id("ways")) { "Where it comes from" }
                try ClaimWays(visit, corroboration).html
            }
            try ClaimQuotes(visit, accounts, record.checks).html
            try stances
            h2(.id("history")) { "History" }
            try ChangesTable(visit, history).html("History of \(id)")
        }
        if claim.standing != .stands { sheet.heading = del { claim.value.text } }
        return sheet
    }

    private var actions: [(words: String, link: Link)] {
        let development = claim.development.map { id in
            (words: "Add who says so", link: Link("/d/\(id.number)/claim", [("claim", "\(self.id)")]))
        }
        return [development].compactMap(\.self) + [
            (words: "Correct", link: Link("/c/\(id.number)/correct")),
            (words: "Retract", link: Link("/retract/\(id)")),
        ]
    }

    private var date: EDTFDate? {
        get throws {
            try claim.development.flatMap { try visit.reader.heading(of: $0, at: visit.moment) }?.occurred
        }
    }

    /// "c22 · asserted by 1 · left out by 1 · all support passes through Eurasianet".
    private var facts: [HTML] {
        get throws {
            var facts = [code { "\(id)" }]
            if claim.standing != .stands { facts.append(b { claim.standing.words }) }
            for (_, why) in record.facts where claim.standing != .stands { facts.append(HTML(why)) }
            if corroboration.isContested { facts.append(b { "accounts differ" }) }
            for relation in Attribution.Relation.allCases {
                let roots = corroboration.roots(relation)
                if !roots.isEmpty { facts.append(HTML("\(relation.participle) \(roots.count)")) }
            }
            return facts
        }
    }

    @Markup private var stances: HTML {
        get throws {
            let resting =
                try claim.development.map { try visit.reader.stances(of: $0, at: visit.moment) }?
                .filter { $0.value.claim == id } ?? []
            if !resting.isEmpty {
                h2(.id("stances")) { "Stances that rest on it" }
                try ul {
                    for held in resting {
                        try li {
                            try visit.actor(held.value.actor)
                            " on "
                            try visit.issue(held.value.issue)
                            ": "
                            StanceMark.html(held.value.direction)
                            " "
                            held.standing == .stands ? HTML(held.value.words) : del { held.value.words }
                        }
                    }
                }
            }
        }
    }
}

extension RecordSheet {
    /// For programs: what it says, and how that came about.
    func answer(with history: [Change]) -> Answer {
        var answer = answer
        answer.arrays.append((name: "history", rows: history.map { ChangeRow($0) }))
        return answer
    }
}

extension Attribution.Relation {
    /// "asserted by", before who it is.
    var participle: String {
        switch self {
        case .asserts: "asserted by"
        case .denies: "denied by"
        case .omits: "left out by"
        }
    }

    /// What a source does with a claim: "states".
    var verb: String {
        switch self {
        case .asserts: "states it"
        case .denies: "denies it"
        case .omits: "is silent"
        }
    }
}
