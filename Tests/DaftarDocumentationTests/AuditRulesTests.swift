import Testing

struct AuditRulesTests {
    @Test func `the article on the audit says of every rule what the program says`() throws {
        let home = try Home()
        _ = try home.daftar(["init", ".", "--title", "The lake"])
        let answer = try JSON(home.daftar(["audit", "--json"]).stdout)
        guard case .object(let fields) = answer, case .list(let rules) = fields["rules"] else {
            throw Missing()
        }
        let sections = Document.article("Audit").sections.filter { $0.title.hasPrefix("A") && $0.level == 3 }
        #expect(sections.count == rules.count)
        for (section, rule) in zip(sections, rules) {
            guard case .object(let rule) = rule else { throw Missing() }
            func text(_ field: String) -> String {
                if case .string(let text) = rule[field] { text } else { "?" }
            }
            #expect(section.title == "\(text("id")): \(text("title"))")
            #expect(
                section.tableRows == [
                    ["severity", text("severity")], ["finds", text("condition")], ["why", text("why")],
                    ["mend", text("mend")],
                ])
        }
    }

    private struct Missing: Error {}
}
