/// One command of a `console` block, and what it prints.
///
/// A command begins with `$ `. It goes on after a line that ends with a backslash, and in lines that begin with `> `.
/// All else up to the next command is output, of both streams together.
struct Step: Sendable {
    /// Where the command stands in its document, from 1.
    let line: Int
    var command: String
    var output = ""
}

extension Document {
    /// Every command of the document, in order.
    var steps: [Step] { blocks(in: "console").flatMap(\.steps) }
}

extension Fence {
    fileprivate var steps: [Step] {
        var steps: [Step] = []
        for (offset, line) in lines.enumerated() {
            if line.hasPrefix("$ ") {
                steps.append(Step(line: firstLine + offset, command: String(line.dropFirst(2))))
                continue
            }
            precondition(!steps.isEmpty, "line \(firstLine): a console block begins with a command")
            let last = steps.count - 1
            if line.hasPrefix("> ") {
                steps[last].command += "\n" + line.dropFirst(2)
            } else if steps[last].command.hasSuffix("\\"), steps[last].output.isEmpty {
                steps[last].command += "\n" + line
            } else {
                steps[last].output += line + "\n"
            }
        }
        return steps
    }
}
