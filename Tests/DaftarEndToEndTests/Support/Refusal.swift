import Foundation

/// What a program says when it does not do what it was asked: the four lines, or the same as JSON.
struct Refusal: Equatable, CustomStringConvertible {
    let exitCode: Int32?
    var what = ""
    var place: String?
    var why: String?
    var near: [String] = []
    var mend: String?

    /// From the lines on stderr; whatever else was said before them is left out.
    init(lines outcome: Outcome) {
        exitCode = outcome.exitCode
        for line in outcome.stderr.text.split(separator: "\n").map(String.init) {
            if line.hasPrefix("error: ") { what = String(line.dropFirst(7)) }
            guard line.hasPrefix("  "), line.count > 9, !what.isEmpty else { continue }
            let text = String(line.dropFirst(9))
            switch line.prefix(9) {
            case "  where  ": place = text
            case "  why    ": why = text
            case "  near   ": near.append(text)
            case "  mend   ": mend = text
            default: break
            }
        }
    }

    /// From the object on stderr.
    init(json outcome: Outcome) throws {
        exitCode = outcome.exitCode
        let object = try JSON(outcome.stderr.data)
        what = object["error"].text ?? ""
        place = object["where"].text
        why = object["why"].text
        near = object["near"].elements.compactMap(\.text)
        mend = object["mend"].text
    }

    var description: String {
        "exit \(exitCode.map(String.init) ?? "none"): \(what) | where \(place ?? "-") | why \(why ?? "-")"
            + " | near \(near) | mend \(mend ?? "-")"
    }
}
