import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarProjections

/// Where forms are handed in: checks who sends them, and records what they ask for.
package struct Desk: Sendable {
    /// In whose name everything is recorded.
    package let author: String
    /// What every form of this site carries, and a page of others cannot know (OWASP, "Cross-Site Request Forgery").
    let token: String

    package init(author: String) {
        self.author = author
        token = (0..<4).map { _ in String(UInt32.random(in: 0...UInt32.max), radix: 36) }.joined()
    }

    /// Throws where the form is not one that this site has shown.
    func check(_ request: WebRequest, _ typed: Query) throws {
        let type = (request.headers["content-type"] ?? "").split(separator: ";").first.map(String.init)
        guard type?.lowercased() == "application/x-www-form-urlencoded" else {
            throw Gate.Closed(
                415,
                Problem(
                    .usage, "this is no form", at: "Content-Type", why: "it is sent as \(type ?? "nothing")",
                    mend: "application/x-www-form-urlencoded"))
        }
        guard typed["token"] == token else {
            throw Gate.Closed(
                403,
                Problem(
                    .refused, "this form was not made by this site, or by an earlier run of it",
                    at: "the form",
                    why: "nothing was recorded",
                    mend: "go back, keep a copy of what you typed, and open the form again"))
        }
    }
}

/// What a form is sent for.
enum Purpose: String {
    /// To be recorded.
    case record
    /// The same, and then to an empty form.
    case another
    /// To see what it would do.
    case preview
    /// The same, for a script: told as JSON.
    case check

    init(_ typed: Query) { self = typed["do"].flatMap(Purpose.init(rawValue:)) ?? .record }

    var isDryRun: Bool { self == .preview || self == .check }
}
