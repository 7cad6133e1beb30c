import DaftarAnswers
import DaftarJournal

/// `daftar help A05`: what a rule of the audit looks for, why, and how to mend what it finds.
struct RuleHelp {
    let rule: any AuditRule.Type

    /// Nil where the words do not ask for a rule.
    init?(_ words: [String]) {
        guard words.first == "help", words.count == 2, let rule = Audit.rule(words[1]) else { return nil }
        self.rule = rule
    }

    var text: String {
        ["\(rule.id)  \(rule.title)", ""].joined(separator: "\n") + "\n"
            + line("weight", rule.severity.rawValue) + line("finds", rule.condition) + line("why", rule.why)
            + line("mend", rule.mend) + "\nOnly this rule: daftar audit \(rule.id)"
    }

    private func line(_ label: String, _ text: String) -> String {
        let lead = "  " + label.padding(to: 8)
        let indent = String(repeating: " ", count: lead.count)
        return lead + WordWrap.lines(of: text, columns: 108).joined(separator: "\n" + indent) + "\n"
    }

    static func unknown(_ word: String, at place: String) -> Problem {
        Problem(
            .usage, "there is no rule \"\(word)\"", at: place,
            why: "the rules are \(Audit.rules[0].id) to \(Audit.rules[Audit.rules.count - 1].id)",
            mend: "daftar help audit")
    }
}
