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

    /// Throws where what is sent is no form.
    func check(_ request: WebRequest) throws {
        let type = (request.headers["content-type"] ?? "").split(separator: ";").first.map(String.init)
        guard type?.lowercased() == "application/x-www-form-urlencoded" else {
            throw Gate.Closed(
                415,
                Problem(
                    .usage, "this is no form", at: "Content-Type", why: "it is sent as \(type ?? "nothing")",
                    mend: "application/x-www-form-urlencoded"))
        }
    }

    /// Whether the form is one that this run of this site has shown. Of any other nothing is recorded.
    func made(_ typed: Query) -> Bool { typed["token"] == token }
}

/// What a form is sent for.
enum Purpose: String, CaseIterable {
    /// To be recorded.
    case record
    /// The same, and then to an empty form.
    case another
    /// To see what it would do.
    case preview
    /// The same, for a script: told as JSON.
    case check

    /// Recording where none is named: no button may have been pressed. Throws for one that is not known.
    init(_ typed: Query) throws {
        guard let text = typed["do"] else {
            self = .record
            return
        }
        guard let purpose = Purpose(rawValue: text) else {
            throw Problem(
                .usage, "the form cannot be read", at: "do", why: "what it is sent for is not known",
                mend: "do=" + Purpose.allCases.map(\.rawValue).joined(separator: ", "))
        }
        self = purpose
    }

    var isDryRun: Bool { self == .preview || self == .check }
}
