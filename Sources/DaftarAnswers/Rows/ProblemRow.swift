package import DaftarJournal

/// What went wrong, in JSON: the four lines of a problem.
package struct ProblemRow: Encodable {
    let error: String
    let `where`: String?
    let why: String?
    let near: [String]?
    let mend: String

    package init(_ problem: Problem) {
        error = problem.what
        `where` = problem.place
        why = problem.why
        near = problem.near.isEmpty ? nil : problem.near
        mend = problem.mend
    }
}
