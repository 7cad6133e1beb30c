import DaftarAnswers
import DaftarJournal

/// Nothing is at that address.
struct NoSuchPage: Error {}

/// The method is not one for that address.
struct NotAllowed: Error {}

/// The one place where what went wrong becomes an answer: a page with its four lines or, for programs, the same as JSON.
struct ProblemPage {
    private let status: Int
    private let problem: Problem
    private var headers: [String: String] = [:]
    private let request: WebRequest

    init(_ error: any Error, _ request: WebRequest) {
        self.request = request
        switch error {
        case let closed as Gate.Closed:
            (status, problem, headers) = (closed.status, closed.problem, closed.headers)
        case is NoSuchPage:
            status = 404
            problem = Problem(
                .notFound, "there is no such page", at: request.target.prefix(200) + "",
                mend: "go to the overview: /, or search: /search?q=")
        case is NotAllowed:
            status = 405
            headers = ["Allow": "GET, HEAD"]
            problem = Problem(
                .usage, "that cannot be done here", at: "the method",
                why: "this page can only be read", mend: "GET")
        default:
            problem = Problem(error)
            status = Self.status(of: problem.kind)
        }
    }

    private static func status(of kind: Problem.Kind) -> Int {
        switch kind {
        case .usage: 400
        case .notFound: 404
        case .refused: 409
        case .damaged: 503
        case .failed, .cancelled, .findings: 500
        }
    }

    var response: WebResponse {
        var response =
            wantsJSON
            ? WebResponse(
                status: status, type: Form.json.type, (try? JSONText.encode(ProblemRow(problem))) ?? "")
            : WebResponse(status: status, type: Form.html.type, page.document)
        response.headers.merge(headers) { _, own in own }
        return response
    }

    private var wantsJSON: Bool {
        if let path = request.place?.path.last, path.hasSuffix(".json") || path.hasSuffix(".jsonl") {
            return true
        }
        let accepted = request.headers["accept"] ?? ""
        return accepted.contains("application/json") && !accepted.contains("text/html")
    }

    private var page: HTML {
        Frame.plain(problem.what.prefix(1).uppercased() + problem.what.dropFirst(), Theme(request)) {
            dl(.class("problem")) {
                line("where", problem.place)
                line("why", problem.why)
                for near in problem.near { line("near", near) }
                line("mend", problem.mendHere)
            }
            p { a(.href(Link("/"))) { "To the overview" } }
        }
    }

    @Markup private func line(_ name: String, _ text: String?) -> HTML {
        if let text {
            dt { name }
            dd { text }
        }
    }
}

extension Problem {
    /// How to mend it, where that takes no terminal: whoever reads a page may have none.
    var mendHere: String? {
        let parts = mend.replacing("   or   ", with: "\n").split(separator: "\n")
        let here = parts.filter { !$0.contains("daftar ") && !$0.contains("--") }
        return here.isEmpty ? nil : here.joined(separator: " or ")
    }
}
