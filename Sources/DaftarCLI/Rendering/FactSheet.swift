import DaftarAnswers

/// A title and labelled lines under it, wrapped to the terminal.
struct FactSheet {
    let title: String
    let facts: [(String, String)]

    func rendered(for terminal: Terminal) -> String {
        var text = ""
        if !title.isEmpty {
            text += WordWrap.lines(of: SafeText.escape(title), columns: terminal.columns ?? .max).map {
                terminal.bold($0) + "\n"
            }.joined()
        }
        guard !facts.isEmpty else { return text }
        let width = facts.map { $0.0.count }.max() ?? 0
        for (label, value) in facts {
            let indent = width + 4
            let room = terminal.columns.map { max(20, $0 - indent) } ?? .max
            let paragraphs = value.split(separator: "\n", omittingEmptySubsequences: false).map {
                SafeText.escape(String($0))
            }
            let lines = paragraphs.flatMap { WordWrap.lines(of: $0, columns: room) }
            for (number, line) in lines.enumerated() {
                let head = number == 0 ? label : ""
                text += "  " + terminal.dim(head.padding(to: width)) + "  " + line + "\n"
            }
        }
        return text
    }
}
