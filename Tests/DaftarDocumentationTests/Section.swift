/// A heading of a document and what stands under it, up to the next heading of any level.
struct Section: Sendable {
    /// Without the marks of a heading and without backquotes; empty before the first heading.
    var title = ""
    /// 1 for `#`; 0 before the first heading.
    var level = 0
    /// The lines outside fences.
    var prose = ""
    var fences: [Fence] = []

    static func all(in text: String) -> [Section] {
        var sections = [Section()]
        var fence: Fence?
        for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let last = sections.indices.last!
            if line.hasPrefix("```") {
                if let done = fence {
                    sections[last].fences.append(done)
                    fence = nil
                } else {
                    fence = Fence(language: String(line.dropFirst(3)), firstLine: offset + 2)
                }
            } else if fence != nil {
                fence?.lines.append(String(line))
            } else if let heading = line.wholeMatch(of: /(#+) (.+)/) {
                let title = heading.2.filter { $0 != "`" }
                sections.append(Section(title: String(title), level: heading.1.count))
            } else {
                sections[last].prose += line + "\n"
            }
        }
        return sections
    }

    /// The rows of the section's tables without their header lines, a cell for each column.
    var tableRows: [[String]] {
        let lines = prose.split(separator: "\n").filter { $0.hasPrefix("|") }
        let rules = lines.indices.filter { lines[$0].allSatisfy { "|-: ".contains($0) } }
        let headers = Set(rules.map { $0 - 1 } + rules)
        return lines.indices.filter { !headers.contains($0) }.map { index in
            lines[index].dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                .map { cell in
                    let words = cell.split(separator: " ").joined(separator: " ")
                    return words.filter { $0 != "`" }
                }
        }
    }
}

/// A block between two lines of three backquotes.
struct Fence: Sendable {
    let language: String
    /// Where its first line stands in the document, from 1.
    let firstLine: Int
    var lines: [String] = []
}
