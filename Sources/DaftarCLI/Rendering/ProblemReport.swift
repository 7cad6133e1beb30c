import DaftarAnswers
import DaftarJournal
import Foundation

/// Writes a problem to standard error: four lines, or with `--json` the same four fields as one object.
struct ProblemReport {
    let problem: Problem
    let asJSON: Bool
    let colour: ColourChoice

    init(_ problem: Problem, asJSON: Bool, colour: ColourChoice) {
        self.problem = problem
        self.asJSON = asJSON
        self.colour = colour
    }

    func write() {
        Stream.talk(asJSON ? json : text)
    }

    var text: String {
        let terminal = Terminal.standardError(colour: colour)
        var lines = [terminal.bad("error:") + " " + SafeText.escape(problem.what)]
        func add(_ label: String, _ text: String) {
            lines.append(
                "  " + label.padding(toLength: 7, withPad: " ", startingAt: 0) + SafeText.escape(text))
        }
        if let place = problem.place { add("where", place) }
        if let why = problem.why { add("why", why) }
        for near in problem.near { add("near", near) }
        add("mend", problem.mend)
        return lines.joined(separator: "\n") + "\n"
    }

    private var json: String { (try? JSONText.encode(ProblemRow(problem))) ?? "" }
}
